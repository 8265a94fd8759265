"""Slack messages from the facts of a retirement event, formatted as a short script would do it."""

from datetime import datetime

SECTION_LIMIT = 3000
BLOCK_LIMIT = 45


def parse_date(text):
    return datetime.strptime(text, "%a, %d %b %Y %H:%M:%S %Z")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def section(text):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def field(title, value):
    return {"type": "mrkdwn", "text": f"*{title}*\n{escape(value)}"}


def by_cluster(resources):
    clusters = {}
    for resource in resources:
        cluster, _, service = resource.partition("|")
        clusters.setdefault(cluster.strip(), []).append(service.strip())
    return clusters


def chunks(lines):
    chunk, length = [], 0
    for line in lines:
        if chunk and length + len(line) + 1 > SECTION_LIMIT:
            yield "\n".join(chunk)
            chunk, length = [], 0
        chunk.append(line)
        length += len(line) + 1
    yield "\n".join(chunk)


def messages(account, region, start, status, arn, resources):
    starts = parse_date(start).strftime("%a, %d %b %Y %H:%M UTC")
    title = f"Fargate will retire tasks of {len(resources)} services"
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": title}},
        {
            "type": "section",
            "fields": [
                field("Account", account),
                field("Region", region),
                field("Starts", starts),
                field("Status", status),
            ],
        },
    ]
    for cluster, services in by_cluster(resources).items():
        lines = [f"*{escape(cluster)}* ({len(services)} services)"]
        lines += [f"• {escape(service)}" for service in services]
        blocks += [section(chunk) for chunk in chunks(lines)]
    blocks.append({"type": "context", "elements": [{"type": "mrkdwn", "text": escape(arn)}]})
    text = escape(f"{title} in account {account}, {region}, from {starts} on")
    return [{"text": text, "blocks": blocks[at : at + BLOCK_LIMIT]} for at in range(0, len(blocks), BLOCK_LIMIT)]


def messages_from_dictionary(event):
    detail = event["detail"]
    return messages(
        event["account"],
        detail["eventRegion"],
        detail["startTime"],
        detail["statusCode"],
        detail["eventArn"],
        event["resources"],
    )
