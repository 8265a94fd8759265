#!/usr/bin/env python3
"""Tries slack_validator.py on messages that it must find fault with, and on some that it must not."""

import slack_validator


def section(text, kind="mrkdwn"):
    return {"type": "section", "text": {"type": kind, "text": text}}


def message(*blocks, text="a notice"):
    return {"text": text, "blocks": list(blocks)}


GOOD = {
    "a text alone": {"text": "a notice"},
    "a link": message(section("<https://example.com/a?b=c&amp;d=e|the console>")),
    "a date": message(section("<!date^1917356400^{date_short_pretty} {time}|4 Oct 2030>")),
    "a mention": message(section("<!here> <!subteam^S012AB3CD>")),
    "escaped brackets": message(section("a &lt;b&gt; &amp; c")),
    "a quotation": message(section("> it said")),
    "brackets in plain text": message(section("a <b> & c", "plain_text")),
    "fifty blocks": message(*[{"type": "divider"}] * 50),
    "a long section": message(section("x" * 3000)),
    "a header": message({"type": "header", "text": {"type": "plain_text", "text": "x" * 150}}),
}
BAD = {
    "no text": {"blocks": [section("x")]},
    "an empty text": {"text": " "},
    "a list": [],
    "fifty-one blocks": message(*[{"type": "divider"}] * 51),
    "a section that is too long": message(section("x" * 3001)),
    "an empty section": message(section("")),
    "a section without text": message({"type": "section"}),
    "a header that is too long": message({"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}),
    "a header in mrkdwn": message({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}),
    "an unknown block": message({"type": "marquee"}),
    "a bracket that is not escaped": message(section("a <b> c")),
    "one bracket": message(section("a < c")),
    "an ampersand that is not escaped": message(section("a & c")),
    "a link without an address": message(section("<|the console>")),
    "a broken date": message(section("<!date^soon^{time}|4 Oct>")),
    "a mention of everyone": message(section("<!everyone>")),
    "a bracket in the text": {"text": "a <b> c"},
    "an empty context": message({"type": "context", "elements": []}),
    "an empty text in a context": message({"type": "context", "elements": [{"type": "mrkdwn", "text": ""}]}),
    "a button to nowhere": message({"type": "actions", "elements": [{"type": "static", "url": "javascript:x"}]}),
}


def main():
    wrong = [f"{name}: {found}" for name, one in GOOD.items() if (found := slack_validator.problems(one))]
    wrong += [f"{name}: no fault was found" for name, one in BAD.items() if not slack_validator.problems(one)]
    for line in wrong:
        print(f"FAILS {line}")
    if not wrong:
        print(f"ok    {len(GOOD)} good messages, {len(BAD)} bad ones")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
