"""A worker at full load for a long time, sampled all along."""
import argparse
import statistics
import sys
import time
from dataclasses import dataclass

from . import articles as library
from .broker import Broker
from .checks import Failure, require, wait_until
from .topics import Topics
from .worker import Worker

AHEAD = 1500  # articles that wait in the input: three times what may be in work
WARM_UP = 0.2  # of the time
WINDOW = 30  # seconds


@dataclass
class Window:
    """What was seen in some seconds."""

    produced: int
    megabytes: float
    descriptors: int
    p50: float
    p99: float


def quantile(share, now, before):
    """Seconds from admission to acknowledgement, of what was done between two readings of the metrics: by linear interpolation in the histogram's buckets."""
    prefix = 'copydesk_article_duration_seconds_bucket{le="'
    buckets = sorted((float(name[len(prefix) : -2]), value - before.get(name, 0)) for name, value in now.items() if name.startswith(prefix))
    wanted, below, floor = share * buckets[-1][1], 0.0, 0.0
    for bound, count in buckets:
        if count >= wanted:
            return floor if bound == float("inf") or count == below else floor + (bound - floor) * (wanted - below) / (count - below)
        below, floor = count, bound
    return floor


def stream(path):
    """Articles without an end, each id new."""
    articles = list(library.from_file(path) if path else library.made_up(3000))
    number = 0
    while True:
        for article in articles:
            number += 1
            yield article.get("publisher") or "none", library.payload(article | {"id": f"soak-{number}"})


def soak(broker, topics, worker, articles, seconds):
    """The windows, and how many articles were sent."""
    sent, windows = 0, []
    wait_until(lambda: worker.events("listening"), 30, "the worker does not start")
    before = worker.metrics()
    began = opened = time.monotonic()
    while time.monotonic() - began < seconds:
        require(worker.process.poll() is None, f"the worker ended: {worker.last_words()}")
        now = worker.metrics()
        while sent - now.get("copydesk_articles_consumed_total", 0) < AHEAD:
            key, payload = next(articles)
            topics.send(key, payload)
            sent += 1
        topics.producer.poll(0.5)
        if time.monotonic() - opened >= WINDOW:
            windows.append(Window(
                int(now.get("copydesk_articles_produced_total", 0) - before.get("copydesk_articles_produced_total", 0)),
                now["process_resident_memory_bytes"] / 1e6, int(now["process_open_fds"]), quantile(0.5, now, before), quantile(0.99, now, before)))
            last = windows[-1]
            print(f"      {time.monotonic() - began:5.0f} s  {last.produced / WINDOW:6.1f}/s  {last.megabytes:6.1f} MB  {last.descriptors} descriptors  "
                  f"p50 {last.p50:.2f} s  p99 {last.p99:.2f} s", flush=True)
            before, opened = now, time.monotonic()
    return windows, sent


def growth(values):
    """The last third's median beside the first third's, after the warm-up."""
    third = max(1, len(values) // 3)
    return statistics.median(values[-third:]) / statistics.median(values[:third])


def main():
    parser = argparse.ArgumentParser(prog="Tests/EndToEnd/soak", description=__doc__)
    parser.add_argument("--articles", metavar="FILE", help="articles as JSON Lines, instead of 3000 made-up ones")
    parser.add_argument("--seconds", type=int, default=1800)
    parser.add_argument("--least", type=int, default=200_000, help="how many articles must come out")
    arguments = parser.parse_args()
    broker = Broker()
    # Straight to the broker: the proxy would take a core of its own.
    broker.address = broker.own_address
    topics = Topics(broker, "soak")
    worker = Worker(broker, topics, {"KAFKA__COMPRESSION": "zstd", "KAFKA__SESSION_TIMEOUT_MS": "45000"})
    try:
        windows, sent = soak(broker, topics, worker, stream(arguments.articles), arguments.seconds)
        topics.producer.flush(30)
        require(worker.stop(60) == 0, "the worker did not stop in order")
        topics.check_input(sent)
        steady = windows[int(len(windows) * WARM_UP) :]
        memory, p99 = [window.megabytes for window in steady], [window.p99 for window in steady]
        count = sum(window.produced for window in windows)
        figures = (
            f"{count} articles in {arguments.seconds} s; memory {min(memory):.0f} to {max(memory):.0f} MB, by {growth(memory) - 1:+.1%}; "
            f"descriptors {min(each.descriptors for each in steady)} to {max(each.descriptors for each in steady)}; "
            f"p99 {min(p99):.2f} to {max(p99):.2f} s, by {growth(p99) - 1:+.1%}")
        require(count >= arguments.least, f"fewer than {arguments.least}: {figures}")
        require(growth(memory) <= 1.05 and growth(p99) <= 1.2, f"something grows: {figures}")
        require(growth([each.descriptors for each in steady]) <= 1, f"descriptors grow: {figures}")
        print(f"ok    soak: {figures}")
        return 0
    except Failure as failure:
        print(f"FAIL  soak: {failure}")
        return 1
    finally:
        worker.discard()
        topics.close()
        broker.stop()


if __name__ == "__main__":
    sys.exit(main())
