#!/usr/bin/env bash
# Builds the program that is killed, and prints where it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

. ../../.ci/unoptimized
options=("${unoptimized[@]}" "${without_debug_information[@]}")
swift build --quiet "${options[@]}" >&2
echo "$(swift build "${options[@]}" --show-bin-path)/deliver-notices"
