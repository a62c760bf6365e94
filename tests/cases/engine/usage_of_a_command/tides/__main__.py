import argparse
import sys
import time

from tides.crash import crashed, slow
from tides.usage import counted, later


@counted
def show(port):
    print("high water at", port)


@counted
def compare(first, second):
    print("difference between", first, "and", second)
    later("compared", ports=2)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ports", nargs="+")
    parser.add_argument("--share-usage-data", action=argparse.BooleanOptionalAction, default=True)  # expect: PRV204
    parser.add_argument("--share-crash-reports", action=argparse.BooleanOptionalAction, default=False)
    parser.add_argument("--colour", action=argparse.BooleanOptionalAction, default=True)
    args = parser.parse_args()
    began = time.monotonic()
    try:
        show(args.ports[0]) if len(args.ports) == 1 else compare(*args.ports[:2])
    except Exception as error:
        if args.share_crash_reports:
            crashed(type(error).__name__)
        sys.exit(1)
    if time.monotonic() - began > 5:
        slow(time.monotonic() - began)


if __name__ == "__main__":
    main()
