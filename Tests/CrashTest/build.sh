#!/usr/bin/env bash
# Builds the program that is killed, and prints where it is. Whole modules without optimization are built the fastest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

options=(-c release -Xswiftc -Onone -Xswiftc -gnone)
swift build --quiet "${options[@]}" >&2
echo "$(swift build "${options[@]}" --show-bin-path)/deliver-notices"
