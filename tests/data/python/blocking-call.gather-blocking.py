import asyncio
import time


async def job(name, wait):
    print(f"{name} started")
    time.sleep(wait)  # the whole event loop waits
    print(f"{name} finished")


async def main():
    await asyncio.gather(
        job("coroutine 1", wait=6),
        job("coroutine 2", wait=7),
    )


asyncio.run(main())
