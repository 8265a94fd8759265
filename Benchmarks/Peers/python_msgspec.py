#!/usr/bin/env python3
"""msgspec: a C library for Python that reads into typed structs."""

import sys

try:
    import msgspec
except ImportError:
    sys.exit("msgspec is not installed")

import formatting
import peer


class Description(msgspec.Struct):
    language: str
    latestDescription: str


class Entity(msgspec.Struct):
    entityValue: str
    lastUpdatedTime: str | None = None
    status: str | None = None


class Detail(msgspec.Struct):
    eventArn: str
    service: str
    eventTypeCode: str
    eventTypeCategory: str
    startTime: str
    statusCode: str
    eventRegion: str
    eventDescription: list[Description]
    affectedEntities: list[Entity]
    eventScopeCode: str | None = None
    communicationId: str | None = None
    endTime: str | None = None
    lastUpdatedTime: str | None = None
    page: str | None = None
    totalPages: str | None = None
    backupEvent: str | None = None
    affectedAccount: str | None = None


class Event(msgspec.Struct):
    version: str
    id: str
    detail_type: str = msgspec.field(name="detail-type")
    source: str
    account: str
    time: str
    region: str
    resources: list[str]
    detail: Detail


decoder = msgspec.json.Decoder(Event)
encoder = msgspec.json.Encoder()


def pipeline(content):
    event = decoder.decode(content)
    detail = event.detail
    return encoder.encode(
        formatting.messages(
            event.account,
            detail.eventRegion,
            detail.startTime,
            detail.statusCode,
            detail.eventArn,
            event.resources,
        )
    )


peer.main(decoder.decode, pipeline)
