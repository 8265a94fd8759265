"""MiniStack, an emulator of AWS, as a process of this machine: started, an IAM user made in it, ended by its id.

It listens on 127.0.0.1 alone and runs bootstraps of `provided.al2023` as plain processes, without Docker. It checks
policies (`AUTH=true`) and signatures, but not those of the root key; so everything is called with a user's key.
"""

import copy
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import boto3
import botocore.config

import rie_servers

ACCOUNT = "111122223333"
REGION = "eu-central-1"
ROOT_KEY = {"AWS_ACCESS_KEY_ID": "AKIAROOTOFTHEEMULATOR", "AWS_SECRET_ACCESS_KEY": "invented"}
BIN = Path(sys.executable).parent


class Cloud:
    """An emulated account of AWS. `with Cloud() as cloud:` ends it."""

    def __init__(self, environment=None):
        self.folder = Path(tempfile.mkdtemp(prefix="emulated-aws-"))
        self.port = rie_servers.free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self.log = self.folder / "log.txt"
        self.region = REGION
        self.key = ROOT_KEY
        variables = ROOT_KEY | {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "STATE_DIR": str(self.folder / "state"),
            "S3_DATA_DIR": str(self.folder / "s3"),
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(self.port),
            "AUTH": "true",
            "SFTP_ENABLED": "0",
            "IOT_MTLS_ENABLED": "0",
            "LAMBDA_EXECUTOR": "local",
            "MINISTACK_ACCOUNT_ID": ACCOUNT,
            "MINISTACK_REGION": REGION,
        }
        # A bootstrap of a debug build needs the libraries of Swift; processes of functions inherit this.
        if "LD_LIBRARY_PATH" in os.environ:
            variables["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ministack"],
                env=variables | (environment or {}),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.folder,
                start_new_session=True,
            )
        try:
            self.wait_until_it_answers()
            self.key = self.make_user()
        except BaseException:
            self.stop()
            raise

    def wait_until_it_answers(self):
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"{self.endpoint}/_ministack/health", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise SystemExit(f"MiniStack does not answer:\n{self.log.read_text()[-2000:]}")

    def make_user(self):
        """The key of a user who may do everything, as somebody who deploys: of such a key signatures are verified."""
        iam = self.client("iam")
        iam.create_user(UserName="deployer")
        everything = {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
        }
        iam.put_user_policy(UserName="deployer", PolicyName="everything", PolicyDocument=json.dumps(everything))
        key = iam.create_access_key(UserName="deployer")["AccessKey"]
        return {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}

    def client(self, service, key=None):
        """A client of a service, with the user's key unless told otherwise."""
        key = key or self.key
        return boto3.client(
            service,
            region_name=self.region,
            endpoint_url=self.endpoint,
            aws_access_key_id=key["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=key["AWS_SECRET_ACCESS_KEY"],
            aws_session_token=key.get("AWS_SESSION_TOKEN"),
            config=botocore.config.Config(retries={"total_max_attempts": 1}, proxies={}),
        )

    def in_region(self, region):
        """The same account in another Region."""
        other = copy.copy(self)
        other.region = region
        return other

    def aws(self, *arguments):
        """What the command `aws` of AWS answers, as a person would call it. A command that fails ends the checks."""
        environment = self.key | {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "AWS_REGION": self.region,
            "AWS_DEFAULT_REGION": self.region,
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_DEFAULT_OUTPUT": "json",
            "AWS_PAGER": "",
        }
        command = [str(BIN / "aws"), *map(str, arguments)]
        result = subprocess.run(command, env=environment, capture_output=True, text=True)
        if result.returncode:
            raise SystemExit(f"aws {' '.join(command[1:])}\n{result.stdout}{result.stderr}\n{self.tail()}")
        try:
            return json.loads(result.stdout)
        except ValueError:
            return result.stdout

    def tail(self):
        """The end of the emulator's log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-40:])

    def children(self):
        """The processes that the emulator has started: functions at work."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == self.process.pid and fields[0] != "Z":
                found.append(int(entry.name))
        return found

    def stop(self):
        """Ends the emulator and the functions that it runs, each by its id."""
        children = self.children()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for child in children:
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                pass
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
