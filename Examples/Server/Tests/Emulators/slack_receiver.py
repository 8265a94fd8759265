"""A stand-in for Slack's incoming webhooks that judges what it is sent, and fails as it is told to."""

import json
import threading
import time

import rie_servers
import slack_validator

#: For `answers`: every request is answered so, until told otherwise.
FOR_EVER = "for ever"


class SlackReceiver(rie_servers.Server):
    """Takes messages of webhooks, and keeps those that it took and what was wrong with any.

    A message that Slack would refuse is answered with 400 `invalid_blocks`, as there. `fail(500, 2)` lets the next two
    requests fail, `fail(500)` all until `recover()`.
    """

    def __init__(self):
        self.lock = threading.Lock()
        self.taken = []
        self.problems = []
        self.failing = None
        self.folder = rie_servers.WEBHOOK_PATH.rpartition("/")[0]

        def answer(handler, body):
            if handler.path.rpartition("/")[0] != self.folder:
                return 404, b"no_service"
            with self.lock:
                status = self.next_failure()
                if status:
                    return status, b"server_error"
                return self.take(handler.path, body)

        super().__init__(answer)

    @property
    def url(self):
        """The address of a webhook."""
        return f"http://{self.host}{rie_servers.WEBHOOK_PATH}"

    def webhook(self, name):
        """The address of another webhook, told apart by its end."""
        return f"http://{self.host}{self.folder}/{name}"

    @property
    def host(self):
        return f"127.0.0.1:{self.port}"

    def next_failure(self):
        if not self.failing:
            return None
        status, count = self.failing
        if count is not FOR_EVER:
            self.failing = (status, count - 1) if count > 1 else None
        return status

    def take(self, path, body):
        try:
            message = json.loads(body)
        except ValueError:
            self.problems.append(f"no JSON: {body[:200]!r}")
            return 400, b"invalid_payload"
        problems = slack_validator.problems(message)
        if problems:
            self.problems += problems
            return 400, b"invalid_blocks"
        self.taken.append((path, message))
        return 200, b"ok"

    def fail(self, status, count=FOR_EVER):
        with self.lock:
            self.failing = (status, count)

    def recover(self):
        with self.lock:
            self.failing = None

    def forget(self):
        """Begins anew: no failures, no messages."""
        with self.lock:
            self.failing = None
            self.taken, self.problems = [], []
            self.requests.clear()

    def posts(self):
        """Each message taken: the path of the webhook, and one text in which a name can be looked for."""
        with self.lock:
            return [(path, json.dumps(message, ensure_ascii=False)) for path, message in self.taken]

    def texts(self):
        return [text for _, text in self.posts()]

    def wait_for(self, count, seconds):
        """Whether so many messages were taken in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if len(self.taken) >= count:
                return True
            time.sleep(0.05)
        return len(self.taken) >= count
