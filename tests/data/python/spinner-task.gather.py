import asyncio

REDRAW = "\r\x1b[K"  # back to the start of the line, and clear it
STROKES = "|/-\\"


async def job(name, rounds, wait):
    try:
        for number in range(1, rounds + 1):
            if rounds > 1:
                print(f"{REDRAW}{STROKES[number % 4]} thinking…", end="", flush=True)
            await asyncio.sleep(wait)
    except asyncio.CancelledError:
        print(REDRAW, end="", flush=True)
        raise


async def main():
    tasks = []
    background = []
    background.append(asyncio.create_task(job("spinner", rounds=100, wait=0.1)))
    tasks.append(asyncio.create_task(job("slow job", rounds=1, wait=3)))
    await asyncio.gather(*tasks)
    for task in background:
        task.cancel()
    await asyncio.gather(*background, return_exceptions=True)
    print("Answer: 42")


asyncio.run(main())
