#!/usr/bin/env python3
"""orjson: a Rust library for Python that reads into dictionaries."""

import sys

try:
    import orjson
except ImportError:
    sys.exit("orjson is not installed")

import formatting
import peer


def pipeline(content):
    return orjson.dumps(formatting.messages_from_dictionary(orjson.loads(content)))


peer.main(orjson.loads, pipeline)
