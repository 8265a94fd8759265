"""moto's server, which answers one request to DynamoDB at a time. usage: moto_server.py PORT

DynamoDB checks a condition and writes the item as one step. moto does so in two, on as many threads as there are
requests: of writers that come at once, now and then two find that an item is not there, or one undoes another's update.
"""

import sys
import threading

import moto.server
from werkzeug.serving import run_simple

moto_application = moto.server.DomainDispatcherApplication(moto.server.create_backend_app)
dynamodb = threading.Lock()


def application(environment, start_response):
    # Not the others: who waits for a message of a queue would keep everybody waiting.
    if environment.get("HTTP_X_AMZ_TARGET", "").startswith("DynamoDB"):
        with dynamodb:
            return moto_application(environment, start_response)
    return moto_application(environment, start_response)


run_simple("127.0.0.1", int(sys.argv[1]), application, threaded=True, request_handler=moto.server.MotoRequestHandler)
