"""The function as one would write it in Python without this package: the usual way, and what it costs.

It takes the event that EventBridge sends, says in one message what will be stopped and when, and posts it to a webhook.
It has no ledger, no retry, no routes and no answer to a batch.
"""

import json
import os
import urllib.request
from datetime import datetime


def handler(event, context):
    detail = event["detail"]
    start = datetime.strptime(detail["startTime"], "%a, %d %b %Y %H:%M:%S %Z")
    lines = []
    for entity in detail["affectedEntities"]:
        cluster, separator, service = entity["entityValue"].partition("|")
        lines.append(f"• service {service} in cluster {cluster}" if separator else f"• task {cluster}")
    message = {
        "text": "Fargate tasks will be retired",
        "blocks": [
            {"type": "header", "text": {"type": "plain_text", "text": "Fargate tasks will be retired"}},
            {
                "type": "section",
                "fields": [
                    {"type": "mrkdwn", "text": f"*Account*\n{event['account']}"},
                    {"type": "mrkdwn", "text": f"*Region*\n{detail.get('eventRegion', event['region'])}"},
                    {"type": "mrkdwn", "text": f"*Start*\n{start:%Y-%m-%d %H:%M} UTC"},
                ],
            },
        ],
    }
    for first in range(0, len(lines), 30):
        text = "\n".join(lines[first : first + 30])
        message["blocks"].append({"type": "section", "text": {"type": "mrkdwn", "text": text}})
    request = urllib.request.Request(
        os.environ["SLACK_WEBHOOK_URL"],
        data=json.dumps(message).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return {"status": response.status}
