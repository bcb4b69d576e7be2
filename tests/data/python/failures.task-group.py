import asyncio


async def job(name, rounds, wait, fails_after=None):
    try:
        print(f"{name} started")
        for number in range(1, rounds + 1):
            print(f"{name}: round {number}")
            await asyncio.sleep(wait)
            if number == fails_after:
                raise RuntimeError(name)
        print(f"{name} finished")
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("job 1", rounds=2, wait=1))
            group.create_task(job("job 2", rounds=2, wait=1, fails_after=1))
            group.create_task(job("job 3", rounds=2, wait=1))
    except* RuntimeError as errors:
        for error in errors.exceptions:
            print(f"main: {error} failed")
    print("main: end")


asyncio.run(main())
