#!/usr/bin/env python3
"""Print the signatures that botocore makes for the requests of RequestSignerTests.

They stand there as figures. Needs botocore, of requirements.txt; sends nothing.
"""

import datetime
from unittest import mock

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

TIME = datetime.datetime(2026, 8, 28, 15, 34, 39, tzinfo=datetime.timezone.utc)
LASTING = Credentials("AKIDINVENTED", "an/invented+secret")
SESSION = Credentials("ASIAINVENTED", "another/invented+secret", "an/invented+session=token==")

# name, credentials, Region, service, method, address, header fields, body
REQUESTS = [
    ("getItem", SESSION, "eu-west-1", "dynamodb", "POST", "https://dynamodb.eu-west-1.amazonaws.com/",
     [("Content-Type", "application/x-amz-json-1.0"), ("X-Amz-Target", "DynamoDB_20120810.GetItem")],
     b'{"ConsistentRead":true,"Key":{"key":{"S":"ops"}},"TableName":"ledger"}'),
    ("port", LASTING, "us-east-1", "sqs", "POST", "http://127.0.0.1:4566/",
     [("Content-Type", "application/x-amz-json-1.0"), ("X-Amz-Target", "AmazonSQS.ReceiveMessage")], b"{}"),
    ("usualPort", LASTING, "us-east-1", "sqs", "POST", "https://sqs.us-east-1.amazonaws.com:443/", [], b"{}"),
    ("query", LASTING, "cn-north-1", "execute-api", "GET",
     "https://api.example.com.cn/stage/items?b=2&a=x%20y&a=B&empty=&%C3%A4=%2F", [], b""),
    ("escapedPath", SESSION, "eu-west-1", "execute-api", "GET",
     "https://api.example.com/stage/a%20b/arn%3Aaws%3Aecs/./c//d/", [], b""),
    ("s3Path", LASTING, "eu-west-1", "s3", "GET", "https://bucket.s3.eu-west-1.amazonaws.com/a//b/%C3%A4/../c", [], b""),
    ("spaces", LASTING, "eu-west-1", "service", "PUT", "https://service.example.com",
     [("My-Field", "  two   words "), ("my-field", "again"), ("User-Agent", "not signed")], "ä".encode()),
]


def signature(credentials, region, service, method, address, fields, body):
    request = AWSRequest(method=method, url=address, data=body)
    for name, value in fields:
        request.headers.add_header(name, value)
    kind = botocore.auth.S3SigV4Auth if service == "s3" else botocore.auth.SigV4Auth
    with mock.patch("botocore.auth.get_current_datetime", return_value=TIME):
        kind(credentials, service, region).add_auth(request)
    return request.headers["Authorization"]


for name, *parts in REQUESTS:
    print(f"{name}: {signature(*parts)}")
