"""Runs generated programs as they stand, and tells what they print, how each of their jobs ends and
how long they take.

Programs are read as JSON lines {"text", "virtual"}; for each, in their order, a JSON line
{"micros", "printed", "endings", "error"} is written. What is printed is one text per call of print.
Endings are [name, how, micros], in virtual time in the order in which the jobs were made; one that
never ran has no time, and in real time it is not listed at all.

Virtual programs run on asyncio's own event loop, on a clock that stands still while code runs and
jumps to the next timer: their order and their time are exact. The others run in a process of their
own, several at once, and sleep and compute for real, SPEED times as fast.
"""

import asyncio
import contextlib
import functools
import inspect
import json
import os
import sys
import tempfile
import threading
import time
import traceback
import types
from asyncio import base_events, taskgroups, timeouts

SPEED = 20
AT_ONCE = 8
real_sleep, real_thread_time = time.sleep, time.thread_time


class Moment:
    """A time in whole microseconds; of timers of one moment, the one set first comes first."""

    def __init__(self, micros, place=0):
        self.key = (micros, place)

    def __add__(self, seconds):
        return Moment(self.key[0] + round(seconds * 1e6))

    def __sub__(self, other):
        return (self.key[0] - other.key[0]) / 1e6

    def __lt__(self, other):
        return self.key < other.key

    def __le__(self, other):
        return self.key <= other.key

    def __ge__(self, other):
        return self.key >= other.key


class CpuTime:
    """Asking whether there is still something to compute is what makes time pass."""

    def __init__(self, micros):
        self.micros = micros

    def __add__(self, seconds):
        return CpuTime(self.micros + round(seconds * 1e6))

    def __lt__(self, end):
        clock.now += end.micros - self.micros
        return False


class Clock:
    now = 0

    def sleep(self, seconds):
        self.now += round(seconds * 1e6)

    def thread_time(self):
        return CpuTime(self.now)


class Selector(contextlib.nullcontext):
    """Nothing comes from outside: the next timer is all there is to wait for."""

    def register(self, *_):
        pass

    unregister = modify = register

    def close(self):
        pass

    def get_key(self, _):
        raise KeyError

    def select(self, timeout=None):
        clock.now += round(timeout * 1e6)
        return []


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(Selector())
        self._clock_resolution = 1e-6
        self.timers = 0

    def _make_self_pipe(self):
        pass

    def _close_self_pipe(self):
        pass

    def time(self):
        return Moment(clock.now)

    def call_at(self, when, callback, *args, context=None):
        self.timers += 1
        return super().call_at(Moment(when.key[0], self.timers), callback, *args, context=context)


class InOrder(dict):
    """A set that is gone through in the order in which it was filled."""

    def add(self, member):
        self[member] = None

    def discard(self, member):
        self.pop(member, None)


async def wait_for(future, timeout):
    """As from CPython 3.12 on; in 3.11 the end takes one turn of the loop more."""
    async with timeouts.timeout(timeout):
        return await future


def run_in_jumps(main):
    with asyncio.Runner(loop_factory=Loop) as runner:
        return runner.run(main)


clock = Clock()


def printed_text(text, end="\n", flush=False):
    """One text per call; a redrawn line is one too."""
    text = str(text)
    return text.replace("\r\x1b[K", "\r", 1) if end == "" else text


@contextlib.contextmanager
def ending(tell):
    try:
        yield
    except asyncio.CancelledError:
        tell("cancelled")
        raise
    except RuntimeError:
        tell("failed")
        raise
    else:
        tell("finished")


def watched(job, made):
    """The function of the jobs; `made(name)` gives what is told how a job ends."""

    @functools.wraps(job)
    def function(name, *args, **others):
        with ending(made(name)):
            job(name, *args, **others)

    @functools.wraps(job)
    def coroutine(name, *args, **others):
        tell = made(name)

        async def run():
            with ending(tell):
                await job(name, *args, **others)

        return run()

    return coroutine if inspect.iscoroutinefunction(job) else function


class Top:
    """Where a program's own names go, its jobs watched."""

    def __init__(self, names, made):
        self.names, self.made = names, made

    def __getitem__(self, name):
        return self.names[name]

    def __setitem__(self, name, value):
        self.names[name] = watched(value, self.made) if name == "job" else value


def run_virtual(text):
    printed, endings = [], []

    def show(*args, **how):
        printed.append(printed_text(*args, **how))

    def made(name):
        # As one that is cancelled before its first step has nobody to tell of it.
        one = [name, "cancelled", None]
        endings.append(one)

        def tell(how):
            one[1:] = how, clock.now

        return tell

    clock.now = 0
    error = None
    try:
        names = {"__name__": "__main__", "print": show}
        exec(compile(text, "<program>", "exec"), names, Top(names, made))
    except BaseException:
        error = traceback.format_exc()
    return {"micros": clock.now, "printed": printed, "endings": endings, "error": error}


def start_real(text):
    """A process of its own; what it prints goes to a file, whichever of its processes prints it."""
    file = tempfile.TemporaryFile()
    # Both live as long as the process does: a pool of processes may read the program anew.
    program = tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8")
    program.write(text)
    program.flush()
    child = os.fork()
    if child == 0:
        run_real(text, program.name, file.fileno())
    return child, file, program


def run_real(text, path, out):
    def tell(what):
        os.write(out, (json.dumps(what) + "\n").encode())

    def show(*args, **how):
        tell({"printed": printed_text(*args, **how)})

    def made(name):
        return lambda how: tell({"ending": [name, how, None]})

    # A thread's error is part of the case, and its trace none of the reader's business.
    threading.excepthook = lambda _: None
    time.sleep = lambda seconds: real_sleep(seconds / SPEED)
    time.thread_time = lambda: real_thread_time() * SPEED
    # A pool of processes looks its function up in here.
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    main.__file__, main.print = path, show
    began = time.monotonic()
    try:
        exec(compile(text, path, "exec"), vars(main), Top(vars(main), made))
        tell({"micros": round((time.monotonic() - began) * SPEED * 1e6)})
    except BaseException:
        tell({"error": traceback.format_exc()})
    finally:
        os._exit(0)


def end_real(child, file, program):
    os.waitpid(child, 0)
    program.close()
    file.seek(0)
    told = [json.loads(line) for line in file]
    file.close()
    answer = {"micros": 0, "error": None, "printed": [], "endings": []}
    for one in told:
        if "printed" in one:
            answer["printed"].append(one["printed"])
        elif "ending" in one:
            answer["endings"].append(one["ending"])
        else:
            answer |= one
    return answer


def main():
    if sys.version_info < (3, 11):
        sys.exit("the oracle needs CPython 3.11 or later, this is " + sys.version)
    programs = [json.loads(line) for line in sys.stdin]
    answers = [None] * len(programs)
    running = []
    for place, program in enumerate(programs):
        if not program["virtual"]:
            if len(running) == AT_ONCE:
                done, child = running.pop(0)
                answers[done] = end_real(*child)
            running.append((place, start_real(program["text"])))
    for done, child in running:
        answers[done] = end_real(*child)
    base_events.MAXIMUM_SELECT_TIMEOUT = float("inf")
    taskgroups.set = InOrder
    asyncio.run, asyncio.wait_for = run_in_jumps, wait_for
    time.sleep, time.thread_time = clock.sleep, clock.thread_time
    for place, program in enumerate(programs):
        if program["virtual"]:
            answers[place] = run_virtual(program["text"])
    for answer in answers:
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
