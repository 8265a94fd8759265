#!/usr/bin/env bash
# Counts instructions and allocations for each size and mode, and compares them with thresholds.json.
# Unlike times, the counts repeat on a busy machine, so that a difference is one of the program.
#
# usage: instructions.sh [--update]     --update writes what was counted to thresholds.json
set -euo pipefail
cd "$(dirname "$0")"

few=10
many=50
build=.build-peers

if ! command -v valgrind >/dev/null; then
    echo "valgrind is not installed: instruction and allocation counts are left out"
    exit 0
fi

export PYTHONDONTWRITEBYTECODE=1
export SWIFT_DETERMINISTIC_HASHING=1
python3 generate_events.py "$build/events"
program="$(python3 programs.py)"

# report PATTERN VALGRIND-ARGUMENTS...: the line of valgrind's report that matches, without thousands separators
report() {
    valgrind "${@:2}" 2>&1 >/dev/null | grep -E "$1" | tr -d ,
}

# instructions MODE FILE ITERATIONS
instructions() {
    report "Collected :" --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 1 | awk '{ print $NF }'
}

# heap MODE FILE ITERATIONS: allocations and bytes
heap() {
    report "total heap usage:" --leak-check=no --undef-value-errors=no "$program" "$@" 1 | awk '{ print $5, $9 }'
}

# count NAME MODE FILE: one line, NAME INSTRUCTIONS ALLOCATIONS BYTES, each of a single iteration
count() {
    local start end start_heap end_heap
    start="$(instructions "$2" "$3" $few)"
    end="$(instructions "$2" "$3" $many)"
    start_heap="$(heap "$2" "$3" $few)"
    end_heap="$(heap "$2" "$3" $many)"
    echo "$1 $start $end $start_heap $end_heap" |
        awk -v n=$((many - few)) '{ printf "%s %.1f %.1f %.1f\n", $1, ($3 - $2) / n, ($6 - $4) / n, ($7 - $5) / n }'
}

{
    for size in 2 100 1000; do
        for mode in read pipeline; do
            count "$mode-$size" "$mode" "$build/events/retirement-$size.json"
        done
    done
    count date-1000 date "$build/events/dates.txt"
} | python3 check_thresholds.py "$(swift --version 2>/dev/null | grep -o 'Swift version [^ ]*'), $(uname -m)" "$@"
