import asyncio

# Drawn by chance, and listed: every run has the same.
WAITS = [
    0.988, 0.937, 0.574, 0.512, 0.559, 0.722, 0.479, 0.529, 0.812, 0.876,
]


async def job(name, wait):
    await asyncio.sleep(wait)
    print(f"{name}: answered")


async def main():
    await asyncio.gather(
        *(job(f"request {n}", wait=wait) for n, wait in enumerate(WAITS, 1)),
    )


asyncio.run(main())
