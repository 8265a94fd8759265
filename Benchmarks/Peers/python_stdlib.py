#!/usr/bin/env python3
"""Python's own json."""

import json

import formatting
import peer


def pipeline(content):
    return json.dumps(formatting.messages_from_dictionary(json.loads(content))).encode()


peer.main(json.loads, pipeline)
