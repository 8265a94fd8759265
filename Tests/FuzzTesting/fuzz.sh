#!/bin/sh
# Runs each fuzz target for some seconds; the exit status is 1 when one finds something.
#
# usage: Tests/FuzzTesting/fuzz.sh SECONDS [TARGET ...]
#
#     OPTIMIZATION   -O unless told otherwise; -Onone is built in a third of the time, and tries fewer inputs a second
set -eu

if [ $# -lt 1 ]; then
    echo "usage: $0 SECONDS [TARGET ...]" >&2
    exit 64
fi
seconds=$1
shift
cd "$(dirname "$0")"
if [ $# -eq 0 ]; then
    set -- Corpus/*
fi

# The sanitizers are named to the compiler once more: SwiftPM hands them on in an order that changes from run to run, and
# with the fuzzer before the address sanitizer the compiler leaves the fuzzer out.
# A report names lines; what a debugger needs beyond them is left out, which takes its time too.
options="-c release -Xswiftc ${OPTIMIZATION:--O} -Xswiftc -gline-tables-only --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=address -Xswiftc -sanitize=fuzzer"
if [ "$(uname)" = Linux ]; then
    # The linker that Swift chooses by itself drops the tables that tell the fuzzer what an input has reached.
    options="$options -Xswiftc -use-ld=lld"
fi
# The options are words without spaces.
swift build $options
binaries=$(swift build $options --show-bin-path)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
status=0
for target; do
    target=$(basename "$target")
    # The fuzzer adds to its corpus: it gets a copy.
    mkdir "$scratch/$target"
    cp Corpus/"$target"/* "$scratch/$target"
    echo "$target: $seconds s"
    if ! "$binaries/$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 -max_len=8192 \
        -print_final_stats=1 -artifact_prefix="$PWD/finding-$target-" "$scratch/$target" \
        >"$scratch/$target.log" 2>&1
    then
        tail -n 60 "$scratch/$target.log"
        echo "$target: found something; the input is in $PWD/finding-$target-*" >&2
        status=1
    elif ! grep -q 'Loaded .* counters' "$scratch/$target.log"; then
        echo "$target: is not instrumented, so the fuzzer is blind" >&2
        status=1
    else
        grep -E '^#.*DONE|^Done' "$scratch/$target.log"
    fi
done
exit $status
