import time
from concurrent.futures import ProcessPoolExecutor


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
    with ProcessPoolExecutor(max_workers=16) as pool:
        for n in range(1, 11):
            pool.submit(job, f"dish {n}", 0.2, 0.1)


if __name__ == "__main__":
    main()
