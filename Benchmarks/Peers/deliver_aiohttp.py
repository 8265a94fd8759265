"""Many requests at once with aiohttp."""

import asyncio
import time

import aiohttp
import delivering

HEADERS = {"Content-Type": "application/json; charset=utf-8"}


async def main():
    given = delivering.arguments()
    numbers = iter(range(1, given.count + 1))
    timeout = aiohttp.ClientTimeout(total=30)
    connector = aiohttp.TCPConnector(limit=given.concurrency)

    async def work(session):
        delivered = 0
        for number in numbers:
            body = delivering.body(given.template, number)
            async with session.post(given.url, data=body, headers=HEADERS) as response:
                delivered += response.status == 200 and await response.read() == b"ok"
        return delivered

    async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
        start = time.perf_counter()
        counts = await asyncio.gather(*(work(session) for _ in range(given.concurrency)))
        seconds = time.perf_counter() - start
    delivering.report(seconds, sum(counts))


asyncio.run(main())
