#!/usr/bin/env bash
# usage: full-disk.sh [NOTICES]     60 where none are given
#
# Lets a program deliver notices with its ledger on a disk that is too small, and checks that it says so, that nothing is
# lost, and that after room is made all is delivered. It needs the right to mount; else a limit on the size of files
# stands in for the disk.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

notices="${1:-60}"
if ! command -v python3 >/dev/null; then
    echo "LEFT OUT: full-disk.sh, because python3 is not installed"
    exit 0
fi
python3 trial.py "$(./build.sh)" full-disk "$notices"
