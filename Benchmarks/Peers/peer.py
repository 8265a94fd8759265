"""The command line of every Python peer.

usage: PEER MODE FILE [ITERATIONS [ROUNDS]]

read, pipeline: prints the best and the median round in nanoseconds per iteration
date:           the same per date, for a file with one date a line
show:           prints the messages as a JSON array
"""

import statistics
import sys
import time

import formatting

ROUNDS = 9


def main(read, pipeline):
    if len(sys.argv) < 3:
        sys.exit(__doc__.strip())
    mode, path = sys.argv[1:3]
    iterations = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else ROUNDS
    with open(path, "rb") as file:
        content = file.read()

    if mode == "show":
        sys.stdout.buffer.write(pipeline(content))
    elif mode == "read":
        report(lambda: read(content), iterations, rounds)
    elif mode == "pipeline":
        report(lambda: pipeline(content), iterations, rounds)
    elif mode == "date":
        lines = content.decode().splitlines()
        report(lambda: [formatting.parse_date(line) for line in lines], iterations, rounds, len(lines))
    else:
        sys.exit(__doc__.strip())


def report(work, iterations, rounds, units=1):
    times = []
    for _ in range(rounds):
        start = time.perf_counter_ns()
        for _ in range(iterations):
            work()
        times.append((time.perf_counter_ns() - start) / max(1, iterations * units))
    print(f"{min(times):.1f} {statistics.median(times):.1f}")
