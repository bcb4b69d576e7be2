import asyncio


async def job(name, wait):
    print(f"{name} started")
    await asyncio.sleep(wait)
    print(f"{name} finished")


async def main():
    print("main: off we go")
    await asyncio.gather(
        job("A", wait=2),
        job("B", wait=2),
        job("C", wait=2),
    )
    print("main: all done")


asyncio.run(main())
