"""Runs scenarios on one broker and says what each has shown."""
import argparse
import sys
import time
from dataclasses import dataclass

from . import articles as library
from . import replays, scenarios, security, startup, troubles
from .broker import Broker
from .checks import Failure
from .worker import Worker


ALL = [*scenarios.ALL, replays.replay, troubles.outage, troubles.deleted_topic, troubles.rolling_restart, security.secured, startup.startup]


@dataclass
class Settings:
    articles: list
    seconds: float  # over which articles are sent
    malformed: int
    backlog: int  # bytes
    options: dict  # of the workers
    outage: float  # seconds


def main():
    by_name = {scenario.__name__.replace("_", "-"): scenario for scenario in ALL}
    parser = argparse.ArgumentParser(prog="Tests/EndToEnd/run", description=__doc__)
    parser.add_argument("--articles", metavar="FILE", help="articles as JSON Lines, instead of 300 made-up ones; the runs are then long ones")
    parser.add_argument("--no-language-model", action="store_true", help="workers without the language model")
    parser.add_argument("--outage", metavar="SECONDS", type=float, default=3, help="how long the scenario of this name keeps the broker out of reach")
    parser.add_argument("--list", action="store_true", help="print the scenarios")
    parser.add_argument("scenario", nargs="*", help="those to run; all of them otherwise")
    arguments = parser.parse_args()
    if arguments.list:
        for name, scenario in by_name.items():
            print(f"{name:15} {scenario.__doc__}")
        return 0
    unknown = [name for name in arguments.scenario if name not in by_name]
    if unknown:
        parser.error(f"no scenario '{unknown[0]}': there are {', '.join(by_name)}")
    options = scenarios.WITHOUT_MODEL if arguments.no_language_model else {}
    if arguments.articles:
        # A worker full of real articles takes longer than the short runs' few seconds to finish them.
        options = options | {"KAFKA__SESSION_TIMEOUT_MS": "30000", "INGESTION__DRAIN_DEADLINE_MS": "25000"}
        settings = Settings(library.keyed(library.from_file(arguments.articles)), 45, 10_000, 90 << 20, options, arguments.outage)
    else:
        settings = Settings(library.keyed(library.made_up(300)), 5, 1_000, 20 << 20, options, arguments.outage)
    failed = 0
    broker = Broker()
    try:
        for name in arguments.scenario or by_name:
            began = time.monotonic()
            try:
                figures = by_name[name](broker, settings)
                print(f"ok    {name:15} {figures} ({time.monotonic() - began:.0f} s)", flush=True)
            except Failure as failure:
                failed += 1
                print(f"FAIL  {name:15} {failure} ({time.monotonic() - began:.0f} s)", flush=True)
                for number, worker in enumerate(Worker.started, 1):
                    print(f"      worker {number}, exit code {worker.process.poll()}:", *worker.log_lines()[-12:], sep="\n        ", flush=True)
            for worker in Worker.started:
                worker.log.close()
            Worker.started.clear()
    finally:
        broker.stop()
    return 1 if failed else 0


sys.exit(main())
