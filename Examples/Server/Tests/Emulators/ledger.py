#!/usr/bin/env python3
"""Run the ledger's verifier, and each call of AWSClient, against emulators of AWS that others wrote.

Without options moto and MiniStack are started, one after another, on free ports of 127.0.0.1, and ended by their ids.
With --endpoint it is a server that runs already, with the key of the environment (AWS_ACCESS_KEY_ID and so on).
"""

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

import boto3
import botocore.config

import rie_servers
import swift_tests

REGION = "eu-central-1"
INVENTED_KEY = {"AWS_ACCESS_KEY_ID": "AKIAINVENTED", "AWS_SECRET_ACCESS_KEY": "invented"}


@contextlib.contextmanager
def moto():
    """moto's server, as a process: its address and a key."""
    port = rie_servers.free_port()
    endpoint = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("moto_server.py")), str(port)],
            env={"PATH": os.environ["PATH"], "HOME": tempfile.gettempdir()},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            for _ in range(600):
                if process.poll() is not None:
                    break
                with contextlib.suppress(urllib.error.URLError, OSError):
                    urllib.request.urlopen(f"{endpoint}/moto-api/", timeout=5).close()
                    break
                time.sleep(0.1)
            else:
                raise SystemExit("FAILS: moto does not answer")
            if process.poll() is not None:
                log.seek(0)
                raise SystemExit(f"FAILS: moto ended: {log.read()[-2000:]!r}")
            yield endpoint, INVENTED_KEY
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextlib.contextmanager
def ministack():
    """MiniStack, which verifies signatures."""
    import cloud

    with cloud.Cloud() as emulated:
        yield emulated.endpoint, emulated.key


def check(name, endpoint, key, region, command):
    """Makes what the tests use on a server, and runs them; says whether they passed."""
    client = lambda service: boto3.client(
        service,
        region_name=region,
        endpoint_url=endpoint,
        aws_access_key_id=key["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=key["AWS_SECRET_ACCESS_KEY"],
        aws_session_token=key.get("AWS_SESSION_TOKEN"),
        config=botocore.config.Config(proxies={}),
    )
    table = f"ledger-{uuid.uuid4().hex[:12]}"
    dynamodb = client("dynamodb")
    dynamodb.create_table(
        TableName=table,
        AttributeDefinitions=[{"AttributeName": "key", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "key", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    )
    dynamodb.get_waiter("table_exists").wait(TableName=table)
    dynamodb.update_time_to_live(
        TableName=table, TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires"}
    )
    client("secretsmanager").create_secret(Name=table, SecretString="an invented secret")
    client("ssm").put_parameter(Name=f"/{table}", Value="an invented parameter", Type="SecureString")
    variables = key | {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        "AWS_REGION": region,
        "LEDGER_TABLE": table,
        "QUEUE_URL": client("sqs").create_queue(QueueName=table)["QueueUrl"],
        "SLACK_SECRET_ID": table,
        "SLACK_PARAMETER_NAME": f"/{table}",
    }
    passed = True
    for test in ("theLedgerKeepsItsPromisesOnAServer", "everyCallIsUnderstoodByAServer"):
        start = time.monotonic()
        good = swift_tests.run(test, variables, command)
        print(f"{name}: {test} {'passed' if good else 'FAILED'} in {time.monotonic() - start:.0f} s", flush=True)
        passed = passed and good
    return passed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", choices=["moto", "ministack"], action="append", help="which to start: both else")
    parser.add_argument("--endpoint", help="the address of a server that runs already")
    parser.add_argument("--region", default=REGION)
    parser.add_argument("--command", default="swift test --filter", help="what runs tests of a name that follows")
    arguments = parser.parse_args()
    # Whoever ends this early ends the servers with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if arguments.endpoint:
        names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
        key = {name: os.environ[name] for name in names if os.environ.get(name)} or INVENTED_KEY
        good = check(arguments.endpoint, arguments.endpoint, key, arguments.region, arguments.command)
        sys.exit(0 if good else 1)
    good = True
    for server in arguments.server or ["moto", "ministack"]:
        with {"moto": moto, "ministack": ministack}[server]() as (endpoint, key):
            good = check(server, endpoint, key, arguments.region, arguments.command) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
