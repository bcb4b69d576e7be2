import threading
import time

done = threading.Event()  # set once the background is to end
REDRAW = "\r\x1b[K"  # back to the start of the line, and clear it
STROKES = "|/-\\"


def job(name, rounds, wait):
    for number in range(1, rounds + 1):
        if done.is_set():
            print(REDRAW, end="", flush=True)
            return
        if rounds > 1:
            print(f"{REDRAW}{STROKES[number % 4]} thinking…", end="", flush=True)
        time.sleep(wait)


def main():
    threads = []
    background = []
    background.append(threading.Thread(target=job, args=("spinner", 100, 0.1)))
    threads.append(threading.Thread(target=job, args=("slow job", 1, 3)))
    for thread in background + threads:
        thread.start()
    for thread in threads:
        thread.join()
    done.set()
    for thread in background:
        thread.join()
    print("Answer: 42")


main()
