import asyncio


async def job(name, rounds, wait):
    for number in range(1, rounds + 1):
        print(f"{rounds} users: looking up user {number}")
        await asyncio.sleep(wait)


async def main():
    await job("look-up 1", rounds=5, wait=1)
    await job("look-up 2", rounds=7, wait=1)
    await job("look-up 3", rounds=3, wait=1)


asyncio.run(main())
