"""Checks of the stack: what becomes of notices on their way from `put-events` to Slack."""

import json
import random
import time

import notices
from cloud import ACCOUNT, REGION
from deployment import BACKUP_TEMPLATE, Deployment
from slack_receiver import BOT_TOKEN

#: What the function writes of a notice that it knows already.
DUPLICATE = '"message":"notice","outcome":"duplicate"'


def samples_become_messages(at):
    """The two sample files, sent with `aws events put-events`, are two valid messages; sent again, they are none."""
    for path in (notices.SERVICE, notices.STANDALONE):
        at.put(f"file://{path}")
    at.check("both samples arrive in Slack", at.slack.wait_for(2, 30), at.cloud.tail())
    texts = "\n".join(at.slack.texts())
    at.check("one tells of the services", "checkout-api" in texts and "nightly-report" in texts, texts)
    at.check("one tells of the tasks", "00000000000000000000000000000002" in texts, texts)
    at.check("Slack would take and show them", not at.slack.problems, at.slack.problems)
    for path in (notices.SERVICE, notices.STANDALONE):
        at.put(f"file://{path}")
    at.check("sent again, they are taken for what they are", at.logs(DUPLICATE, 2), at.cloud.tail())
    at.check("and are no messages", len(at.slack.taken) == 2, len(at.slack.taken))
    at.check("nothing is left in the queues", at.nothing_left(), at.cloud.tail())


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
    if not arrived:
        return
    [received] = queue.receive_message(QueueUrl=dead, VisibilityTimeout=30)["Messages"]
    at.check("as it was", notices.name(2) in received["Body"], received)
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
    at.check("two processes of the function took part", len(at.cloud.children()) == 2, at.cloud.children())
    print(f"      in {time.monotonic() - began:.0f} s")
    texts = "\n".join(set(at.slack.texts()))
    missing = [number for number in numbers if notices.name(number) not in texts]
    at.check("none is missing", not missing, missing)
    at.check("none came twice", len(at.slack.taken) == len(numbers), len(at.slack.taken))
    at.check("Slack would take and show them", not at.slack.problems, at.slack.problems[:5])


def teams_get_their_own(at):
    """Routes from Parameter Store: each team is told of its own, with a secret of its own, by a stack of its own."""
    name = "/fargate-retirement/routes"
    secrets = at.cloud.client("secretsmanager")
    arns = {
        team: secrets.create_secret(Name=f"slack/{team}", SecretString=at.slack.webhook(team))["ARN"]
        for team in ("shop", "platform")
    }
    routes = {
        "sinks": {
            "shop": {"type": "slack", "secret": "slack/shop"},
            "platform": {"type": "slack", "secret": arns["platform"]},
        },
        "unreadable": "platform",
        "routes": {
            "rules": [{"name": "the shop", "when": {"services": [notices.name(11)]}, "sinks": ["shop"]}],
            "default": ["platform"],
        },
    }
    at.cloud.client("ssm").put_parameter(Name=name, Type="String", Value=json.dumps(routes))
    teams = Deployment(at.cloud, "teams")
    # A source of its own, since the other stack would post its events too.
    source = {"Source": f"{notices.SOURCE}.teams"}
    teams.deploy(
        at.bootstrap,
        RoutesParameterName=name,
        RouteSecretArns=",".join(arns.values()),
        TestSource=source["Source"],
    )
    teams.configure(30, AWS_ENDPOINT_URL=at.cloud.endpoint, SLACK_TEST_HOST=at.slack.host)
    at.put(notices.file(at.cloud.folder, notices.entry(11) | source, notices.entry(12) | source))
    at.check("both arrive", at.slack.wait_for(2, 30), at.cloud.tail())
    got = {team: [text for path, text in at.slack.posts() if path.endswith(f"/{team}")] for team in arns}
    shop, platform = got["shop"], got["platform"]
    at.check("the shop is told of its service", len(shop) == 1 and notices.name(11) in shop[0], got)
    at.check("and the platform of the rest", len(platform) == 1 and notices.name(12) in platform[0], got)
    teams.delete()
    at.cloud.client("ssm").delete_parameter(Name=name)
    for arn in arns.values():
        secrets.delete_secret(SecretId=arn, ForceDeleteWithoutRecovery=True)


def bot_keeps_to_its_message(at):
    """A bot's token posts to the channel; what comes later changes the message or goes into its thread."""
    source = {"Source": f"{notices.SOURCE}.bot"}
    bot = Deployment(at.cloud, "bot")
    bot.deploy(at.bootstrap, SlackCredential=BOT_TOKEN, SlackChannel="C012AB3CD", TestSource=source["Source"])
    bot.configure(30, AWS_ENDPOINT_URL=at.cloud.endpoint, SLACK_TEST_HOST=at.slack.host)
    at.put(notices.file(at.cloud.folder, notices.entry(31) | source))
    at.check("the notice arrives", at.slack.wait_for(1, 30), at.cloud.tail())
    if not at.slack.taken:
        return
    # A change of its settings ends the process, as it does in AWS.
    bot.configure(31)
    at.put(notices.file(at.cloud.folder, notices.closed(31) | source))
    at.check("so does its end", at.slack.wait_for(2, 30), at.cloud.tail())
    messages = [message for _, message in at.slack.taken]
    channels = {message.get("channel") for message in messages}
    at.check("both are in the channel", channels == {"C012AB3CD"}, channels)
    first, second = messages[0], messages[-1]
    at.check("the first is a message of its own", "thread_ts" not in first, first)
    # The other process has it from the table.
    belongs = second is not first and first["ts"] in (second.get("ts"), second.get("thread_ts"))
    at.check("to which the second belongs", belongs, (at.slack.taken, at.cloud.tail()))
    at.check("Slack would take and show them", not at.slack.problems, at.slack.problems)
    bot.delete()


def backup_region(at):
    """What backup-region.yaml makes takes the copies of the backup Region, and a copy is no second message."""
    away = at.cloud.in_region("us-west-2")
    backup = Deployment(away, "backup")
    backup.deploy_plain(BACKUP_TEMPLATE, MainRegion=REGION)
    events = away.client("events")
    rule = backup.resources()["BackupRule"]
    pattern = events.describe_rule(Name=rule)["EventPattern"]
    copy = notices.retirements()["backup-copy"]

    def takes(event):
        return events.test_event_pattern(EventPattern=pattern, Event=json.dumps(event))["Result"]

    at.check("the rule takes the copy of a notice", takes(copy))
    at.check("it leaves one of another Region", not takes(notices.changed(copy, "eventRegion", "ap-southeast-2")))
    for name, event in notices.others().items():
        at.check(f"it leaves {name}", not takes(event))
    [target] = events.list_targets_by_rule(Rule=rule)["Targets"]
    bus = f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/default"
    at.check("its target is the bus of the other Region", target["Arn"] == bus, target)
    backup.delete()

    # MiniStack hands nothing on from Region to Region, so the copy is put where it would arrive.
    at.put_notice(21)
    at.check("the notice arrives", at.slack.wait_for(1, 30), at.cloud.tail())
    at.put(notices.file(at.cloud.folder, notices.backup(21)))
    at.check("its copy is taken for what it is", at.logs(DUPLICATE, 1), at.cloud.tail())
    at.check("and is no message", at.count(21) == 1, at.count(21))
