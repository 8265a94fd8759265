#!/usr/bin/env python3
"""Run the signer of AWSClient over AWS's own suite of 34 requests for Signature Version 4.

The suite is in botocore's source distribution. It is fetched from PyPI into a temporary folder, in the version that is
pinned here, and no part of it is kept.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import swift_tests

BOTOCORE = "1.43.106"
SUITE = f"botocore-{BOTOCORE}/tests/unit/auth/aws4_testsuite/"
REQUEST_COUNT = 34


def fetch(folder):
    """Fetches the suite; gives the folder of its requests."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        + ["--no-binary", "botocore", "--dest", folder, f"botocore=={BOTOCORE}"],
        check=True,
    )
    with tarfile.open(Path(folder, f"botocore-{BOTOCORE}.tar.gz")) as archive:
        for member in archive:
            if not (member.isfile() and member.name.startswith(SUITE) and ".." not in member.name.split("/")):
                continue
            file = Path(folder, "suite", member.name[len(SUITE):])
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(archive.extractfile(member).read())
    return Path(folder, "suite")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--command", default="swift test --filter", help="what runs tests of a name that follows")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="aws4-") as folder:
        suite = fetch(folder)
        count = len(list(suite.rglob("*.req")))
        if count != REQUEST_COUNT:
            sys.exit(f"FAILS: the suite has {count} requests, not {REQUEST_COUNT}")
        if not swift_tests.run("signsEveryRequestOfTheSuite", {"AWS4_TESTSUITE": str(suite)}, arguments.command):
            sys.exit(1)
    print(f"signer: {count} requests of AWS's suite are signed as they should be")


if __name__ == "__main__":
    main()
