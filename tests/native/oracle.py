"""What CPython does with a lesson's jobs: standard input names them, standard output tells.

Cases are read as a JSON list of {"id", "mode", "limit", "pool", "timeout_us", "yield_cost_us",
"jobs": [{"name", "rounds", "waits_us", "cpu_us", "yield_every_us", "blocking", "background",
"fails_after"}], "lines": {slot: template}}. For each, a line "@ id elapsed_us" is written, then
every line that a terminal is left with, in order.

Programs of one thread run on asyncio's own event loop, but on a clock that jumps to the next timer:
their order and their time are exact. Programs of several threads or processes sleep and compute for
real, SPEED times as fast; their elapsed time is scaled back.
"""

import asyncio
import concurrent.futures
import contextlib
import json
import math
import selectors
import sys
import threading
import time

SPEED = 20
STROKES = "|/-\\"


class Failure(Exception):
    """A job's error."""


class JumpingClock:
    """Time that passes only where somebody waits or computes."""

    def __init__(self):
        self.now = 0.0

    def spend(self, micros):
        self.now += micros / 1e6

    sleep = compute = spend

    def elapsed_us(self):
        return round(self.now * 1e6)

    def run(self, coroutine):
        with asyncio.Runner(loop_factory=lambda: Loop(self)) as runner:
            runner.run(coroutine)


class Selector(selectors.SelectSelector):
    """Nothing comes from outside: the next timer is all there is to wait for."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def select(self, timeout=None):
        # As epoll waits: in whole milliseconds, rounded up.
        self.clock.now += math.ceil(timeout * 1e3) / 1e3
        return []


class Loop(asyncio.SelectorEventLoop):
    def __init__(self, clock):
        self.clock = clock
        super().__init__(Selector(clock))

    def time(self):
        # No two calls at the same moment: timers of equal length keep their order.
        self.clock.now += 1e-9
        return self.clock.now


class RealClock:
    def __init__(self):
        self.began = time.monotonic()

    def sleep(self, micros):
        time.sleep(micros / 1e6 / SPEED)

    def compute(self, micros):
        until = time.thread_time() + micros / 1e6 / SPEED
        while time.thread_time() < until:
            pass

    def elapsed_us(self):
        return round((time.monotonic() - self.began) * SPEED * 1e6)

    def run(self, coroutine):
        asyncio.run(coroutine)


class Terminal:
    """What is left to read once everything is printed."""

    def __init__(self, lines):
        self.templates = lines
        self.lock = threading.Lock()
        self.left = []

    def say(self, slot, job=None, i=0):
        line = self.templates[slot]
        if job:
            if "{spin}" in line and job["rounds"] == 1:
                return
            line = line.replace("{redraw}", "\r").replace("{spin}", STROKES[i % len(STROKES)])
            line = line.replace("{name}", job["name"])
            line = line.replace("{rounds}", str(job["rounds"]))
            line = line.replace("{round}", str(i))
        if line:
            self.put(job and job["name"], line)

    def put(self, who, line):
        with self.lock:
            if line.startswith("\r"):
                drawn_over = [old for old in self.left if old[0] == who and old[1][0] == "\r"]
                self.left = [old for old in self.left if old not in drawn_over]
            self.left.append((who, line))

    def texts(self):
        texts = [line.removeprefix("\r") for _, line in self.left]
        return [text for text in texts if text]


def function(job, clock, say, told_to_end=lambda: False):
    """A job as ordinary code: its waits are blocking calls."""
    say("start", job)
    for i in range(1, job["rounds"] + 1):
        if job["fails_after"] == i - 1:
            raise Failure(job)
        if job["background"] and told_to_end():
            return say("cancelled", job, i)
        say("round", job, i)
        clock.compute(job["cpu_us"])
        clock.sleep(job["waits_us"][i - 1])
    if job["fails_after"] == job["rounds"]:
        raise Failure(job)
    say("end", job)


async def coroutine(case, job, clock, say):
    """A job as a coroutine."""
    try:
        say("start", job)
        for i in range(1, job["rounds"] + 1):
            if job["fails_after"] == i - 1:
                raise Failure(job)
            say("round", job, i)
            await count(case, job, clock)
            if job["blocking"] or case["mode"] == "gather-blocking":
                clock.sleep(job["waits_us"][i - 1])
            else:
                await asyncio.sleep(job["waits_us"][i - 1] / 1e6)
        if job["fails_after"] == job["rounds"]:
            raise Failure(job)
        say("end", job)
    except asyncio.CancelledError:
        say("cancelled", job)
        raise


async def count(case, job, clock):
    left, step = job["cpu_us"], job["yield_every_us"]
    while step and left > 0:
        clock.compute(min(step, left) + case["yield_cost_us"])
        left -= step
        await asyncio.sleep(0)
    clock.compute(max(left, 0))


def sequential(case, clock, say):
    try:
        for job in case["jobs"]:
            function(job, clock, say)
    except Failure as failure:
        say("error", *failure.args)


async def await_each(case, clock, say):
    made = [coroutine(case, job, clock, say) for job in case["jobs"]]
    try:
        for one in made:
            await one
    except Failure as failure:
        say("error", *failure.args)
    for one in made:
        one.close()


class Tasks:
    """A task per job; those of the background are cancelled once the program is done with the rest."""

    def __init__(self, case, clock, say, create=asyncio.create_task):
        limit = case["limit"]
        semaphore = asyncio.Semaphore(limit) if limit else contextlib.nullcontext()

        async def limited(job):
            async with semaphore:
                await coroutine(case, job, clock, say)

        self.awaited, self.background = [], []
        for job in case["jobs"]:
            say("queued", job)
            if job["background"]:
                self.background.append(asyncio.create_task(limited(job)))
            else:
                self.awaited.append(create(limited(job)))

    async def end(self):
        await asyncio.gather(*self.awaited, return_exceptions=True)
        for task in self.background:
            task.cancel()
        await asyncio.gather(*self.background, return_exceptions=True)


async def gather(case, clock, say):
    tasks = Tasks(case, clock, say)
    try:
        await asyncio.gather(*tasks.awaited)
    except Failure as failure:
        say("error", *failure.args)
    await tasks.end()


async def collect(case, clock, say):
    tasks = Tasks(case, clock, say)
    for result in await asyncio.gather(*tasks.awaited, return_exceptions=True):
        if isinstance(result, Failure):
            say("error", *result.args)
    await tasks.end()


async def task_group(case, clock, say):
    try:
        async with asyncio.TaskGroup() as group:
            tasks = Tasks(case, clock, say, group.create_task)
    except ExceptionGroup as failures:
        for failure in failures.exceptions:
            say("error", *failure.args)
    await tasks.end()


async def wait_for(case, clock, say):
    tasks = Tasks(case, clock, say)
    try:
        await asyncio.wait_for(asyncio.gather(*tasks.awaited), case["timeout_us"] / 1e6)
    except Failure as failure:
        say("error", *failure.args)
    except TimeoutError:
        say("timeout")
    await tasks.end()


def threads(case, clock, say):
    flag = threading.Event()
    # A job's error is part of the case, and its trace none of the reader's business.
    threading.excepthook = lambda _: None
    made = []
    for job in case["jobs"]:
        say("queued", job)
        made.append((job, threading.Thread(target=function, args=(job, clock, say, flag.is_set))))
    for _, thread in made:
        thread.start()
    for job, thread in made:
        if not job["background"]:
            thread.join()
    flag.set()
    for _, thread in made:
        thread.join()


async def executor(case, clock, say):
    with concurrent.futures.ThreadPoolExecutor(case["pool"]) as pool:
        await hand_over(case, say, pool, lambda job: (function, job, clock, say))


async def processes(case, clock, say):
    with concurrent.futures.ProcessPoolExecutor(case["pool"]) as pool:
        lines = case["lines"]
        for result in await hand_over(case, say, pool, lambda job: (in_process, job, lines)):
            printed = result.args[1] if isinstance(result, Failure) else result
            for name, line in printed:
                say.__self__.put(name, line)


def in_process(job, lines):
    """A process shares no list to print to: it hands back what it printed."""
    terminal = Terminal(lines)
    try:
        function(job, RealClock(), terminal.say)
    except Failure:
        raise Failure(job, terminal.left) from None
    return terminal.left


async def hand_over(case, say, pool, call):
    loop = asyncio.get_running_loop()
    handed = []
    for job in case["jobs"]:
        say("queued", job)
        handed.append(loop.run_in_executor(pool, *call(job)))
    try:
        await asyncio.gather(*handed)
    except Failure as failure:
        say("error", failure.args[0])
    return await asyncio.gather(*handed, return_exceptions=True)


ONE_THREAD = {
    "sequential": sequential,
    "await-each": await_each,
    "gather": gather,
    "gather-blocking": gather,
    "collect": collect,
    "task-group": task_group,
    "wait-for": wait_for,
}
SEVERAL = {
    "executor": executor,
    "threads": threads,
    # This CPython has its lock: the lines are the same.
    "free-threads": threads,
    "processes": processes,
}


def run(case):
    terminal = Terminal(case["lines"])
    clock = JumpingClock() if case["mode"] in ONE_THREAD else RealClock()
    program = (ONE_THREAD | SEVERAL)[case["mode"]]
    terminal.say("first")
    running = program(case, clock, terminal.say)
    if running:
        clock.run(running)
    terminal.say("last")
    print("@", case["id"], clock.elapsed_us())
    for text in terminal.texts():
        print(text)


def main():
    if sys.version_info < (3, 11):
        sys.exit("the oracle needs CPython 3.11 or later, this is " + sys.version)
    for case in json.load(sys.stdin):
        run(case)


# A process of a pool may read this file anew.
if __name__ == "__main__":
    main()
