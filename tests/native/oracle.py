"""What CPython does with a lesson's jobs: standard input names them, standard output tells.

Cases are read as a JSON list of {"id", "mode", "jobs": [{"name", "rounds", "wait_us"}], "lines":
{"first", "start", "round", "end", "last"}}. For each, a line "@ id elapsed_us" is written, then
every line that was printed, in order. Sleeps are real and SPEED times as short as asked for; the
elapsed time is scaled back.
"""

import asyncio
import json
import sys
import time

SPEED = 50


def ordinary(case, say):
    """Sequential: one thread, blocking calls."""
    for job in case["jobs"]:
        say("start", job)
        for i in range(1, job["rounds"] + 1):
            say("round", job, i)
            time.sleep(job["wait_us"] / 1e6 / SPEED)
        say("end", job)


async def coroutine(job, say):
    say("start", job)
    for i in range(1, job["rounds"] + 1):
        say("round", job, i)
        await asyncio.sleep(job["wait_us"] / 1e6 / SPEED)
    say("end", job)


async def await_each(case, say):
    made = [coroutine(job, say) for job in case["jobs"]]
    for one in made:
        await one


async def gather(case, say):
    await asyncio.gather(*[coroutine(job, say) for job in case["jobs"]])


MODES = {
    "sequential": ordinary,
    "await-each": lambda case, say: asyncio.run(await_each(case, say)),
    "gather": lambda case, say: asyncio.run(gather(case, say)),
}


def run(case):
    printed = []

    def say(slot, job=None, i=0):
        line = case["lines"][slot]
        if line and job:
            line = line.replace("{name}", job["name"])
            line = line.replace("{rounds}", str(job["rounds"]))
            line = line.replace("{round}", str(i))
        if line:
            printed.append(line)

    began = time.monotonic()
    say("first")
    MODES[case["mode"]](case, say)
    say("last")
    elapsed = time.monotonic() - began
    print("@", case["id"], round(elapsed * SPEED * 1e6))
    print("\n".join(printed))


def main():
    if sys.version_info < (3, 11):
        sys.exit("the oracle needs CPython 3.11 or later, this is " + sys.version)
    for case in json.load(sys.stdin):
        run(case)


main()
