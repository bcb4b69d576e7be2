import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

# Drawn by chance, and listed: every run has the same.
WAITS = [
    0.988, 0.937, 0.574, 0.512, 0.559, 0.722, 0.479, 0.529, 0.812, 0.876,
]


def job(name, wait):
    time.sleep(wait)
    print(f"{name}: answered")


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=10) as pool:
        await asyncio.gather(
            *(
                loop.run_in_executor(pool, job, f"request {n}", wait)
                for n, wait in enumerate(WAITS, 1)
            ),
        )


asyncio.run(main())
