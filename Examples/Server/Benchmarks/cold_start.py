#!/usr/bin/env python3
"""Measures a bootstrap of SlackLambda beside the same function in Python, in one run.

    Benchmarks/cold_start.py .build-release/bootstrap --check

Both get the same events from a Runtime API of this program, and post to a Slack of this program, on 127.0.0.1. Python is
what Lambda runs a function with: awslambdaric, and `python_sample/app.py`. The two take turns, so that what else the
machine does meets both. Both trust the same certificates, those of the system and one of this program.

The bootstrap does more: it fetches the webhook's address from a Secrets Manager of this program, over HTTPS too, which
Python has in a variable; it looks into its ledger, and writes a log and metrics.

Several bootstraps are compared with each other. With --check, a goal of the first one that is missed ends with status 1.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

import lean_server

HERE = Path(__file__).resolve().parent
EVENTS = HERE.parents[1] / "Events"
ENVIRONMENT = HERE.parent / ".build-benchmark"
WEBHOOK = "/services/T012AB3CD/B012AB3CD/inventedinventedinvented"
#: What is measured of each, and how much of Python's it may be; Slack takes HTTPS only, so the goals are for that.
GOALS = {
    "start": ("from the start to the first request for work", 0.10),
    "first": ("from the start to the first post", 0.20),
    "small": ("a warm invocation, small event", 0.50),
    "large": ("a warm invocation, 1,000 resources", 0.20),
    "small, HTTP": ("a warm invocation, small event, over HTTP", None),
    "large, HTTP": ("a warm invocation, 1,000 resources, over HTTP", None),
    "memory": ("peak memory", 0.80),
}


def python():
    """A Python with awslambdaric, made where it is not there yet."""
    executable = ENVIRONMENT / "bin" / "python"
    stamp = ENVIRONMENT / "requirements.txt"
    wanted = (HERE / "requirements.txt").read_text()
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
        pip = [str(executable), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run(pip + ["--requirement", str(HERE / "requirements.txt")], check=True)
        # As in Lambda's image, nothing is compiled at the start.
        subprocess.run([str(executable), "-m", "compileall", "-q", str(HERE / "python_sample")], check=True)
        stamp.write_text(wanted)
    return executable


class Event:
    """A sample event, which differs each time that it is taken: what was delivered is not delivered again."""

    number = 0

    def __init__(self, name):
        self.value = json.loads((EVENTS / f"{name}.json").read_text())
        self.arn = self.value["detail"]["eventArn"]

    def take(self):
        Event.number += 1
        self.value["id"] = f"00000000-0000-4000-8000-{Event.number:012d}"
        self.value["detail"]["eventArn"] = f"{self.arn}{Event.number}"
        self.value["detail"]["communicationId"] = f"{Event.number:040x}-1"
        return json.dumps(self.value).encode()


class Function:
    """A function that runs: what it is, its process, and the Runtime API that it asks for work."""

    def __init__(self, command, environment, folder):
        self.api = lean_server.RuntimeAPI()
        environment = environment | {"PATH": "/usr/bin:/bin", "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.api.port}"}
        self.began = time.perf_counter()
        self.process = subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.DEVNULL)
        if not self.api.asked.wait(30):
            raise SystemExit(f"{command[0]} did not ask for work")
        self.start = self.api.first_request - self.began

    def peak(self):
        """The most memory that it had, in MiB."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        raise SystemExit("the kernel does not say how much memory a process had")

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.api.stop()


class Contender:
    """The bootstrap or Python: how it is started, and what was measured."""

    def __init__(self, name, command, folder, environment):
        self.name, self.command, self.folder = name, command, folder
        self.environment = environment
        self.figures = {key: [] for key in GOALS}

    def start(self, scheme, slack, secrets):
        return Function(self.command, self.environment(scheme, slack, secrets), self.folder)


def bootstrap(path, bundle):
    def environment(scheme, slack, secrets):
        return {
            "AWS_REGION": "eu-west-1",
            "AWS_ACCESS_KEY_ID": "AKIAINVENTED",
            "AWS_SECRET_ACCESS_KEY": "invented",
            "AWS_SESSION_TOKEN": "invented",
            "SLACK_SECRET_ID": "slack/webhook",
            "SLACK_TEST_HOST": f"127.0.0.1:{slack.port}",
            # One a second is what Slack wants; here it would be all that is measured.
            "SLACK_MESSAGE_INTERVAL_MS": "0",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER": f"{scheme}://127.0.0.1:{secrets.port}",
            "SSL_CERT_FILE": str(bundle),
        }

    return Contender(path.name, [str(path)], path.parent, environment)


def sample(bundle):
    def environment(scheme, slack, _):
        return {
            "_HANDLER": "app.handler",
            "LAMBDA_TASK_ROOT": str(HERE / "python_sample"),
            "AWS_LAMBDA_FUNCTION_NAME": "f",
            "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
            "AWS_LAMBDA_LOG_GROUP_NAME": "g",
            "AWS_LAMBDA_LOG_STREAM_NAME": "s",
            "SLACK_WEBHOOK_URL": f"{scheme}://127.0.0.1:{slack.port}{WEBHOOK}",
            "SSL_CERT_FILE": str(bundle),
        }

    command = [str(python()), "-m", "awslambdaric", "app.handler"]
    return Contender("python", command, HERE / "python_sample", environment)


def system_roots():
    """The certificates that the system trusts, as both sides load them."""
    for path in ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"):
        if Path(path).exists():
            return Path(path).read_text()
    return ""


def certificate(folder):
    """A certificate for 127.0.0.1, and a bundle of the system's roots and it."""
    chain, key, bundle = folder / "certificate.pem", folder / "key.pem", folder / "bundle.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        + ["-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
        + ["-keyout", str(key), "-out", str(chain)],
        check=True,
        capture_output=True,
    )
    bundle.write_text(system_roots() + chain.read_text())
    return (chain, key), bundle


def secret(slack, scheme):
    webhook = f"{scheme}://127.0.0.1:{slack.port}{WEBHOOK}"
    return json.dumps({"Name": "slack/webhook", "SecretString": webhook}).encode()


def cold(contenders, chain, rounds):
    """Start after start, each with one invocation."""
    small = Event("service-retirement")
    slack = lean_server.Receiver(b"ok", chain)
    secrets = lean_server.Receiver(secret(slack, "https"), chain)
    for number in range(rounds + 1):
        for contender in contenders[number % len(contenders) :] + contenders[: number % len(contenders)]:
            function = contender.start("https", slack, secrets)
            count = slack.count
            function.api.invoke(small.take())
            if slack.count != count + 1:
                raise SystemExit(f"{contender.name} posted {slack.count - count} messages, expected 1")
            # The first round warms the disk's cache.
            if number:
                contender.figures["start"].append(function.start * 1e3)
                contender.figures["first"].append((slack.last - function.began) * 1e3)
            function.stop()
    slack.stop()
    secrets.stop()


def warm(contenders, scheme, chain, invocations):
    """Invocation after invocation of functions that run, and what memory they took."""
    slack = lean_server.Receiver(b"ok", chain)
    secrets = lean_server.Receiver(secret(slack, scheme), chain)
    suffix = "" if chain else ", HTTP"
    running = [(contender, contender.start(scheme, slack, secrets)) for contender in contenders]
    for key, name, count in (("small", "service-retirement", invocations), ("large", "huge-retirement", invocations // 4)):
        event = Event(name)
        for number in range(count):
            for contender, function in running:
                took = function.api.invoke(event.take())
                if number >= count // 10:
                    contender.figures[key + suffix].append(took * 1e3)
    for contender, function in running:
        if chain:
            contender.figures["memory"].append(function.peak())
        function.stop()
    slack.stop()
    secrets.stop()


def size(path):
    """The size of an executable, and about that of its archive, in MB."""
    content = path.read_bytes()
    return len(content) / 1e6, len(zlib.compress(content, 9)) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bootstraps", nargs="+", type=Path)
    parser.add_argument("--check", action="store_true", help="end with status 1 where a goal is missed")
    parser.add_argument("--rounds", type=int, default=20, help="cold starts of each")
    parser.add_argument("--invocations", type=int, default=200, help="warm invocations of each; a quarter with 1,000")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp())
    try:
        chain, bundle = certificate(folder)
        contenders = [bootstrap(path.resolve(), bundle) for path in options.bootstraps] + [sample(bundle)]
        cold(contenders, chain, options.rounds)
        warm(contenders, "https", chain, options.invocations)
        warm(contenders, "http", None, options.invocations)
    finally:
        shutil.rmtree(folder)
    reference = contenders[-1]
    missed = 0
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; medians, and as a share of Python's\n")
    for contender, path in zip(contenders, options.bootstraps):
        print("{}: {:.1f} MB, {:.1f} MB compressed".format(path, *size(path)))
        for key, (what, goal) in GOALS.items():
            mine, theirs = (statistics.median(c.figures[key]) for c in (contender, reference))
            ratio = mine / theirs
            unit = "MiB" if key == "memory" else "ms"
            is_missed = goal is not None and ratio > goal
            note = f"  (goal {goal:.2f})" if goal else ""
            note += "  MISSED" if is_missed else ""
            print(f"  {what:46} {mine:8.2f} of {theirs:8.2f} {unit:3} = {ratio:.3f}{note}")
            missed += contender is contenders[0] and is_missed
    raise SystemExit(1 if options.check and missed else 0)


if __name__ == "__main__":
    main()
