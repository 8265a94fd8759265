"""The smallest servers that will do, so that what is measured is the function: blocking sockets, a thread each."""

import multiprocessing
import socket
import ssl
import threading
import time


class Connection:
    """One HTTP/1.1 connection, read a message at a time."""

    def __init__(self, sock):
        self.socket = sock
        self.buffer = b""

    def read(self):
        """Head and body of the next request; `None` where there is none any more."""
        while (end := self.buffer.find(b"\r\n\r\n")) < 0:
            if not (data := self.socket.recv(1 << 20)):
                return None
            self.buffer += data
        head, length = self.buffer[:end], 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        parts, size = [self.buffer[end + 4 :]], len(self.buffer) - end - 4
        while size < length:
            if not (data := self.socket.recv(1 << 20)):
                return None
            parts.append(data)
            size += len(data)
        rest = b"".join(parts)
        self.buffer = rest[length:]
        return head, rest[:length]

    def write(self, status, headers, body):
        fields = b"".join(b"%s: %s\r\n" % field for field in headers)
        self.socket.sendall(b"HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n%s" % (status, len(body), fields, body))


class Listener:
    """Listens on a port of 127.0.0.1, and hands each connection to a thread."""

    def __init__(self, serve, certificate=None):
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(*certificate)
        self.serve = serve
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.socket.getsockname()[1]

    def start(self):
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                sock, _ = self.socket.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.run, args=(sock,), daemon=True).start()

    def run(self, sock):
        try:
            if self.context:
                sock = self.context.wrap_socket(sock, server_side=True)
            self.serve(Connection(sock))
        except OSError:
            pass  # The function was ended.
        finally:
            sock.close()

    def stop(self):
        self.socket.close()


class Receiver(Listener):
    """Answers every request with the same bytes, and knows how many came and when the last one was there.

    It is a process of its own, so that it does not wait for its turn in this one.
    """

    def __init__(self, answer, certificate=None):
        self.answer = answer
        fork = multiprocessing.get_context("fork")
        # How many came, and when the last one was there: all processes have the same monotonic clock.
        self.seen = fork.Array("d", 2)
        super().__init__(self.serve_requests, certificate)
        self.process = fork.Process(target=self.accept, daemon=True)
        self.process.start()
        self.socket.close()

    def serve_requests(self, connection):
        while connection.read():
            now = time.perf_counter()
            with self.seen.get_lock():
                self.seen[0] += 1
                self.seen[1] = now
            connection.write(b"200 OK", [], self.answer)

    @property
    def count(self):
        return int(self.seen[0])

    @property
    def last(self):
        return self.seen[1]

    def stop(self):
        self.process.terminate()
        self.process.join()


class RuntimeAPI(Listener):
    """Lambda's Runtime API: hands out what `invoke` is given, and says how long the answer took."""

    def __init__(self):
        self.asked = threading.Event()
        self.first_request = None
        self.given = threading.Event()
        self.answered = threading.Event()
        self.payload = b""
        self.number = 0
        self.began = self.ended = 0.0
        self.failure = None
        super().__init__(self.serve_runtime)
        self.start()

    def serve_runtime(self, connection):
        while request := connection.read():
            now = time.perf_counter()
            head, body = request
            if head.startswith(b"GET"):
                self.first_request = self.first_request or now
                self.asked.set()
                self.given.wait()
                self.given.clear()
                self.number += 1
                deadline = int(time.time() * 1000) + 60_000
                fields = [
                    (b"Lambda-Runtime-Aws-Request-Id", b"00000000-0000-4000-8000-%012d" % self.number),
                    (b"Lambda-Runtime-Deadline-Ms", b"%d" % deadline),
                    (b"Lambda-Runtime-Invoked-Function-Arn", b"arn:aws:lambda:eu-west-1:222233334444:function:f"),
                    (b"Content-Type", b"application/json"),
                ]
                self.began = time.perf_counter()
                connection.write(b"200 OK", fields, self.payload)
            else:
                self.ended = now
                self.failure = body if b"/response" not in head.split(b"\r\n", 1)[0] else None
                connection.write(b"202 Accepted", [(b"Content-Type", b"application/json")], b'{"status":"OK"}')
                self.answered.set()

    def invoke(self, payload, timeout=30):
        """How long the function had an invocation, in seconds."""
        self.payload = payload
        self.answered.clear()
        self.given.set()
        if not self.answered.wait(timeout):
            raise SystemExit("the function did not answer")
        if self.failure:
            raise SystemExit(f"the function failed: {self.failure.decode()}")
        return self.ended - self.began
