#!/usr/bin/env bash
# usage: processes.sh [COUNT] [NOTICES]     2 and 200 where none are given
#
# Runs a program that delivers notices several times at once on one ledger, and checks that each notice was delivered
# once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

count="${1:-2}"
notices="${2:-200}"
if ! command -v python3 >/dev/null; then
    echo "LEFT OUT: processes.sh, because python3 is not installed"
    exit 0
fi
python3 trial.py "$(./build.sh)" processes "$count" "$notices"
