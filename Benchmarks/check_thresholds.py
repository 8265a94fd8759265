#!/usr/bin/env python3
"""Compares counts with thresholds.json.

usage: check_thresholds.py TOOLCHAIN [--update] < COUNTS      a line is: CASE INSTRUCTIONS ALLOCATIONS BYTES

Exits with 1 where a count is above its threshold by more than the tolerance, or grows faster than the input.
The thresholds hold for one toolchain; with another the counts are printed and only growth is checked.
"""

import json
import pathlib
import sys

THRESHOLDS = pathlib.Path(__file__).resolve().parent / "thresholds.json"
KINDS = ["instructions", "allocations", "bytes"]
TOLERANCE = 0.05
# A resource among 1,000 is half as long again as one among 100.
GROWTH_LIMIT = 2.0


def read_counts(lines):
    counts = {}
    for line in lines:
        case, *values = line.split()
        counts[case] = {kind: round(float(value), 1) for kind, value in zip(KINDS, values, strict=True)}
    return counts


def above_thresholds(counts, thresholds):
    for case, kinds in counts.items():
        for kind, value in kinds.items():
            limit = thresholds.get(case, {}).get(kind)
            change = "new" if limit is None else f"{value / limit - 1:+.1%}" if limit else f"was {limit:g}"
            print(f"{case:15}{kind:14}{value:>14,.1f}   {change}")
            if limit is None or value > limit * (1 + TOLERANCE):
                yield f"{case}: {value:,.1f} {kind}, threshold {'missing' if limit is None else f'{limit:,.1f}'}"


def growing(counts):
    for mode in ("read", "pipeline"):
        for kind in KINDS:
            few, some, many = (counts[f"{mode}-{size}"][kind] for size in (2, 100, 1000))
            growth = (many - some) / 900 / max((some - few) / 98, 1e-9)
            if some > few and growth > GROWTH_LIMIT:
                yield f"{mode}: {kind} for each further resource grow {growth:.2f} times from 100 to 1,000"


def main():
    toolchain, update = sys.argv[1], "--update" in sys.argv[2:]
    counts = read_counts(sys.stdin)
    if not counts:
        sys.exit("nothing was counted")
    known = json.loads(THRESHOLDS.read_text()) if THRESHOLDS.exists() else {"toolchain": toolchain, "cases": {}}
    problems = list(above_thresholds(counts, known["cases"]))
    if update:
        content = {"toolchain": toolchain, "cases": counts}
        THRESHOLDS.write_text(json.dumps(content, indent=2) + "\n")
        print(f"{THRESHOLDS.name} is written")
        problems = []
    elif known["toolchain"] != toolchain:
        print(f"the thresholds are those of {known['toolchain']}, not of {toolchain}: not compared")
        problems = []
    problems += growing(counts)
    for problem in problems:
        print(f"ABOVE: {problem}")
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__.strip())
    sys.exit(main())
