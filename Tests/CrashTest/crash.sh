#!/usr/bin/env bash
# usage: crash.sh [KILLS] [NOTICES] [SEED]     20 and 200 where none are given
#
# Kills a program that delivers notices with SIGKILL at random moments, starts it again until it is done, and checks that
# each notice was delivered, and that only those were delivered twice whose send was under way when it was killed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

kills="${1:-20}"
notices="${2:-200}"
if ! command -v python3 >/dev/null; then
    echo "LEFT OUT: crash.sh, because python3 is not installed"
    exit 0
fi
python3 trial.py "$(./build.sh)" crash "$kills" "$notices" ${3:+"$3"}
