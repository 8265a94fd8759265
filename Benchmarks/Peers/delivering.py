"""What the Python programs that deliver have in common.

usage: PEER --url URL --event FILE [--count N] [--concurrency C]

Each reads the event COUNT times, each time for another account, writes a line of text from it, and posts that. Prints
seconds, how many were delivered, and the peak of resident memory as JSON.
"""

import argparse
import json
import resource
import sys
from datetime import datetime

PLACEHOLDER = "999999999999"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--event", required=True)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--concurrency", type=int, default=64)
    given = parser.parse_args()
    with open(given.event, encoding="utf-8") as file:
        given.template = file.read()
    return given


def body(template, number):
    """The request body for an account: what the event says, in a line of text."""
    event = json.loads(template.replace(PLACEHOLDER, f"{number:012}"))
    detail = event["detail"]
    start = datetime.strptime(detail["startTime"], "%a, %d %b %Y %H:%M:%S %Z")
    services = [entity["entityValue"].replace("|", "/") for entity in detail["affectedEntities"]]
    text = (
        f"Fargate retires tasks in account {detail['affectedAccount']}, {detail['eventRegion']}, "
        f"from {start.isoformat()}Z: {len(services)} services: {', '.join(services)}"
    )
    return json.dumps({"text": text}).encode()


def report(seconds, delivered):
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(json.dumps({"seconds": seconds, "delivered": delivered, "peak_mib": peak}))
