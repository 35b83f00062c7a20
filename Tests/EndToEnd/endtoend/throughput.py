"""The speed of both delivery guarantees, measured in turns, so that whatever else the machine does hits both alike."""
import argparse
import statistics
import sys
import time
from dataclasses import dataclass

from . import articles as library
from .broker import Broker
from .checks import Failure
from .topics import Topics
from .worker import Worker


@dataclass
class Load:
    messages: int
    least: float  # exactly-once, as a share of at-least-once
    fill: object  # sends the messages


def full(topics, count):
    """Articles, through every stage."""
    for number, article in enumerate(library.made_up(count)):
        topics.send(f"key-{number % 60}", library.payload(article))


def passthrough(topics, count):
    """Tombstones with a header: everything that the worker does but for the extraction."""
    for number in range(count):
        topics.send(f"key-{number % 60}", None, [("payload", b"x" * 800)])
        if number % 1000 == 0:
            topics.producer.poll(0)


# Enough that the last transaction, which waits for its interval, hardly counts.
LOADS = {"full": Load(5000, 0.9, full), "passthrough": Load(60_000, 0.6, passthrough)}


def figures(worker):
    """Articles taken in and come out; also while the worker does not listen yet."""
    try:
        values = worker.metrics()
    except (OSError, RuntimeError):
        return 0, 0
    return values.get("copydesk_articles_consumed_total", 0), values.get("copydesk_articles_produced_total", 0)


def speed(broker, topics, delivery, number, count):
    """Messages a second, from the first that is taken in to the last that has come out."""
    topics.group = f"{topics.input}-{number}"
    # Straight to the broker: the proxy would be what is measured.
    worker = Worker(broker, topics, {
        "KAFKA__BOOTSTRAP_SERVERS": broker.own_address, "INGESTION__DELIVERY": delivery,
        "KAFKA__GROUP_INSTANCE_ID": f"w{number}", "INGESTION__COMMIT_INTERVAL_MS": "1000", "KAFKA__SESSION_TIMEOUT_MS": "45000"})
    try:
        began, until = None, time.monotonic() + 300
        while time.monotonic() < until:
            taken, done = figures(worker)
            if began is None and taken > 0:
                began = time.monotonic()
            if done >= count:
                return count / (time.monotonic() - began)
            time.sleep(0.02)
        raise Failure(f"{done:.0f} of {count} came out")
    finally:
        worker.discard()


def main():
    parser = argparse.ArgumentParser(prog="Tests/EndToEnd/throughput", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("load", nargs="*", help=f"those to run: {', '.join(LOADS)}; all of them otherwise")
    arguments = parser.parse_args()
    failed, number = 0, 0
    for name in arguments.load or LOADS:
        load = LOADS[name]
        broker = Broker()
        try:
            topics = Topics(broker, name)
            load.fill(topics, load.messages)
            topics.producer.flush(60)
            ratios, speeds = [], {"at-least-once": [], "exactly-once": []}
            for round_ in range(arguments.rounds):
                pair = {}
                for delivery in list(speeds) if round_ % 2 == 0 else reversed(speeds):
                    number += 1
                    pair[delivery] = speed(broker, topics, delivery, number, load.messages)
                    speeds[delivery].append(pair[delivery])
                ratios.append(pair["exactly-once"] / pair["at-least-once"])
            ratio = statistics.median(ratios)
            failed += ratio < load.least
            print(
                f"{'ok  ' if ratio >= load.least else 'FAIL'}  {name}: exactly-once keeps {ratio:.0%} of at-least-once (at least {load.least:.0%}; "
                f"{', '.join(f'{each:.0%}' for each in ratios)}); medians {statistics.median(speeds['exactly-once']):.0f} and "
                f"{statistics.median(speeds['at-least-once']):.0f} messages a second", flush=True)
            topics.close()
        finally:
            broker.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
