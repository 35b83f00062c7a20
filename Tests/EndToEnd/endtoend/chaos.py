"""A seeded storm over three supervised workers, and what must hold of what came out."""
import argparse
import pathlib
import random
import signal
import sys
import time
from dataclasses import dataclass

from . import articles as library
from .broker import Broker
from .checks import Failure
from .fleet import Fleet
from .ledger import Ledger, test_ledger
from .scenarios import WITHOUT_MODEL
from .topics import Topics

WORKERS, MOST_WORKERS, KEYS = 3, 5, 60


@dataclass
class Storm:
    articles: int
    events: int
    seconds: float  # over which articles are sent and events happen


@dataclass
class Guarantee:
    delivery: str
    once: bool  # whether a record may come twice
    kinds: dict  # of events, with their weights
    isolation: str = "read_committed"
    fails: bool = False  # sabotaged: the check must find faults


VIOLENT = {"kill": 5, "term": 3, "freeze": 3, "cut": 4, "stall": 2, "delay": 2, "add": 2}
GENTLE = {"term": 3, "delay": 1, "add": 2}
GUARANTEES = {
    "exactly-once": Guarantee("exactly-once", True, VIOLENT),
    "at-least-once": Guarantee("at-least-once", False, VIOLENT),
    # Nothing is killed, lost or cut: nothing may come twice.
    "at-least-once-in-peace": Guarantee("at-least-once", True, GENTLE),
    # The check itself: with the guarantee taken away, it must find what is wrong.
    "sabotaged-delivery": Guarantee("at-least-once", True, {"kill": 1}, fails=True),
    "sabotaged-reader": Guarantee("exactly-once", True, {"kill": 1, "cut": 2}, isolation="read_uncommitted", fails=True),
}


class Chaos:
    def __init__(self, broker, name, guarantee, storm, seed, logs):
        self.broker, self.guarantee, self.storm = broker, guarantee, storm
        self.chance = random.Random(seed)
        self.topics = Topics(broker, name)
        self.ledger = Ledger()
        # Transactions as large as they come, so that what is aborted, or done twice, shows.
        self.fleet = Fleet(broker, self.topics, WITHOUT_MODEL | {
            "INGESTION__DELIVERY": guarantee.delivery, "INGESTION__COMMIT_INTERVAL_MS": "500", "INGESTION__CONCURRENCY": "2"}, logs)
        self.happened = {}
        self.calm_at = 0  # when a delay ends

    # Events.

    def happen(self):
        kinds, weights = zip(*self.guarantee.kinds.items())
        kind = self.chance.choices(kinds, weights)[0]
        running = self.fleet.running()
        if kind == "add" and len(self.fleet.slots) >= MOST_WORKERS:
            kind = "term"
        # Somebody must be left to do the work.
        if kind in ("kill", "term", "freeze") and len(running) < 2:
            kind = "delay"
        getattr(self, kind)(self.chance.choice(running) if running else None)
        self.happened[kind] = self.happened.get(kind, 0) + 1

    def kill(self, slot):
        slot.worker.signal(signal.SIGKILL)

    def term(self, slot):
        slot.worker.signal(signal.SIGTERM)

    def freeze(self, slot):
        # Some of these are longer than the session, and than a transaction may take.
        self.fleet.freeze(slot, self.chance.choice([0.5, 2, 8, 12]))

    def cut(self, _):
        self.broker.proxy.cut(self.chance.choice([1.0, 0.5]), self.chance)

    def stall(self, _):
        self.broker.proxy.stall(self.chance.uniform(0.2, 2))

    def delay(self, _):
        self.broker.proxy.delay(self.chance.uniform(0.005, 0.05))
        self.calm_at = time.monotonic() + 2

    def add(self, _):
        self.fleet.add()

    # The run.

    def step(self, seconds=0.05):
        self.topics.producer.poll(seconds)
        self.fleet.supervise()
        if self.calm_at and time.monotonic() >= self.calm_at:
            self.broker.proxy.delay(0)
            self.calm_at = 0

    def run(self):
        try:
            for _ in range(WORKERS):
                self.fleet.add()
            stream = []
            for number, article in enumerate(library.made_up(self.storm.articles)):
                key = f"key-{number % KEYS}"
                stream.append((key, article["id"], library.payload(article)))
                self.ledger.send(article["id"], key)
            began, sent, events = time.monotonic(), 0, 0
            every = self.storm.seconds / (self.storm.events + 1)
            while sent < len(stream) or events < self.storm.events:
                elapsed = time.monotonic() - began
                due = min(len(stream), int(elapsed / self.storm.seconds * len(stream)) + 1)
                for key, _, payload in stream[sent:due]:
                    self.topics.send(key, payload)
                sent = due
                if events < self.storm.events and elapsed >= (events + 1) * every:
                    events += 1
                    self.happen()
                self.step()
            # Calm: everything has to come out now.
            self.topics.producer.flush(30)
            until = time.monotonic() + 120
            while self.topics.lag() > 0 and time.monotonic() < until:
                self.step(0.5)
            disorder = self.fleet.stop()
            self.topics.check_input(len(stream))
            # A reader that was there all along would have seen no more and no less.
            for message in self.topics.read_all(self.guarantee.isolation):
                if message.topic() == self.topics.output:
                    self.ledger.receive(dict(message.headers())["ce_id"].decode(), (message.partition(), message.offset()))
                else:
                    self.ledger.dead += 1
            return self.ledger.faults(self.guarantee.once) + disorder
        finally:
            self.broker.proxy.delay(0)
            self.fleet.discard()
            self.topics.close()

    @property
    def figures(self):
        events = ", ".join(f"{count} {kind}" for kind, count in sorted(self.happened.items()))
        return (
            f"{len(self.ledger.sent)} articles, {len(self.ledger.came)} came out, {self.ledger.doubles} of them again; "
            f"{sum(self.happened.values())} events ({events}); {self.fleet.exits(3)} workers fenced")


def main():
    parser = argparse.ArgumentParser(prog="Tests/EndToEnd/chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=None, help="of the events; a new one otherwise")
    parser.add_argument("--short", action="store_true", help="less of everything")
    parser.add_argument("--articles", type=int, help="how many")
    parser.add_argument("--events", type=int, help="how many")
    parser.add_argument("--seconds", type=float, help="over which they are spread")
    parser.add_argument("--logs", type=pathlib.Path, metavar="DIR", help="keep the workers' logs there")
    parser.add_argument("guarantee", nargs="*", help=f"those to run: {', '.join(GUARANTEES)}; all of them otherwise")
    arguments = parser.parse_args()
    for name in arguments.guarantee:
        if name not in GUARANTEES:
            parser.error(f"no guarantee '{name}': there are {', '.join(GUARANTEES)}")
    test_ledger()
    if arguments.logs:
        arguments.logs.mkdir(parents=True, exist_ok=True)
    seed = arguments.seed if arguments.seed is not None else random.SystemRandom().randrange(1 << 32)
    failures = 0
    broker = Broker()
    try:
        for name in arguments.guarantee or GUARANTEES:
            guarantee = GUARANTEES[name]
            is_check = guarantee.fails
            storm = Storm(2000, 10, 12) if arguments.short else Storm(4000, 15, 30) if is_check else Storm(20_000, 60, 120)
            storm = Storm(arguments.articles or storm.articles, arguments.events or storm.events, arguments.seconds or storm.seconds)
            print(f"      {name}: seed {seed}", flush=True)
            began = time.monotonic()
            chaos = Chaos(broker, name, guarantee, storm, seed, arguments.logs)
            try:
                faults = chaos.run()
            except Failure as failure:
                faults = [str(failure)]
            took = f"({time.monotonic() - began:.0f} s)"
            if guarantee.fails:
                is_right = any("too many" in fault for fault in faults)
                print(f"{'ok    ' if is_right else 'FAIL  '}{name}: the check finds {faults or 'nothing'} {took}", flush=True)
            else:
                is_right = not faults
                print(f"{'ok    ' if is_right else 'FAIL  '}{name}: {'; '.join(faults + [chaos.figures])} {took}", flush=True)
            failures += not is_right
    finally:
        broker.stop()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
