#!/usr/bin/env python3
"""Compares the package with its peers, in one run with the programs taking turns.

A program's time in a round is the best of several repetitions in one process. The tables show the median of
the rounds, and ratios that are taken within each round first, so that a change in the machine's load cancels out.
"""

import argparse
import itertools
import json
import statistics
import sys
from dataclasses import dataclass

import generate_events
from programs import BUILD, Missing, all_programs

NAMES = ["swift", "rust", "msgspec", "orjson", "python"]
REFERENCES = ["python", "msgspec", "rust"]
MODES = ["read", "pipeline", "date"]
SIZES = [2, 100, 1000]
REPETITIONS = 9
REPETITION_NANOSECONDS = 8e6
GROWTH_LIMIT = 1.5


@dataclass(frozen=True)
class Case:
    mode: str
    resources: int = 0

    @property
    def path(self):
        name = f"retirement-{self.resources}.json" if self.resources else "dates.txt"
        return BUILD / "events" / name

    def __str__(self):
        return f"{self.mode}, {self.resources:,} resources" if self.resources else "RFC 1123 date"


@dataclass(frozen=True)
class Goal:
    case: Case
    peer: str
    limit: float


CASES = [Case(mode, size) for mode in ("read", "pipeline") for size in SIZES] + [Case("date")]
GOALS = [
    Goal(Case("pipeline", 2), "python", 0.15),
    Goal(Case("pipeline", 1000), "python", 0.30),
    *(Goal(Case("pipeline", size), "rust", 1.0) for size in SIZES),
    Goal(Case("read", 2), "msgspec", 0.85),
    Goal(Case("read", 1000), "msgspec", 0.75),
    Goal(Case("read", 2), "rust", 1.0),
    Goal(Case("date"), "python", 0.01),
]


def verify(programs):
    """Every program names every resource, and the peers say the same."""
    for size in SIZES:
        path = Case("show", size).path
        resources = json.loads(path.read_bytes())["resources"]
        said = {}
        for program in programs:
            said[program.name] = program.run("show", path)
            for part in set(itertools.chain.from_iterable(resource.split("|") for resource in resources)):
                if part not in said[program.name]:
                    raise Missing(f"{program.name} does not name {part}")
        peers = [json.loads(text) for name, text in said.items() if name != "swift"]
        if any(messages != peers[0] for messages in peers):
            raise Missing(f"the peers' messages for {size} resources differ")


def measure(programs, case, rounds):
    """Nanoseconds for each program, one figure a round."""
    iterations = {}
    for program in programs:
        once = program.best(case.mode, case.path, 1, 3) * (1000 if case.mode == "date" else 1)
        iterations[program.name] = max(1, round(REPETITION_NANOSECONDS / max(once, 1)))
    times = {program.name: [] for program in programs}
    for turn in range(rounds):
        start = turn % len(programs)
        for program in programs[start:] + programs[:start]:
            times[program.name].append(program.best(case.mode, case.path, iterations[program.name], REPETITIONS))
    return times


def ratio(times, name, peer):
    return statistics.median(a / b for a, b in zip(times[name], times[peer]))


def print_table(case, times):
    peers = [peer for peer in REFERENCES if peer in times]
    print(f"\n{case}\n{'':10}{'ns':>12}" + "".join(f"{'/' + peer:>10}" for peer in peers))
    for name, values in times.items():
        row = "".join(f"{ratio(times, name, peer):>10.3f}" for peer in peers)
        print(f"{name:10}{statistics.median(values):>12,.0f}{row}")


def growth(results, mode, name):
    """Time per resource with 1,000 of them, in units of that with 100."""
    large, small = (results[Case(mode, size)][name] for size in (1000, 100))
    return statistics.median(a / 1000 / (b / 100) for a, b in zip(large, small))


def print_growth(results):
    """Prints the growth of every program; tells whether the package's own is linear."""
    linear = True
    print("\ntime per resource, 1,000 in units of 100")
    for mode in ("read", "pipeline"):
        if Case(mode, 100) not in results or Case(mode, 1000) not in results:
            continue
        names = results[Case(mode, 100)]
        print(f"  {mode:10}" + "".join(f"{name} {growth(results, mode, name):.2f}  " for name in names))
        if "swift" in names and growth(results, mode, "swift") > GROWTH_LIMIT:
            print(f"  MISSED: {mode} of swift grows by more than {GROWTH_LIMIT}")
            linear = False
    return linear


def print_goals(results):
    """Prints each goal with what was measured; tells whether all that could be checked were reached."""
    reached = True
    print("\ngoals")
    for goal in GOALS:
        title = f"  {str(goal.case):28} swift/{goal.peer:8} at most {goal.limit:5.2f}"
        times = results.get(goal.case, {})
        if "swift" not in times or goal.peer not in times:
            print(f"{title}   not checked")
            continue
        value = ratio(times, "swift", goal.peer)
        print(f"{title}   {value:6.3f} {'reached' if value <= goal.limit else 'MISSED'}")
        reached = reached and value <= goal.limit
    return reached


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="exit with 1 where a goal is missed")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="rounds of all programs (default: 9)")
    parser.add_argument("--no-install", action="store_true", help="leave out what is not installed")
    parser.add_argument("--programs", default=",".join(NAMES), metavar="LIST", help=f"some of {','.join(NAMES)}")
    parser.add_argument("--modes", default=",".join(MODES), metavar="LIST", help=f"some of {','.join(MODES)}")
    options = parser.parse_args()
    options.modes = options.modes.split(",")
    options.programs = [name for name in NAMES if name in options.programs.split(",")]
    return options


def main():
    options = arguments()
    generate_events.write_all(BUILD / "events")
    programs, missing = all_programs(options.programs, install=not options.no_install)
    for program in programs:
        print(f"{program.name:10}{program.version}")
    for name, reason in missing.items():
        print(f"{name:10}{'not built' if name == 'swift' else 'missing peer: left out'} ({reason})")
    if not programs:
        return 1

    if "pipeline" in options.modes:
        verify(programs)
    results = {}
    for case in (case for case in CASES if case.mode in options.modes):
        able = [program for program in programs if case.mode != "date" or program.name in ("swift", "rust", "python")]
        if able:
            results[case] = measure(able, case, options.rounds)
            print_table(case, results[case])
    linear = print_growth(results)
    reached = print_goals(results)
    if options.check and ("swift" in missing or not (linear and reached)):
        return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Missing as reason:
        sys.exit(f"{reason}")
