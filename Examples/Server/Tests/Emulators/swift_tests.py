"""Tests of the package that need something from outside: run with variables set, and counted."""

import os
import re
import shlex
import subprocess
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


def run(name, variables, command):
    """Runs the one test of that name; False where it failed, was left out or was not found.

    `command` is what runs tests of a name that comes last, such as `swift test --filter`.
    """
    done = subprocess.run(
        [*shlex.split(command), name],
        cwd=PACKAGE,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    # A test that is left out is no failure of the test run, but it is one here.
    passed = re.search(rf"Test {name}\(\)\S* passed", done.stdout)
    if done.returncode == 0 and passed:
        return True
    print(done.stdout[-6000:])
    print(f"FAILS {name}: {'it was not run' if done.returncode == 0 else f'exit code {done.returncode}'}")
    return False
