"""A stand-in for Slack, its webhooks and the Web API, that judges what it is sent and fails as it is told to."""

import json
import threading
import time

import rie_servers
import slack_validator

#: For `fail`: every request fails, until told otherwise.
FOR_EVER = "for ever"
#: The token that the Web API takes.
BOT_TOKEN = "xoxb-111122223333-invented"
POST_MESSAGE, UPDATE = "/api/chat.postMessage", "/api/chat.update"


class SlackReceiver(rie_servers.Server):
    """Takes messages, and keeps those that it took and what was wrong with any.

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
            with self.lock:
                status = self.next_failure()
                if status:
                    return status, b"server_error"
                if handler.path in (POST_MESSAGE, UPDATE):
                    return self.take_of_bot(handler, body)
                if handler.path.rpartition("/")[0] != self.folder:
                    return 404, b"no_service"
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

    def take_of_bot(self, handler, body):
        """An answer of the Web API, which is a 200 in any case."""
        if handler.headers.get("Authorization") != f"Bearer {BOT_TOKEN}":
            return 200, b'{"ok":false,"error":"invalid_auth"}'
        known = {message.get("ts") for _, message in self.taken}
        status, word = self.take(handler.path, body)
        if status != 200:
            return 200, json.dumps({"ok": False, "error": word.decode()}).encode()
        _, message = self.taken[-1]
        if handler.path == POST_MESSAGE:
            message["ts"] = f"1917356400.{len(self.taken):06d}"
        elif message.get("ts") not in known:
            self.taken.pop()
            return 200, b'{"ok":false,"error":"message_not_found"}'
        return 200, json.dumps({"ok": True, "channel": message.get("channel"), "ts": message["ts"]}).encode()

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
