# For a Python without the lock: python3.13t, where sys._is_gil_enabled() is False.
import threading
import time


def work(seconds):
    """Computes for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def job(name, cpu):
    print(f"{name} started")
    work(cpu)
    print(f"{name} finished")


def main():
    threads = [
        *(threading.Thread(target=job, args=(f"job {n}", 1)) for n in range(1, 3)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
