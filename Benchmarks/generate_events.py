#!/usr/bin/env python3
"""Writes the events and dates that the benchmarks read: the same bytes every time.

usage: generate_events.py DIRECTORY
"""

import json
import pathlib
import random
import sys

ACCOUNT = "111122223333"
REGION = "eu-central-1"
STARTS = "Tue, 9 Jun 2026 08:00:00 GMT"
ENDS = "Tue, 16 Jun 2026 08:00:00 GMT"
UPDATED = "Tue, 2 Jun 2026 08:12:41 GMT"
EVENT_BRIDGE_LIMIT = 262_144

# Health writes line breaks and quotes as two characters, a backslash and an "n" or a quote.
DESCRIPTION = r"""
A new revision of the Fargate platform (1) is in use in this Region, and tasks on older revisions will be stopped \
from Tue, 9 Jun 2026 08:00 GMT on. The services listed under \"Affected resources\" have at least one such task. A \
task that was started after Tue, 2 Jun 2026 08:00 GMT runs on the new revision already and stays as it is.\n\nWhat \
happens to a service: its scheduler starts a task on the new revision, waits until it is healthy, and only then \
stops the old one, as far as the deployment configuration (2) leaves room for an additional task. Where it leaves \
none, the old task is stopped first, and the service has less capacity until the replacement is running. Addresses \
of the old tasks are given back, and what they wrote to their local storage is gone.\n\nWhat you may do: nothing, if \
the moment suits you. If it does not, replace the tasks at a time of your own before the date above, with a new \
deployment of each service (3):\n\naws ecs update-service --cluster \"<cluster>\" --service \"<service>\" \
--force-new-deployment\n\nServices whose deployments are run by another controller are replaced with a deployment of \
that controller. Check beforehand that the image of the task definition can still be pulled, that its role may still \
be assumed, and that the subnets have free addresses: a task that can't be started is not a replacement, and the old \
one is stopped in any case once its time has come.\n\nThe list was made when this notice was written. It is not \
brought up to date while tasks are replaced, so a service that you have dealt with remains in it. How long ahead you \
are told is an account setting (4), which holds for later notices of this kind. Where a fix for security can't wait, \
it is passed over.\n\nQuestions are answered by support (5).\n\n(1) https://platform.example/revisions\n(2) \
https://platform.example/deployment-configuration\n(3) https://platform.example/new-deployment\n(4) \
https://platform.example/wait-period\n(5) https://support.example/contact
""".strip().replace("\\\n", "")

TEAMS = ["orders", "payments", "search", "catalog", "identity", "shipping",
         "reports", "pricing", "loyalty", "returns", "billing", "media"]
SUBJECTS = ["invoice", "basket", "address", "voucher", "parcel", "refund", "rating", "stock", "ledger", "receipt"]
ROLES = ["api", "worker", "importer", "scheduler", "mailer", "indexer", "gateway", "exporter"]


def short_names(cluster, index):
    return f"{TEAMS[cluster]}", f"{SUBJECTS[index % 10]}-{ROLES[index % 8]}"


def medium_names(cluster, index):
    return f"{TEAMS[cluster]}-production", f"{SUBJECTS[index % 10]}-{ROLES[index % 8]}-{index:03d}"


def long_names(cluster, index):
    return (
        f"{TEAMS[cluster]}-core-production-{REGION}",
        f"{TEAMS[cluster]}-{SUBJECTS[index % 10]}-{ROLES[index % 8]}-primary-nodes-{index:04d}",
    )


def services(count, clusters, names):
    order = random.Random(count)
    pairs = ["|".join(names(index % clusters, index)) for index in range(count)]
    return sorted(pairs, key=lambda _: order.random())


def event(resources):
    code = "AWS_ECS_TASK_PATCHING_RETIREMENT"
    arn = f"arn:aws:health:{REGION}::event/ECS/{code}/{code}-FRA-DockerLinux-1-4-0-412-{ACCOUNT}-MANAGED"
    return {
        "version": "0",
        "id": "5f0c7d3e-9b21-4c68-8d5a-1e7b40c2a963",
        "detail-type": "AWS Health Event",
        "source": "aws.health",
        "account": ACCOUNT,
        "time": "2026-06-02T08:13:07Z",
        "region": REGION,
        "resources": resources,
        "detail": {
            "eventArn": arn,
            "service": "ECS",
            "eventTypeCode": code,
            "eventTypeCategory": "scheduledChange",
            "eventScopeCode": "ACCOUNT_SPECIFIC",
            "communicationId": "3b9d1f60a27c84e5d0b6f19c7e42a8530d61bf94-1",
            "startTime": STARTS,
            "endTime": ENDS,
            "lastUpdatedTime": UPDATED,
            "statusCode": "upcoming",
            "eventRegion": REGION,
            "eventDescription": [{"language": "en_US", "latestDescription": DESCRIPTION}],
            "affectedEntities": [
                {"entityValue": resource, "lastUpdatedTime": UPDATED, "status": "IMPAIRED"} for resource in resources
            ],
            "page": "1",
            "totalPages": "1",
            "backupEvent": "false",
            "affectedAccount": ACCOUNT,
        },
    }


def dates(count):
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    weekdays = "Mon Tue Wed Thu Fri Sat Sun".split()
    pick = random.Random(count)
    for _ in range(count):
        day, month, year = int(pick.random() * 28) + 1, int(pick.random() * 12), int(pick.random() * 30) + 2010
        seconds = int(pick.random() * 86_400)
        # Sakamoto's rule for the weekday, with Monday as 0.
        shifted = year - (month < 2)
        table = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
        weekday = (shifted + shifted // 4 - shifted // 100 + shifted // 400 + table[month] + day + 6) % 7
        clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        yield f"{weekdays[weekday]}, {day} {months[month]} {year} {clock} GMT"


def write_all(directory):
    directory.mkdir(parents=True, exist_ok=True)
    for count, clusters, names in ((2, 1, short_names), (100, 4, medium_names), (1000, 12, long_names)):
        content = json.dumps(event(services(count, clusters, names)), separators=(",", ":")).encode()
        assert len(content) < EVENT_BRIDGE_LIMIT, f"{count} resources give {len(content)} bytes"
        (directory / f"retirement-{count}.json").write_bytes(content)
    (directory / "dates.txt").write_text("\n".join(dates(1000)) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    write_all(pathlib.Path(sys.argv[1]))
