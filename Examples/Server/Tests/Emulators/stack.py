#!/usr/bin/env python3
"""Deploys template.yaml to MiniStack, an emulator of AWS, and tries it from end to end with a bootstrap of SlackLambda.

    Tests/Emulators/stack.py .build/debug/SlackLambda [check …]

Run it with the Python of the virtual environment that environment.sh makes. Nothing but the processes of this check
takes part: events go in with `aws events put-events`, and messages come out at a stand-in for Slack on 127.0.0.1.
"""

import argparse
import json
import random
import time
from pathlib import Path

import botocore.exceptions

import cloud as emulated
import notices
from deployment import Deployment
from rie import Check
from rie_servers import WEBHOOK_PATH
from slack_receiver import SlackReceiver


class Setting:
    """What a check works with: the emulated account, the stack in it, Slack's stand-in, and the tally."""

    def __init__(self, cloud, stack, slack, bootstrap, check):
        self.cloud, self.stack, self.slack = cloud, stack, slack
        self.bootstrap, self.check = bootstrap, check

    def put(self, entries):
        """Sends a file of entries as a person does."""
        answer = self.cloud.aws("events", "put-events", "--entries", entries)
        self.check("put-events takes the entries", answer["FailedEntryCount"] == 0, answer)

    def put_notice(self, number):
        self.put(notices.file(self.cloud.folder, notices.entry(number)))

    def count(self, number):
        """How many messages tell of a notice."""
        return sum(notices.name(number) in text for text in self.slack.texts())

    def nothing_left(self):
        """Whether the queue becomes empty, and nothing went to the other one."""
        return self.stack.wait_until("NoticeQueue", 0, 30) and self.stack.messages("DeadLetterQueue") == 0


def samples_become_messages(at):
    """The two sample files, sent with `aws events put-events`, are two valid messages; sent again, they are none."""
    at.stack.configure(30, SLACK_MESSAGE_INTERVAL_MS="1000")
    for path in (notices.SERVICE, notices.STANDALONE):
        at.put(f"file://{path}")
    at.check("both samples arrive in Slack", at.slack.wait_for(2, 30), at.cloud.tail())
    texts = "\n".join(at.slack.texts())
    at.check("one tells of the services", "checkout-api" in texts and "nightly-report" in texts, texts)
    at.check("one tells of the tasks", "00000000000000000000000000000002" in texts, texts)
    at.check("Slack would take and show them", not at.slack.problems, at.slack.problems)
    for path in (notices.SERVICE, notices.STANDALONE):
        at.put(f"file://{path}")
    at.check("what is sent again is taken from the queue", at.nothing_left(), at.cloud.tail())
    at.check("and said once", len(at.slack.taken) == 2, len(at.slack.taken))


def broken_for_a_moment(at):
    """A Slack that answers 500 twice gets the message on the third try, once."""
    at.slack.fail(500, 2)
    at.put_notice(1)
    at.check("it arrives", at.slack.wait_for(1, 30), at.cloud.tail())
    at.check("the queue is empty then", at.nothing_left(), at.cloud.tail())
    at.check("on the third try", len(at.slack.requests) == 3, len(at.slack.requests))
    at.check("once", at.count(1) == 1, at.count(1))


def broken_for_ever(at):
    """A Slack that never recovers leaves the notice in the dead-letter queue, from where it can be sent again."""
    # Five tries, each as long as the function may take and the queue then waits.
    at.stack.configure(3)
    at.slack.fail(500)
    at.put_notice(2)
    queue = at.cloud.client("sqs")
    dead = at.stack.resources()["DeadLetterQueue"]
    arrived = at.stack.wait_until("DeadLetterQueue", 1, 60)
    at.check("the notice is in the dead-letter queue", arrived, at.cloud.tail())
    at.check("and in no other", at.stack.messages("NoticeQueue") == 0, at.stack.messages("NoticeQueue"))
    received = queue.receive_message(QueueUrl=dead, VisibilityTimeout=30).get("Messages", [{}])[0]
    at.check("as it was", notices.name(2) in received.get("Body", ""), received)
    at.check("nothing was taken by Slack", not at.slack.taken, at.slack.taken)

    # What a redrive does. MiniStack has no StartMessageMoveTask.
    at.slack.recover()
    at.stack.configure(30)
    queue.send_message(QueueUrl=at.stack.resources()["NoticeQueue"], MessageBody=received["Body"])
    queue.delete_message(QueueUrl=dead, ReceiptHandle=received["ReceiptHandle"])
    at.check("sent again, it arrives", at.slack.wait_for(1, 30), at.cloud.tail())
    at.check("and nothing is left", at.nothing_left(), at.cloud.tail())


def thousand_events(at):
    """A thousand events, a hundred of them sent twice, deliver each message once."""
    # A webhook takes a message a second; for this check the pause between them is none.
    at.stack.configure(10, SLACK_MESSAGE_INTERVAL_MS="0")
    numbers = list(range(1000, 2000))
    sent = numbers + random.Random(4).sample(numbers, 100)
    random.Random(5).shuffle(sent)
    events = at.cloud.client("events")
    began = time.monotonic()
    failed = 0
    for start in range(0, len(sent), 10):
        entries = [notices.entry(number) for number in sent[start : start + 10]]
        failed += events.put_events(Entries=entries)["FailedEntryCount"]
    at.check("a thousand events and a hundred copies are sent", failed == 0, failed)
    at.check("all arrive", at.slack.wait_for(len(numbers), 100), (len(at.slack.taken), at.cloud.tail()))
    at.check("the queue is empty then", at.nothing_left(), at.stack.messages("NoticeQueue"))
    print(f"      in {time.monotonic() - began:.0f} s")
    texts = "\n".join(set(at.slack.texts()))
    missing = [number for number in numbers if notices.name(number) not in texts]
    at.check("none is missing", not missing, missing)
    at.check("none came twice", len(at.slack.taken) == len(numbers), len(at.slack.taken))
    at.check("Slack would take and show them", not at.slack.problems, at.slack.problems[:5])


def refusal(call, **arguments):
    """The code of the error by which a call was refused for want of a permission, or `None`."""
    try:
        call(**arguments)
    except botocore.exceptions.ClientError as error:
        code = error.response["Error"]["Code"]
        return code if "AccessDenied" in code or "NotAuthorized" in code else None
    return None


def least_privilege(at):
    """With the role of the function, what it needs works and nothing else does."""
    outputs, resources = at.stack.outputs(), at.stack.resources()
    # The role trusts Lambda alone; in MiniStack the root key may stand for the service.
    root = at.cloud.client("sts", emulated.ROOT_KEY)
    session = root.assume_role(RoleArn=outputs["FunctionRoleArn"], RoleSessionName="check")["Credentials"]
    key = {
        "AWS_ACCESS_KEY_ID": session["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": session["SecretAccessKey"],
        "AWS_SESSION_TOKEN": session["SessionToken"],
    }
    named = ("dynamodb", "secretsmanager", "sqs", "ssm", "logs", "events", "lambda", "iam", "s3")
    dynamodb, secrets, sqs, ssm, logs, events, functions, iam, s3 = (at.cloud.client(one, key) for one in named)
    table, secret = resources["DeliveryTable"], resources["SlackSecret"]
    queue, dead, group = resources["NoticeQueue"], resources["DeadLetterQueue"], resources["LogGroup"]
    item = {"key": {"S": "of this check"}}
    stream = {"logGroupName": group, "logStreamName": "of-this-check"}
    line = {"timestamp": int(time.time() * 1000), "message": "of this check"}
    others = at.cloud.client("secretsmanager")
    others.create_secret(Name="somebody-elses", SecretString="invented")

    needed = {
        "GetSecretValue of its secret": (secrets.get_secret_value, {"SecretId": secret}),
        "PutItem in its table": (dynamodb.put_item, {"TableName": table, "Item": item}),
        "GetItem of its table": (dynamodb.get_item, {"TableName": table, "Key": item}),
        "ReceiveMessage from its queue": (sqs.receive_message, {"QueueUrl": queue}),
        "GetQueueAttributes of its queue": (sqs.get_queue_attributes, {"QueueUrl": queue}),
        "DeleteMessage from its queue": (sqs.delete_message, {"QueueUrl": queue, "ReceiptHandle": "none"}),
        "SendMessage to its dead-letter queue": (sqs.send_message, {"QueueUrl": dead, "MessageBody": "of this check"}),
        "CreateLogStream in its log group": (logs.create_log_stream, stream),
        "PutLogEvents in its log group": (logs.put_log_events, stream | {"logEvents": [line]}),
    }
    for what, (call, arguments) in needed.items():
        code = refusal(call, **arguments)
        at.check(f"the role may {what}", code is None, code)

    key_schema = {
        "AttributeDefinitions": [{"AttributeName": "key", "AttributeType": "S"}],
        "KeySchema": [{"AttributeName": "key", "KeyType": "HASH"}],
        "BillingMode": "PAY_PER_REQUEST",
    }
    denied = {
        "Scan": (dynamodb.scan, {"TableName": table}),
        "CreateTable": (dynamodb.create_table, {"TableName": "another"} | key_schema),
        "DeleteItem": (dynamodb.delete_item, {"TableName": table, "Key": item}),
        "DeleteTable": (dynamodb.delete_table, {"TableName": table}),
        "GetItem of another table": (dynamodb.get_item, {"TableName": "another", "Key": item}),
        "GetSecretValue of another secret": (secrets.get_secret_value, {"SecretId": "somebody-elses"}),
        "PutSecretValue of its secret": (secrets.put_secret_value, {"SecretId": secret, "SecretString": "x"}),
        "ListSecrets": (secrets.list_secrets, {}),
        "GetParameter": (ssm.get_parameter, {"Name": "/fargate-retirement/routes"}),
        "SendMessage to its queue": (sqs.send_message, {"QueueUrl": queue, "MessageBody": "{}"}),
        "PurgeQueue": (sqs.purge_queue, {"QueueUrl": queue}),
        "CreateQueue": (sqs.create_queue, {"QueueName": "another"}),
        "CreateLogStream elsewhere": (logs.create_log_stream, stream | {"logGroupName": "/aws/lambda/another"}),
        "PutEvents": (events.put_events, {"Entries": [notices.entry(3)]}),
        "Invoke": (functions.invoke, {"FunctionName": resources["SlackFunction"]}),
        "CreateUser": (iam.create_user, {"UserName": "another"}),
        "ListBuckets": (s3.list_buckets, {}),
    }
    for what, (call, arguments) in denied.items():
        at.check(f"the role may not {what}", refusal(call, **arguments) is not None, "it was not refused")

    at.cloud.client("sqs").purge_queue(QueueUrl=dead)
    others.delete_secret(SecretId="somebody-elses", ForceDeleteWithoutRecovery=True)


def pattern(at, stack):
    return at.cloud.client("events").describe_rule(Name=stack.resources()["RetirementRule"])["EventPattern"]


def rule_takes_retirements(at):
    """The pattern takes each notice of a retirement and nothing else; simulations only where the stack is told to."""
    events = at.cloud.client("events")
    quiet = Deployment(at.cloud, "without-simulations")
    secret = at.cloud.client("secretsmanager").describe_secret(SecretId=at.stack.resources()["SlackSecret"])
    quiet.deploy(at.bootstrap, SlackCredentialArn=secret["ARN"])
    at.check("where a secret is given, the stack makes none", "SlackSecret" not in quiet.resources())
    tried, usual = pattern(at, at.stack), pattern(at, quiet)

    def takes(wanted, event):
        # The IDs of invented events can be anything; EventBridge asks for account, time and region.
        return events.test_event_pattern(EventPattern=wanted, Event=json.dumps(event))["Result"]

    for name, event in notices.retirements().items():
        at.check(f"the rule takes {name}", takes(usual, event) and takes(tried, event))
    for name, event in notices.others().items():
        at.check(f"the rule leaves {name}", not takes(usual, event) and not takes(tried, event))
    for name, event in notices.simulations().items():
        at.check(f"the rule takes {name} where the stack is for a try", takes(tried, event))
        at.check(f"and leaves it else", not takes(usual, event))
    quiet.delete()


def nothing_is_told(at):
    """The secret is in no line of the log, and deleting the stack leaves nothing behind."""
    log = at.cloud.log.read_text(errors="replace")
    at.check("the functions wrote a log", '"message":"notice"' in log)
    at.check("no secret is in it", WEBHOOK_PATH.rsplit("/", 1)[1] not in log)
    at.stack.delete()
    client = at.cloud.client
    left = {
        "tables": client("dynamodb").list_tables()["TableNames"],
        "queues": client("sqs").list_queues().get("QueueUrls", []),
        "secrets": client("secretsmanager").list_secrets()["SecretList"],
        "functions": client("lambda").list_functions()["Functions"],
        "roles": [one["RoleName"] for one in client("iam").list_roles()["Roles"] if "/aws-service" not in one["Path"]],
        "rules": client("events").list_rules()["Rules"],
        "log groups": client("logs").describe_log_groups()["logGroups"],
        "alarms": client("cloudwatch").describe_alarms()["MetricAlarms"],
    }
    for what, found in left.items():
        at.check(f"of the {what} none is left", not found, found)


CHECKS = [
    samples_become_messages,
    broken_for_a_moment,
    broken_for_ever,
    thousand_events,
    least_privilege,
    rule_takes_retirements,
    nothing_is_told,
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bootstrap", type=Path, help="the executable SlackLambda")
    parser.add_argument("only", nargs="*", choices=[one.__name__ for one in CHECKS] + [[]], help="checks to run")
    arguments = parser.parse_args()
    check, slack = Check(), SlackReceiver()
    with emulated.Cloud() as cloud:
        stack = Deployment(cloud, "fargate-retirement")
        stack.deploy(arguments.bootstrap, SlackCredential=slack.url, TestSource=notices.SOURCE)
        stack.configure(30, AWS_ENDPOINT_URL=cloud.endpoint, SLACK_TEST_HOST=slack.host)
        at = Setting(cloud, stack, slack, arguments.bootstrap, check)
        for one in CHECKS:
            if arguments.only and one.__name__ not in arguments.only:
                continue
            print(f"      {one.__doc__}", flush=True)
            slack.forget()
            one(at)
    slack.stop()
    raise SystemExit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
