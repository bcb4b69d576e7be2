import asyncio
import time


def work(seconds):
    """Computes for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def work_in_steps(seconds, step):
    """Computes for so long, and gives way to the event loop after each step."""
    while seconds > 0:
        work(min(step, seconds))
        await asyncio.sleep(0)
        seconds = round(seconds - step, 6)


async def job(name, cpu, step):
    print(f"{name} started")
    await work_in_steps(cpu, step)
    print(f"{name} finished")


async def main():
    await asyncio.gather(
        job("count", cpu=2, step=0.00002),
    )


asyncio.run(main())
