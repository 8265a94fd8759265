#!/usr/bin/env python3
"""Deploys template.yaml to MiniStack, an emulator of AWS, and tries it from end to end with a bootstrap of SlackLambda.

    Tests/Emulators/stack.py .build/debug/SlackLambda [check …]

Run it with the Python of the virtual environment that environment.sh makes. Nothing but the processes of this check
takes part: events go in with `aws events put-events`, and messages come out at a stand-in for Slack on 127.0.0.1.
"""

import argparse
import signal
import sys
import time
from pathlib import Path

import notices
import stack_account
import stack_delivery
from cloud import Cloud
from deployment import Deployment
from rie import Check
from slack_receiver import SlackReceiver

CHECKS = [
    stack_delivery.samples_become_messages,
    stack_delivery.broken_for_a_moment,
    stack_delivery.broken_for_ever,
    stack_delivery.thousand_events,
    stack_delivery.teams_get_their_own,
    stack_delivery.bot_keeps_to_its_message,
    stack_delivery.backup_region,
    stack_account.least_privilege,
    stack_account.rule_takes_retirements,
    stack_account.nothing_stays,
]


class Setting:
    """What a check works with: the emulated account, the stack in it, Slack's stand-in, and the tally."""

    def __init__(self, cloud, stack, slack, bootstrap, check):
        self.cloud, self.stack, self.slack = cloud, stack, slack
        self.bootstrap, self.check = bootstrap, check
        self.logged = 0

    def begin(self):
        """Forgets what the check before did."""
        self.slack.forget()
        self.logged = len(self.log())

    def put(self, entries):
        """Sends a file of entries as a person does."""
        answer = self.cloud.aws("events", "put-events", "--entries", entries)
        self.check("put-events takes the entries", answer["FailedEntryCount"] == 0, answer)

    def put_notice(self, number):
        self.put(notices.file(self.cloud.folder, notices.entry(number)))

    def count(self, number):
        """How many messages tell of a notice."""
        return sum(notices.name(number) in text for text in self.slack.texts())

    def log(self):
        """The log of the emulator, with what the functions wrote."""
        return self.cloud.log.read_text(errors="replace")

    def logs(self, text, count, seconds=30):
        """Whether a function writes a text so often in time, since the check began."""
        end = time.monotonic() + seconds
        while (found := self.log()[self.logged :].count(text)) < count and time.monotonic() < end:
            time.sleep(0.2)
        return found == count

    def nothing_left(self):
        """Whether the queue becomes empty, and nothing went to the other one."""
        return self.stack.wait_until("NoticeQueue", 0, 30) and self.stack.messages("DeadLetterQueue") == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bootstrap", type=Path, help="the executable SlackLambda")
    names = [one.__name__ for one in CHECKS]
    parser.add_argument("only", nargs="*", metavar="check", help=f"{', '.join(names)}; all unless told otherwise")
    arguments = parser.parse_args()
    if unknown := set(arguments.only) - set(names):
        parser.error(f"no check: {', '.join(sorted(unknown))}")
    # So that what was started is ended.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    check, slack = Check(), SlackReceiver()
    with Cloud() as cloud:
        stack = Deployment(cloud, "fargate-retirement")
        stack.deploy(arguments.bootstrap, SlackCredential=slack.url, TestSource=notices.SOURCE)
        stack.configure(30, AWS_ENDPOINT_URL=cloud.endpoint, SLACK_TEST_HOST=slack.host)
        at = Setting(cloud, stack, slack, arguments.bootstrap, check)
        for one in CHECKS:
            if arguments.only and one.__name__ not in arguments.only:
                continue
            print(f"      {one.__doc__}", flush=True)
            at.begin()
            one(at)
    slack.stop()
    raise SystemExit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
