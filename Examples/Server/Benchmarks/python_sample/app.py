"""The function as one would write it in Python without this package: the usual way, and what it costs.

It takes the event that EventBridge sends, says what will be stopped and when, and posts it to a webhook, in as many
messages as it takes: Slack refuses one with more than some 13,000 characters. It has no ledger, no retry, no routes and
no answer to a batch.
"""

import json
import os
import urllib.request
from datetime import datetime

#: How many characters the lines of one message have at most.
LIMIT = 10_000


def post(blocks):
    request = urllib.request.Request(
        os.environ["SLACK_WEBHOOK_URL"],
        data=json.dumps({"text": "Fargate tasks will be retired", "blocks": blocks}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        response.read()


def handler(event, context):
    detail = event["detail"]
    start = datetime.strptime(detail["startTime"], "%a, %d %b %Y %H:%M:%S %Z")
    lines = []
    for entity in detail["affectedEntities"]:
        cluster, separator, service = entity["entityValue"].partition("|")
        lines.append(f"• service {service} in cluster {cluster}" if separator else f"• task {cluster}")
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Fargate tasks will be retired"}},
        {
            "type": "section",
            "fields": [
                {"type": "mrkdwn", "text": f"*Account*\n{event['account']}"},
                {"type": "mrkdwn", "text": f"*Region*\n{detail.get('eventRegion', event['region'])}"},
                {"type": "mrkdwn", "text": f"*Start*\n{start:%Y-%m-%d %H:%M} UTC"},
            ],
        },
    ]
    length = 0
    for first in range(0, len(lines), 30):
        text = "\n".join(lines[first : first + 30])
        if length + len(text) > LIMIT:
            post(blocks)
            blocks, length = [], 0
        blocks.append({"type": "section", "text": {"type": "mrkdwn", "text": text}})
        length += len(text)
    post(blocks)
    return {"resources": len(lines)}
