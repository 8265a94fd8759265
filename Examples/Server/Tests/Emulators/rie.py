#!/usr/bin/env python3
"""Runs a bootstrap of SlackLambda in AWS's Lambda Runtime Interface Emulator, through what an invocation may meet.

    Tests/Emulators/rie.py .build/debug/SlackLambda

The emulator is a member of the wheel of aws-sam-cli, which is fetched from PyPI once. Everything listens on 127.0.0.1.
"""

import argparse
import http.server
import json
import os
import platform
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import rie_servers

HERE = Path(__file__).resolve().parent
EVENTS = HERE.parents[2] / "Events"
CACHE = HERE.parents[1] / ".build-emulators"
WHEEL = "aws-sam-cli==1.170.0"
#: The time limit of the function in seconds: enough for a slow machine, and little enough to wait for.
TIMEOUT = 5


def emulator():
    """The emulator, taken from the wheel where it is not there yet."""
    machine = {"x86_64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}[platform.machine()]
    name = f"aws-lambda-rie-{machine}"
    path = CACHE / WHEEL.replace("==", "-") / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run(pip + ["--dest", str(path.parent), WHEEL], check=True)
        wheel = next(path.parent.glob("aws_sam_cli-*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            path.write_bytes(archive.read(f"samcli/local/rapid/{name}"))
        wheel.unlink()
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


class Function:
    """The function in the emulator. It begins with the first invocation."""

    def __init__(self, bootstrap, environment):
        self.port = rie_servers.free_port()
        api = rie_servers.free_port()
        environment = environment | {
            "AWS_LAMBDA_FUNCTION_NAME": "notices",
            "AWS_LAMBDA_FUNCTION_TIMEOUT": str(TIMEOUT),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
        }
        addresses = ["--runtime-interface-emulator-address", f"127.0.0.1:{self.port}"]
        # Without this one it listens on all interfaces.
        addresses += ["--runtime-api-address", f"127.0.0.1:{api}"]
        self.process = subprocess.Popen(
            [str(emulator()), *addresses, str(bootstrap)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = []
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise SystemExit("the emulator does not listen")

    def read(self):
        for line in self.process.stdout:
            self.output.append(line.rstrip("\n"))

    def invoke(self, payload):
        """Status and text of the answer to an invocation."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/2015-03-31/functions/function/invocations", data=payload, method="POST"
        )
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT * 4) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def child(self):
        """The process of the function, which the emulator started."""
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == self.process.pid and fields[0] != "Z":
                return int(entry.name)
        return None

    def logged(self):
        """The lines of JSON that the function wrote."""
        time.sleep(0.2)
        lines = []
        for line in list(self.output):
            if line.startswith("{"):
                try:
                    lines.append(json.loads(line))
                except ValueError:
                    pass
        return lines

    def stop(self):
        child = self.child()
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if child and Path(f"/proc/{child}").exists():
            os.kill(child, signal.SIGKILL)


class Check:
    """What was seen, and what was expected."""

    def __init__(self):
        self.failures = 0

    def __call__(self, what, holds, seen=None):
        print(f"{'ok   ' if holds else 'FAILS'} {what}" + ("" if holds else f": {seen}"), flush=True)
        self.failures += not holds


def event(name, number=1):
    """A sample event, told apart from others by its number."""
    text = (EVENTS / f"{name}.json").read_text()
    value = json.loads(text)
    value["id"] = f"00000000-0000-4000-8000-{number:012d}"
    value["detail"]["eventArn"] += f"{number}"
    value["detail"]["communicationId"] = f"{number:040x}-1"
    return json.dumps(value).encode()


def batch(*bodies):
    """Messages of a queue, as Lambda gets them."""
    records = [
        {"messageId": f"message-{number}", "body": body.decode(), "eventSource": "aws:sqs"}
        for number, body in enumerate(bodies, 1)
    ]
    return json.dumps({"Records": records}).encode()


def notices(function):
    return [line for line in function.logged() if line.get("message") == "notice"]


def usual(bootstrap, check):
    """A good event, a second one, a batch, what is no JSON, and a Slack that refuses."""
    slack = rie_servers.Slack()
    secrets = rie_servers.SecretsManager(f"http://127.0.0.1:{slack.port}{rie_servers.WEBHOOK_PATH}")
    function = Function(bootstrap, rie_servers.environment(slack, secrets))
    try:
        status, text = function.invoke(event("service-retirement"))
        check("a good event is answered", (status, text) == (200, '{"batchItemFailures":[]}'), (status, text))
        check("and is a message in Slack", len(slack.messages) == 1, slack.requests)
        child = function.child()

        function.invoke(event("standalone-retirement", 2))
        check("so is a second one", len(slack.messages) == 2, slack.requests)
        check("in the same process", function.child() == child, (child, function.child()))
        check("which asked for the secret once", len(secrets.requests) == 1, len(secrets.requests))

        function.invoke(event("service-retirement"))
        check("a repetition is none", len(slack.messages) == 2, slack.requests)
        outcomes = [line["outcome"] for line in notices(function)]
        check("each is a line in the log", outcomes == ["delivered", "delivered", "duplicate"], outcomes)
        metrics = [line for line in function.logged() if "_aws" in line]
        check("and one of metrics", len(metrics) == 3 and metrics[0]["NoticesDelivered"] == 1, metrics)

        status, text = function.invoke(b"this is no JSON")
        check("what is no JSON is answered", (status, text) == (200, '{"batchItemFailures":[]}'), (status, text))
        check("and told to Slack", len(slack.messages) == 3, slack.requests)

        slack.script = [(404, "no_service")]
        _, text = function.invoke(event("service-retirement", 3))
        error = json.loads(text)
        check("where Slack refuses, the invocation fails", error.get("errorType") == "Function.NotDelivered", text)
        check("and says why", "no_service" in error.get("errorMessage", ""), text)
        check("without a secret", "invented" not in text, text)

        slack.script = [(404, "no_service")]
        _, text = function.invoke(batch(event("service-retirement", 4), b'{"no": "notice"}'))
        failed = [item["itemIdentifier"] for item in json.loads(text).get("batchItemFailures", [])]
        check("of a batch, only what failed comes again", failed == ["message-1"], text)

        slack.script = [(500, "server_error"), (500, "server_error")]
        status, text = function.invoke(batch(event("service-retirement", 5)))
        check("a Slack that is broken for a moment is tried again", text == '{"batchItemFailures":[]}', text)
        secret = rie_servers.WEBHOOK_PATH.rsplit("/", 1)[1]
        check("no secret is in the log", not any(secret in line for line in function.output), function.output)
    finally:
        function.stop()
        slack.stop()
        secrets.stop()


def accidents(bootstrap, check):
    """A Slack that does not answer, a function that hangs, one that is killed."""
    slack = rie_servers.Slack()
    secrets = rie_servers.SecretsManager(f"http://127.0.0.1:{slack.port}{rie_servers.WEBHOOK_PATH}")
    function = Function(bootstrap, rie_servers.environment(slack, secrets))

    def silence():
        time.sleep(TIMEOUT * 2)

    def freeze():
        os.kill(function.child(), signal.SIGSTOP)
        time.sleep(TIMEOUT * 2)

    def kill():
        os.kill(function.child(), signal.SIGKILL)

    try:
        function.invoke(event("service-retirement", 11))
        slack.script = [silence]
        began = time.monotonic()
        _, text = function.invoke(event("service-retirement", 12))
        took = time.monotonic() - began
        check("where Slack does not answer, the function does", "Function.NotDelivered" in text, text)
        check("before its time is over", took < TIMEOUT, took)

        child = function.child()
        slack.script = [freeze]
        _, text = function.invoke(event("service-retirement", 13))
        check("a function that hangs is ended", "timed out" in text, text)
        count = len(slack.messages)
        _, text = function.invoke(event("service-retirement", 13))
        check("the next one delivers", text == '{"batchItemFailures":[]}', text)
        check("what was not", len(slack.messages) == count + 1, slack.messages[count:])
        check("in a new process", function.child() != child, child)

        slack.script = [kill]
        _, text = function.invoke(event("service-retirement", 14))
        check("a function that is killed fails its invocation", "errorType" in text, text)
        count = len(slack.messages)
        _, text = function.invoke(event("service-retirement", 14))
        check("and the next one delivers", text == '{"batchItemFailures":[]}', text)
        check("what it did not", len(slack.messages) == count + 1, slack.messages[count:])
    finally:
        function.stop()
        slack.stop()
        secrets.stop()


def settings(bootstrap, check):
    """A function that can't begin its work."""
    slack = rie_servers.Slack()
    environment = rie_servers.environment(slack, slack) | {"TASK_RETIREMENT_WAIT_PERIOD": "9"}
    function = Function(bootstrap, environment)
    try:
        _, text = function.invoke(event("service-retirement"))
        logged = "\n".join(function.output)
        check("wrong settings fail the start", "Runtime.Settings" in text or "Runtime.Settings" in logged, text)
        check("and the log names the variable", "TASK_RETIREMENT_WAIT_PERIOD" in logged, logged)
        check("nothing was sent", not slack.requests, slack.requests)
    finally:
        function.stop()
        slack.stop()


def stopping(bootstrap, check):
    """A function that is told to stop while it waits for work."""
    asked = threading.Event()

    class Waiting(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.set()
            time.sleep(30)

        def log_message(self, *_):
            pass

    class Listener(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address):
            pass

    api = Listener(("127.0.0.1", 0), Waiting)
    threading.Thread(target=api.serve_forever, daemon=True).start()
    slack = rie_servers.Slack()
    environment = rie_servers.environment(slack, slack)
    environment["AWS_LAMBDA_RUNTIME_API"] = f"127.0.0.1:{api.server_address[1]}"
    process = subprocess.Popen([str(bootstrap)], env=environment)
    try:
        check("a function asks for work", asked.wait(20))
        time.sleep(0.3)
        process.terminate()
        try:
            status = process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            status = "killed"
        check("and ends well where it is told to", status == 0, status)
    finally:
        if process.poll() is None:
            process.kill()
        api.shutdown()
        slack.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bootstrap", type=Path, help="the executable SlackLambda")
    bootstrap = parser.parse_args().bootstrap.resolve()
    check = Check()
    for part in (usual, accidents, settings, stopping):
        part(bootstrap, check)
    raise SystemExit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
