"""Stand-ins on loopback for what the function calls: Slack's webhooks and AWS Secrets Manager.

Each records what it is sent. They take no part in the function's code, and hold no secret but an invented one.
"""

import http.server
import json
import socket
import ssl
import subprocess
import threading
from pathlib import Path

WEBHOOK_PATH = "/services/T012AB3CD/B012AB3CD/inventedinventedinvented"


def free_port():
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """An HTTP server in a thread, on a port of its own. `answer(handler, body)` gives status and bytes."""

    def __init__(self, answer, certificate=None):
        outer = self
        self.requests = []

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Head and body leave in one packet each; else the second waits for an acknowledgement.
            disable_nagle_algorithm = True
            wbufsize = -1

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.requests.append((self.path, dict(self.headers), body))
                reply = answer(self, body)
                if reply is None:
                    self.close_connection = True
                    return
                status, content = reply
                self.send_response(status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
                self.wfile.flush()

            def log_message(self, *_):
                pass

        class Listener(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                """A client that was killed has hung up: no error of this server's."""

        self.listener = Listener(("127.0.0.1", 0), Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.listener.socket = context.wrap_socket(
                self.listener.socket, server_side=True, do_handshake_on_connect=False
            )
        self.port = self.listener.server_address[1]
        self.thread = threading.Thread(target=self.listener.serve_forever, daemon=True)
        self.thread.start()

    def stop(self):
        self.listener.shutdown()
        self.listener.server_close()


class Slack(Server):
    """Incoming webhooks: `ok`, unless `script` has another answer: (status, text), or a function that is called."""

    def __init__(self, certificate=None):
        self.script = []

        def answer(handler, body):
            if handler.path != WEBHOOK_PATH:
                return 404, b"no_service"
            step = self.script.pop(0) if self.script else (200, "ok")
            if callable(step):
                step = step()
            return step and (step[0], step[1].encode())

        super().__init__(answer, certificate)

    @property
    def messages(self):
        return [json.loads(body) for _, _, body in self.requests]


class SecretsManager(Server):
    """GetSecretValue of any secret: the address of the webhook."""

    def __init__(self, webhook, certificate=None):
        def answer(handler, body):
            if handler.headers.get("X-Amz-Target") != "secretsmanager.GetSecretValue":
                return 400, b'{"__type":"UnknownOperationException"}'
            if not handler.headers.get("Authorization", "").startswith("AWS4-HMAC-SHA256 "):
                return 400, b'{"__type":"MissingAuthenticationTokenException"}'
            name = json.loads(body)["SecretId"]
            return 200, json.dumps({"Name": name, "SecretString": webhook}).encode()

        super().__init__(answer, certificate)


def environment(slack, secrets, scheme="http"):
    """The variables that the function needs, and no other of the caller's."""
    return {
        "PATH": "/usr/bin:/bin",
        "AWS_REGION": "eu-west-1",
        "AWS_ACCESS_KEY_ID": "AKIAINVENTED",
        "AWS_SECRET_ACCESS_KEY": "invented",
        "AWS_SESSION_TOKEN": "invented",
        "SLACK_SECRET_ID": "slack/webhook",
        "SLACK_TEST_HOST": f"127.0.0.1:{slack.port}",
        "SLACK_MESSAGE_INTERVAL_MS": "0",
        "AWS_ENDPOINT_URL_SECRETS_MANAGER": f"{scheme}://127.0.0.1:{secrets.port}",
    }


def make_certificate(folder):
    """A certificate for 127.0.0.1 that is its own root, and its key."""
    folder = Path(folder)
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        + ["-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
        + ["-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    return certificate, key
