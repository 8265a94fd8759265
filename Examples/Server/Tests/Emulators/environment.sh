#!/usr/bin/env bash
# Makes the virtual environment of these checks, where it is not there yet or requirements.txt has changed, and prints
# its folder:
#
#     venv=$(Tests/Emulators/environment.sh) && "$venv/bin/python" Tests/Emulators/stack.py …
set -euo pipefail
cd "$(dirname "$0")"
venv=$(cd ../.. && pwd)/.build-emulators/venv
stamp=$(cat requirements.txt <(python3 --version) | sha256sum | cut -d' ' -f1)
if [ "$(cat "$venv/stamp" 2>/dev/null || true)" != "$stamp" ]; then
    rm -rf "$venv"
    python3 -m venv "$venv" >&2
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt >&2
    echo "$stamp" > "$venv/stamp"
fi
echo "$venv"
