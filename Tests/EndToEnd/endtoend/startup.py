"""How soon a worker is at work."""
import datetime
import statistics
import time

from .checks import require
from .topics import Topics
from .worker import Worker

STARTS = 5
# Seconds. Three times what a machine with nothing else to do needs, since the tests share theirs.
LONGEST_TO_JOIN, LONGEST_TO_READY = 0.9, 0.3


def startup(broker, settings):
    """From its start a worker, with all that it knows, soon asks to join the group; once it has partitions, it is ready at once."""
    joins, readies = [], []
    for number in range(STARTS):
        topics, worker = Topics(broker, f"startup-{number}", partitions=2), None
        try:
            broker.proxy.joins.clear()
            began = time.monotonic()
            worker = Worker(broker, topics, settings.options)
            until = began + 20
            while not (worker.events("listening") and worker.health("/readyz")[0] == 200):
                require(time.monotonic() < until, "the worker does not get ready")
                time.sleep(0.002)
            ready = time.time()
            assigned = datetime.datetime.fromisoformat(worker.events("partitions_assigned")[0]["ts"]).timestamp()
            joins.append(broker.proxy.joins[0] - began)
            readies.append(ready - assigned)
            require(worker.stop() == 0, "the worker did not stop in order")
        finally:
            if worker:
                worker.discard()
            topics.close()
    join, ready = statistics.median(joins), statistics.median(readies)
    figures = f"asks to join after {join * 1000:.0f} ms, is ready {ready * 1000:.0f} ms after it has partitions (medians of {STARTS})"
    require(join < LONGEST_TO_JOIN and ready < LONGEST_TO_READY, figures)
    return figures
