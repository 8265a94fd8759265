"""What Slack would refuse in a message, or show otherwise than it was meant.

The limits are those of Slack's pages "Reference: blocks" and "Incoming webhooks", the forms of links and dates those of
"Formatting message text".
"""

import re

MAX_BLOCKS = 50
#: Of "Truncating content" on the page of chat.postMessage: longer texts are cut.
MAX_TEXT = 40_000
#: By type: the field that must be there.
BLOCKS = {
    "actions": "elements",
    "context": "elements",
    "divider": None,
    "header": "text",
    "rich_text": "elements",
    "section": None,
    "table": "rows",
}
#: What may stand in angle brackets in mrkdwn: links, dates, mentions.
SPECIAL = re.compile(
    r"""<(?:
        https?://[^\s<>|]+(?:\|[^<>\n]+)?
        | !date\^[0-9]+\^[^<>^|]+(?:\^https?://[^\s<>|]+)?\|[^<>\n]+
        | !here | !channel | !subteam\^S[A-Z0-9]+
    )>""",
    re.VERBOSE,
)


def problems(message):
    """What is wrong with a message, as lines; none where nothing is."""
    if not isinstance(message, dict):
        return ["the message is no object"]
    found = []
    text = message.get("text")
    if not isinstance(text, str) or not text.strip():
        found.append("text: it has none, so notifications would show nothing")
    else:
        found += marked("text", text, MAX_TEXT)
    blocks = message.get("blocks", [])
    if not isinstance(blocks, list) or len(blocks) > MAX_BLOCKS:
        return found + [f"blocks: expected at most {MAX_BLOCKS}"]
    for number, block in enumerate(blocks):
        found += block_problems(f"blocks[{number}]", block)
    return found


def block_problems(place, block):
    kind = block.get("type") if isinstance(block, dict) else None
    if kind not in BLOCKS:
        return [f"{place}: {kind!r} is no type of block that a message of ours has"]
    required = BLOCKS[kind]
    if required and not block.get(required):
        return [f"{place}: a {kind} without {required}"]
    if len(block.get("block_id", "")) > 255:
        return [f"{place}.block_id: longer than 255"]
    if kind == "header":
        if block["text"].get("type") != "plain_text":
            return [f"{place}.text: a header is plain text"]
        return object_problems(f"{place}.text", block["text"], 150)
    if kind == "section":
        return section_problems(place, block)
    if kind == "context":
        return context_problems(place, block["elements"])
    if kind == "actions":
        return action_problems(place, block["elements"])
    return []


def section_problems(place, block):
    fields = block.get("fields", [])
    if not block.get("text") and not fields:
        return [f"{place}: a section with neither text nor fields"]
    found = object_problems(f"{place}.text", block["text"], 3000) if block.get("text") else []
    if len(fields) > 10:
        found.append(f"{place}.fields: more than 10")
    for number, field in enumerate(fields):
        found += object_problems(f"{place}.fields[{number}]", field, 2000)
    return found


def context_problems(place, elements):
    found = [] if len(elements) <= 10 else [f"{place}.elements: more than 10"]
    for number, element in enumerate(elements):
        found += object_problems(f"{place}.elements[{number}]", element, 3000)
    return found


def action_problems(place, elements):
    found = [] if len(elements) <= 25 else [f"{place}.elements: more than 25"]
    for number, element in enumerate(elements):
        label = f"{place}.elements[{number}]"
        if element.get("type") == "button":
            found += object_problems(f"{label}.text", element.get("text"), 75)
        url = element.get("url", "https://")
        if not url.startswith("https://") or len(url) > 3000:
            found.append(f"{label}.url: {url!r}")
    return found


def object_problems(place, value, limit):
    """What is wrong with a text object."""
    if not isinstance(value, dict) or value.get("type") not in ("plain_text", "mrkdwn"):
        return [f"{place}: expected a text object, found {value!r}"]
    text = value.get("text")
    if not isinstance(text, str) or not text:
        return [f"{place}: empty"]
    if value["type"] == "mrkdwn":
        return marked(place, text, limit)
    return [] if len(text) <= limit else [f"{place}: {len(text)} characters, at most {limit}"]


def marked(place, text, limit):
    """What is wrong with a text in mrkdwn: its length, a bracket that is neither link nor date, an ampersand."""
    found = [] if len(text) <= limit else [f"{place}: {len(text)} characters, at most {limit}"]
    rest = SPECIAL.sub("", text)
    if "<" in rest or ">" in re.sub(r"^>", "", rest, flags=re.MULTILINE):
        found.append(f"{place}: an angle bracket that is neither link nor date: {text!r}")
    if re.search(r"&(?!(?:amp|lt|gt);)", rest):
        found.append(f"{place}: an ampersand that is not escaped: {text!r}")
    return found
