#!/usr/bin/env python3
"""Compares how fast notices are delivered with the programs that one would write otherwise.

usage: run_delivery.py [--count N ...] [--concurrency C] [--rounds R] [--check] [--no-install]

Every program reads the same event again and again, each time for another account, and posts a line of text to a server
on this machine. All programs run in each round, one after the other. Throughput is given as a multiple of aiohttp's in
the same round, the median of the rounds; memory is the peak of the resident set.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys

from programs import BUILD, ENVIRONMENT, HERE, Missing, output

REFERENCE = "aiohttp"
PACKAGE = HERE / "Delivery"
# With async-http-client behind the seam at least that much of aiohttp's throughput, and memory that grows by no more.
GOAL_RATIO, GOAL_GROWTH = 2.0, 1.2


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--concurrency", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help="exit 1 where a goal is missed")
    parser.add_argument("--no-install", action="store_true", help="don't install aiohttp where it is missing")
    given = parser.parse_args()

    BUILD.mkdir(exist_ok=True)
    print("building", flush=True)
    products = build()
    commands = all_commands(products, given)
    event = BUILD / "delivery-event.json"
    output(str(products / "deliver-notices"), "--write-event", str(event))

    results = {}
    with subprocess.Popen(
        [str(products / "loopback-server")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        url = f"http://127.0.0.1:{int(server.stdout.readline())}/services/T000/B000/XXXX"
        for number in range(given.rounds):
            for count in given.count:
                for name, command in commands.items():
                    common = ["--url", url, "--event", event, "--concurrency", given.concurrency]
                    result = run(command + common + ["--count", count])
                    if result["delivered"] != count:
                        sys.exit(f"{name} delivered {result['delivered']} of {count}")
                    results.setdefault((name, count), []).append(result)
            print(f"round {number + 1} of {given.rounds}", flush=True)
        server.stdin.close()
    show(commands, given, results)
    failed = list(missed_goals(given, results))
    for goal in failed:
        print(f"MISSED: {goal}")
    if given.check and failed:
        sys.exit(1)


def build():
    arguments = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE)]
    for product in ("deliver-notices", "loopback-server"):
        output(*arguments, "--product", product)
    return pathlib.Path(output(*arguments, "--show-bin-path").strip())


def all_commands(products, given):
    python = interpreter(not given.no_install)
    peers = HERE / "Peers"
    commands = {"urllib, one by one": [sys.executable, str(peers / "deliver_urllib.py")]}
    if python:
        commands[REFERENCE] = [python, str(peers / "deliver_aiohttp.py")]
    for transport in ("urlsession", "async-http-client", "in-memory"):
        commands[transport] = [str(products / "deliver-notices"), "--transport", transport]
    return commands


def interpreter(install):
    """A Python that has aiohttp."""

    def has_it(python):
        return subprocess.run([python, "-c", "import aiohttp"], capture_output=True).returncode == 0

    environment = BUILD / "venv"
    own = str(environment / "bin" / "python3")
    for python in (sys.executable, own):
        try:
            if has_it(python):
                return python
        except FileNotFoundError:
            pass
    try:
        if not install:
            raise Missing("it can't be imported")
        if not environment.exists():
            output(sys.executable, "-m", "venv", str(environment))
        output(own, "-m", "pip", "install", "--quiet", "aiohttp")
        return own
    except Missing as reason:
        print(f"LEFT OUT: aiohttp, because {reason}")
        return None


def run(command):
    result = subprocess.run([str(part) for part in command], env=ENVIRONMENT, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command[0]}: {result.stderr.strip()}")
    return json.loads(result.stdout)


def median(results, name, count, key):
    return statistics.median(result[key] for result in results[name, count])


def ratio(results, name, count):
    """The throughput as a multiple of aiohttp's, the median of the rounds."""
    pairs = zip(results[REFERENCE, count], results[name, count])
    return statistics.median(peer["seconds"] / own["seconds"] for peer, own in pairs)


def show(commands, given, results):
    for count in given.count:
        print(f"\n{count} notices, {given.concurrency} at once")
        print(f"{'':22}{'notices/s':>12}{'x ' + REFERENCE:>12}{'peak MiB':>12}")
        for name in commands:
            rate = count / median(results, name, count, "seconds")
            times = f"{ratio(results, name, count):.2f}" if REFERENCE in commands else "-"
            print(f"{name:22}{rate:>12.0f}{times:>12}{median(results, name, count, 'peak_mib'):>12.1f}")
    if len(given.count) > 1:
        low, high = min(given.count), max(given.count)
        print(f"\npeak memory with {high} notices, as a multiple of that with {low}")
        for name in commands:
            print(f"{name:22}{growth(results, name, low, high):>12.2f}")


def growth(results, name, low, high):
    return median(results, name, high, "peak_mib") / median(results, name, low, "peak_mib")


def missed_goals(given, results):
    high = max(given.count)
    if (REFERENCE, high) in results and ratio(results, "async-http-client", high) < GOAL_RATIO:
        yield f"async-http-client has less than {GOAL_RATIO} times aiohttp's throughput"
    low = min(given.count)
    if low < high:
        for name in ("urlsession", "async-http-client", "in-memory"):
            if growth(results, name, low, high) > GOAL_GROWTH:
                yield f"{name}: memory grows by more than {GOAL_GROWTH}"


if __name__ == "__main__":
    main()
