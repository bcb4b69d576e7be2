import threading
import time


def work(seconds):
    """Computes for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def job(name, wait, cpu):
    print(f"{name}: chopping")
    work(cpu)
    time.sleep(wait)
    print(f"{name}: ready")


def main():
    threads = [
        *(
            threading.Thread(target=job, args=(f"dish {n}", 0.2, 0.1))
            for n in range(1, 11)
        ),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
