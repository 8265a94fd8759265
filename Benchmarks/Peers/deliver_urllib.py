"""One request after the other with urllib, as scripts for Lambda functions do it."""

import time
import urllib.request

import delivering

HEADERS = {"Content-Type": "application/json; charset=utf-8"}


def main():
    given = delivering.arguments()
    delivered = 0
    start = time.perf_counter()
    for number in range(1, given.count + 1):
        request = urllib.request.Request(given.url, data=delivering.body(given.template, number), headers=HEADERS)
        with urllib.request.urlopen(request, timeout=30) as response:
            delivered += response.status == 200 and response.read() == b"ok"
    delivering.report(time.perf_counter() - start, delivered)


main()
