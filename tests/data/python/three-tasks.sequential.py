import time


def job(name, wait):
    print(f"{name} started")
    time.sleep(wait)
    print(f"{name} finished")


def main():
    print("main: off we go")
    job("A", wait=2)
    job("B", wait=2)
    job("C", wait=2)
    print("main: all done")


main()
