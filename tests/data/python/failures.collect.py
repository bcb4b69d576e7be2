import asyncio


async def job(name, rounds, wait, fails_after=None):
    print(f"{name} started")
    for number in range(1, rounds + 1):
        print(f"{name}: round {number}")
        await asyncio.sleep(wait)
        if number == fails_after:
            raise RuntimeError(name)
    print(f"{name} finished")


async def main():
    results = await asyncio.gather(
        job("job 1", rounds=2, wait=1),
        job("job 2", rounds=2, wait=1, fails_after=1),
        job("job 3", rounds=2, wait=1),
        return_exceptions=True,
    )
    for result in results:
        if isinstance(result, RuntimeError):
            print(f"main: {result} failed")
    print("main: end")


asyncio.run(main())
