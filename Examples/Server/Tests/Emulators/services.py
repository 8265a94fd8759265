#!/usr/bin/env python3
"""Run SQSWorker and WebhookReceiver as processes, against moto (queue, secrets) and a stand-in for Slack.

Each is started as it would be in a container, given what AWS would send, and ended with SIGTERM. Everything listens on
127.0.0.1. Exits with 1 where something is not as it should be.
"""

import argparse
import contextlib
import http.client
import json
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import boto3
import botocore.config

import ledger
import rie_servers
import slack_receiver

PACKAGE = Path(__file__).resolve().parents[2]
EVENTS = PACKAGE.parent / "Events"
API_KEY = "an-invented-key-0123456789"
TOPIC = "arn:aws:sns:eu-central-1:111122223333:health-events"

failures = []


def expect(what, condition, found=None):
    print(f"  {'ok   ' if condition else 'FAILS'} {what}" + ("" if condition else f": found {found!r}"), flush=True)
    if not condition:
        failures.append(what)


class Program:
    """A program that runs with just the variables that it is given."""

    def __init__(self, path, variables):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [path], env=variables, stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT
        )

    def text(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def end(self, seconds=30):
        """Has it end as a container would: its exit status, or None where it had to be killed."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None


@contextlib.contextmanager
def program(path, variables):
    running = Program(path, variables)
    try:
        yield running
    finally:
        running.end(5)


@contextlib.contextmanager
def stopping(server):
    try:
        yield server
    finally:
        server.stop()


def until(condition, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return condition()


def check_log(running, slack):
    text = running.text()
    expect("no secret is in the log", API_KEY not in text and slack.folder not in text, text[-2000:])
    lines = [line for line in text.splitlines() if line]
    expect("each line of the log is JSON", lines and all(line.startswith("{") and json.loads(line) for line in lines))


def check_worker(path, variables, client, slack):
    print("SQSWorker", flush=True)
    sqs = client("sqs")
    url = sqs.create_queue(QueueName="retirements", Attributes={"VisibilityTimeout": "60"})["QueueUrl"]

    def left():
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        return sum(int(found[name]) for name in names)

    service = (EVENTS / "service-retirement.json").read_text()
    standalone = (EVENTS / "standalone-retirement.json").read_text()
    with program(path, variables | {"QUEUE_URL": url, "POLLERS": "2"}) as running:
        sqs.send_message(QueueUrl=url, MessageBody=service)
        expect("a message of the queue is posted", slack.wait_for(1, 30), running.text()[-2000:])
        expect("what was posted is deleted", until(lambda: left() == 0), left())
        sqs.send_message(QueueUrl=url, MessageBody=service)
        expect("what comes again is deleted", until(lambda: left() == 0), left())
        expect("and is not posted again", len(slack.taken) == 1, len(slack.taken))
        slack.fail(500, 2)
        sqs.send_message(QueueUrl=url, MessageBody=standalone)
        expect("a broken Slack gets it on the third try", slack.wait_for(2, 60), running.text()[-2000:])
        expect("then it is deleted", until(lambda: left() == 0), left())
        slack.fail(500)
        sqs.send_message(QueueUrl=url, MessageBody=(EVENTS / "mixed-retirement.json").read_text())
        expect("Slack is tried", until(lambda: len(slack.requests) > 5), len(slack.requests))
        start = time.monotonic()
        status = running.end()
        expect("it ends when it is told to", status == 0, (status, running.text()[-2000:]))
        expect("and within its limit", time.monotonic() - start < 28, time.monotonic() - start)
        names = ["ApproximateNumberOfMessages"]
        seen = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"][names[0]]
        expect("what was not posted can be received at once", seen == "1", seen)
        check_log(running, slack)
    slack.recover()
    with program(path, variables | {"QUEUE_URL": url}) as running:
        # A request that was under way when the other ended may have taken it: then it is seen again after a minute.
        expect("the next process posts it", slack.wait_for(3, 90), running.text()[-2000:])
        expect("and deletes it", until(lambda: left() == 0), left())
        status = running.end()
        expect("who only waits ends at once", status == 0, status)
    expect("Slack had nothing to object", not slack.problems, slack.problems)


def check_receiver(path, variables, slack):
    print("WebhookReceiver", flush=True)
    port = rie_servers.free_port()

    def call(path, body=None, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            connection.request("GET" if body is None else "POST", path, body, headers)
            response = connection.getresponse()
            return response.status, response.read().decode(), dict(response.getheaders())
        except OSError as error:
            return 0, str(error), {}
        finally:
            connection.close()

    event = (EVENTS / "service-retirement.json").read_bytes()
    key = {"x-api-key": API_KEY}
    own = {"API_KEY_SECRET_ID": "hooks/key", "SNS_TOPIC_ARNS": TOPIC, "HOST": "127.0.0.1", "PORT": str(port)}
    with program(path, variables | own) as running:
        expect("it answers", until(lambda: call("/health")[0] == 200), running.text()[-2000:])
        expect("it is ready", call("/ready")[0] == 200, call("/ready"))
        expect("without the key nothing comes in", call("/eventbridge", event)[0] == 401)
        expect("nor with another key", call("/eventbridge", event, {"x-api-key": API_KEY[:-1]})[0] == 401)
        expect("nothing was posted yet", not slack.taken, slack.taken)
        answer = call("/eventbridge", event, key)
        expect("an event with the key is posted", answer[0] == 200 and len(slack.taken) == 1, answer)
        answer = call("/eventbridge", event, key)
        expect("and once only", answer[0] == 200 and len(slack.taken) == 1, answer)
        notification = {
            "Type": "Notification", "MessageId": "00000000-0000-4000-8000-00000000f001", "TopicArn": TOPIC,
            "Message": event.decode(), "Timestamp": time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime()),
            "SignatureVersion": "1", "Signature": "AAAA",
            "SigningCertURL": f"http://127.0.0.1:{slack.port}/certificate.pem",
        }  # fmt: skip
        count = len(slack.requests)
        answer = call("/sns", json.dumps(notification), {"Content-Type": "text/plain; charset=UTF-8"})
        expect("a forged message of SNS is refused", answer[0] == 403, answer)
        expect("and calls nobody", len(slack.requests) == count, slack.requests[count:])
        answer = call("/eventbridge", b" " * ((1 << 20) + 1), key)
        expect("a body that is too long is refused", answer[0] == 413, answer)
        slack.fail(500)
        start = time.monotonic()
        answer = call("/eventbridge", (EVENTS / "standalone-retirement.json").read_bytes(), key)
        expect("what Slack does not take is to be sent again", answer[0] == 503 and "Retry-After" in answer[2], answer)
        expect("and that is said in time", time.monotonic() - start < 5, time.monotonic() - start)
        slack.recover()
        answer = call("/eventbridge", (EVENTS / "standalone-retirement.json").read_bytes(), key)
        expect("then it is posted", answer[0] == 200 and len(slack.taken) == 2, answer)
        metrics = call("/metrics")[1]
        line = 'fargate_retirement_requests_total{path="eventbridge",status="200"} 3\n'
        expect("it counts", line in metrics, metrics)
        # The first try fails, so that the request is still worked on when the server is told to end.
        slack.fail(500, 1)
        count, answers = len(slack.requests), []
        body = (EVENTS / "mixed-retirement.json").read_bytes()
        thread = threading.Thread(target=lambda: answers.append(call("/eventbridge", body, key)))
        thread.start()
        expect("a request is worked on", until(lambda: len(slack.requests) > count))
        status = running.end()
        thread.join()
        expect("and answered all the same", answers[0][0] == 200 and len(slack.taken) == 3, answers)
        expect("it ends when it is told to", status == 0, (status, running.text()[-2000:]))
        check_log(running, slack)
    expect("Slack had nothing to object", not slack.problems, slack.problems)


def check_settings(path, name):
    running = Program(path, {"AWS_REGION": "eu-central-1", "SLACK_SECRET_ID": "slack/webhook"})
    with contextlib.suppress(subprocess.TimeoutExpired):
        running.process.wait(20)
    status, text = running.process.returncode, running.text()
    running.end(5)
    expect(f"a variable that is missing is named: {name}", status == 1 and name in text, (status, text[-500:]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=PACKAGE / ".build" / "debug", help="the folder of the executables")
    arguments = parser.parse_args()
    worker, receiver = (Path(arguments.build).resolve() / name for name in ("SQSWorker", "WebhookReceiver"))
    for path in (worker, receiver):
        if not path.exists():
            raise SystemExit(f"FAILS: there is no {path}; run swift build first")
    with ledger.moto() as (endpoint, key), stopping(slack_receiver.SlackReceiver()) as slack:
        client = lambda service: boto3.client(
            service,
            region_name=ledger.REGION,
            endpoint_url=endpoint,
            aws_access_key_id=key["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=key["AWS_SECRET_ACCESS_KEY"],
            config=botocore.config.Config(proxies={}),
        )
        client("secretsmanager").create_secret(Name="slack/webhook", SecretString=slack.url)
        client("secretsmanager").create_secret(Name="hooks/key", SecretString=API_KEY)
        variables = key | {
            "AWS_REGION": ledger.REGION,
            "AWS_ENDPOINT_URL": endpoint,
            "SLACK_SECRET_ID": "slack/webhook",
            "SLACK_TEST_HOST": slack.host,
        }
        check_settings(worker, "QUEUE_URL")
        check_settings(receiver, "API_KEY_SECRET_ID")
        check_worker(worker, variables, client, slack)
        slack.forget()
        check_receiver(receiver, variables, slack)
    print(f"services: {len(failures)} failed" if failures else "services: all as it should be")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
