"""Entries for `put-events`: the samples, and as many notices like them as a check needs, each of its own."""

import copy
import json
from pathlib import Path

EVENTS = Path(__file__).resolve().parents[3] / "Events"
SOURCE = "com.example.fargate-retirement"
SERVICE = EVENTS / "put-events-service.json"
STANDALONE = EVENTS / "put-events-standalone.json"


def entry(number):
    """The entry of a notice of its own, for one service that no other notice names: see `name`."""
    made = copy.deepcopy(json.loads(SERVICE.read_text())[0])
    resource = f"load|{name(number)}"
    detail = json.loads(made["Detail"])
    detail["affectedAccount"] = f"{400000000000 + number}"
    detail["eventArn"] += f"-{number}"
    detail["communicationId"] = f"{number:040x}-1"
    detail["affectedEntities"] = [detail["affectedEntities"][0] | {"entityValue": resource}]
    return made | {"Resources": [resource], "Detail": json.dumps(detail)}


def backup(number):
    """The copy of that notice which AWS sends to the backup Region."""
    made = entry(number)
    return made | {"Detail": json.dumps(json.loads(made["Detail"]) | {"backupEvent": "true"})}


def closed(number):
    """What AWS says of that notice's retirement when it is over."""
    made = entry(number)
    end = {"statusCode": "closed", "lastUpdatedTime": "Fri, 11 Oct 2030 16:19:23 GMT"}
    end["communicationId"] = f"{number:08x}{'c' * 32}-1"
    return made | {"Detail": json.dumps(json.loads(made["Detail"]) | end)}


def name(number):
    """The name of the service in a notice, by which its message is found."""
    return f"service-{number:05d}-of-load"


def file(folder, *entries):
    """A file of entries, as `--entries file://…` takes it."""
    path = Path(folder) / "entries.json"
    path.write_text(json.dumps(entries))
    return f"file://{path}"


def retirements():
    """The samples that EventBridge would deliver as they are, by name: all of them notices of a retirement."""
    found = {}
    for path in sorted(EVENTS.glob("*.json")):
        value = json.loads(path.read_text())
        if isinstance(value, dict) and "detail-type" in value:
            found[path.stem] = value
    for number, line in enumerate((EVENTS / "pages.ndjson").read_text().splitlines(), 1):
        found[f"pages:{number}"] = json.loads(line)
    return found


def simulations():
    """The entries of the samples as the events that EventBridge makes of them."""
    found = {}
    for path in (SERVICE, STANDALONE):
        [made] = json.loads(path.read_text())
        found[path.stem] = {
            "version": "0",
            "id": "00000000-0000-4000-8000-000000000001",
            "detail-type": made["DetailType"],
            "source": made["Source"],
            "account": "111122223333",
            "time": "2030-09-27T15:34:39Z",
            "region": "eu-central-1",
            "resources": made["Resources"],
            "detail": json.loads(made["Detail"]),
        }
    return found


def others():
    """Events that are no notices of a retirement, by what they are."""
    retirement = retirements()["service-retirement"]
    stopped = json.loads(json.loads((EVENTS / "sqs-lambda-batch.json").read_text())["Records"][2]["body"])
    return {
        "the end of a task": stopped,
        "another event of AWS Health": changed(retirement, "eventTypeCode", "AWS_ECS_OPERATIONAL_ISSUE"),
        "another maintenance": changed(retirement, "eventTypeCode", "AWS_EC2_PERSISTENT_INSTANCE_RETIREMENT_SCHEDULED"),
        "an abuse event": retirement | {"detail-type": "AWS Health Abuse Event"},
        "somebody else's source": retirement | {"source": "com.example.something-else"},
    }


def changed(event, field, value):
    return event | {"detail": event["detail"] | {field: value}}
