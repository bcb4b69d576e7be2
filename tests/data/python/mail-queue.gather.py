import asyncio

limit = asyncio.Semaphore(2)  # so many jobs at once


async def job(name, wait):
    async with limit:
        print(f"{name}: sending mail")
        await asyncio.sleep(wait)
        print(f"{name}: mail sent")


async def main():
    tasks = []
    for n in range(1, 7):
        print(f"sign-up {n}: welcome! (mail queued)")
        tasks.append(asyncio.create_task(job(f"sign-up {n}", wait=2)))
    await asyncio.gather(*tasks)


asyncio.run(main())
