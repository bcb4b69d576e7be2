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
    tasks = [
        asyncio.create_task(job("job 1", rounds=2, wait=1)),
        asyncio.create_task(job("job 2", rounds=2, wait=1, fails_after=1)),
        asyncio.create_task(job("job 3", rounds=2, wait=1)),
    ]
    try:
        await asyncio.wait_for(asyncio.gather(*tasks), timeout=0.5)
    except RuntimeError as error:
        print(f"main: {error} failed")
    except TimeoutError:
        print("main: time is up")
    await asyncio.wait(tasks)  # after an error, the others go on
    print("main: end")


asyncio.run(main())
