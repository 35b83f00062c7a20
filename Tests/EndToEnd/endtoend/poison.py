"""Articles that go wrong, on order, in a build that takes such orders: what a daemon that must not stand still makes of them."""
import argparse
import sys
import tempfile
import time
from dataclasses import dataclass

from . import articles as library
from .broker import Broker
from .checks import Failure
from .fleet import Fleet
from .ledger import Ledger
from .scenarios import WITHOUT_MODEL
from .topics import Topics

WORKERS, CRASH_LIMIT = 3, 3


@dataclass
class Poison:
    fault: str
    reason: str  # of the dead letter
    crashes: range  # how many may come of it
    delivery: str = "at-least-once"


POISONS = {
    "trap": Poison("trap", "crashed", range(1, WORKERS * CRASH_LIMIT + 1)),
    "trap-exactly-once": Poison("trap", "crashed", range(1, WORKERS * CRASH_LIMIT + 1), "exactly-once"),
    "stack": Poison("stack", "crashed", range(1, WORKERS * CRASH_LIMIT + 1)),
    "hang": Poison("hang", "crashed", range(1, WORKERS * CRASH_LIMIT + 1)),
    "slow": Poison("slow", "timed_out", range(0, 1)),
}


def run(broker, name, poison, count):
    topics = Topics(broker, f"poison-{name}")
    ledger = Ledger()
    with tempfile.TemporaryDirectory(prefix="copydesk-state-") as states:
        fleet = Fleet(
            broker, topics, WITHOUT_MODEL | {
                "INGESTION__DELIVERY": poison.delivery, "INGESTION__ARTICLE_DEADLINE_MS": "1000",
                "FAILURES__CRASH_LIMIT": str(CRASH_LIMIT)}, states=states, may_crash=True)
        try:
            for _ in range(WORKERS):
                fleet.add()
            for number, article in enumerate(library.made_up(count)):
                if number == count // 3:
                    planted = article | {"text": f"{article['text']}\n\ncopydesk-planted-fault:{poison.fault}"}
                    topics.send("planted", library.payload(planted))
                else:
                    ledger.send(article["id"], f"key-{number % 20}")
                    topics.send(f"key-{number % 20}", library.payload(article))
            topics.producer.flush(30)
            until = time.monotonic() + 120
            while topics.lag() > 0 and time.monotonic() < until:
                checked = time.monotonic()
                while time.monotonic() < checked + 0.5:
                    time.sleep(0.05)
                    fleet.supervise()
            disorder, letters = fleet.stop(), []
            # A reader of its own: one that is there all along skips what the test broker commits behind an aborted transaction.
            for message in topics.read_all():
                headers = dict(message.headers())
                if message.topic() == topics.output:
                    ledger.receive(headers["ce_id"].decode())
                else:
                    letters.append(headers["copydesk.errors.reason"].decode())
            faults = ledger.faults(once=poison.delivery == "exactly-once") + disorder
            if len(letters) != 1:
                faults.append(f"{len(letters)} dead letters")
            elif letters[0] != poison.reason:
                faults.append(f"the dead letter's reason is {letters[0]}")
            if fleet.crashes not in poison.crashes:
                faults.append(f"{fleet.crashes} crashes")
            if faults:
                raise Failure("; ".join(faults))
            return f"1 of {count} is a dead letter ({poison.reason}), {len(ledger.came)} records, {ledger.doubles} of them again; {fleet.crashes} crashes"
        finally:
            fleet.discard()
            topics.close()


def main():
    parser = argparse.ArgumentParser(prog="Tests/EndToEnd/poison", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("poison", nargs="*", help=f"those to run: {', '.join(POISONS)}; all of them otherwise")
    arguments = parser.parse_args()
    failed = 0
    broker = Broker()
    try:
        for name in arguments.poison or POISONS:
            began = time.monotonic()
            try:
                print(f"ok    {name}: {run(broker, name, POISONS[name], arguments.articles)} ({time.monotonic() - began:.0f} s)", flush=True)
            except Failure as failure:
                failed += 1
                print(f"FAIL  {name}: {failure} ({time.monotonic() - began:.0f} s)", flush=True)
    finally:
        broker.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
