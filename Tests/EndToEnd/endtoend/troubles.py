"""What workers make of brokers that are out of reach, and of their own restarts."""
import time

from . import articles as library
from .checks import every_id, order_within_keys, require, wait_until
from .fleet import Fleet
from .ledger import Ledger
from .scenarios import WITHOUT_MODEL, send_while_running
from .topics import Topics
from .worker import Worker


class Stream:
    """Articles on their way through two workers under one guarantee."""

    def __init__(self, broker, delivery):
        self.delivery, self.topics, self.ledger = delivery, Topics(broker, f"outage-{delivery}", partitions=4), Ledger()
        self.fleet = Fleet(broker, self.topics, WITHOUT_MODEL | {
            "INGESTION__DELIVERY": delivery, "INGESTION__CONCURRENCY": "1", "KAFKA__PROPERTIES": "{reconnect.backoff.max.ms: 1000}"})
        self.articles = library.made_up(1_000_000)
        for _ in range(2):
            self.fleet.add()

    def send(self):
        article = next(self.articles)
        key = f"key-{len(self.ledger.sent) % 20}"
        self.ledger.send(article["id"], key)
        self.topics.send(key, library.payload(article))
        self.topics.producer.poll(0)

    def workers_answer(self, path, status):
        return all(slot.worker.health(path)[0] == status for slot in self.fleet.slots)

    def faults(self):
        disorder = self.fleet.stop()
        for message in self.topics.read_all():
            if message.topic() == self.topics.output:
                self.ledger.receive(dict(message.headers())["ce_id"].decode())
            else:
                self.ledger.dead += 1
        # Who was out of reach for longer than its session has lost its partitions, and others may have done its work.
        return [f"{self.delivery}: {fault}" for fault in self.ledger.faults(once=self.delivery == "exactly-once") + disorder]

    @property
    def figures(self):
        exits = self.fleet.exits(3)
        return f"{self.delivery}: {len(self.ledger.came)} came out, {self.ledger.doubles} of them again, {exits} workers fenced and started anew"


def deleted_topic(broker, settings):
    """A worker whose input is deleted ends and says so; started anew, it reads all of one that is made under the same name."""
    topics = Topics(broker, "deleted", partitions=4)
    workers = []
    before, after = settings.articles[:20], settings.articles[20:100]
    try:
        for key, _, payload in before:
            topics.send(key, payload)
        topics.producer.flush(60)
        workers.append(Worker(broker, topics, settings.options))
        require(topics.read_until(lambda: len(topics.records) >= len(before), 30), "not everything came out")
        broker.delete_topic(topics.input)
        require(workers[0].process.wait(20) == 3, "the worker does not end with 3 when its input is gone")
        require("was deleted" in workers[0].last_words(), "its last words do not say why")
        # Apache Kafka forgets with a topic where its groups stand; the test broker does not.
        broker.forget_group(topics.group)
        broker.create_topics(topics.input, partitions=topics.partitions)
        topics.begin_producing_anew()
        for key, _, payload in after:
            topics.send(key, payload)
        topics.producer.flush(60)
        workers.append(Worker(broker, topics, settings.options))
        require(
            topics.read_until(lambda: len(topics.records) >= len(before) + len(after), 60),
            f"{len(topics.records) - len(before)} of {len(after)} came out of the new topic")
        require(workers[1].stop(30) == 0, "the worker did not stop in order")
        return f"{len(before)} articles before, all {len(after)} of the new topic after"
    finally:
        for worker in workers:
            worker.discard()
        topics.close()


def outage(broker, settings):
    """No broker can be reached for a while (--outage): workers say so and live on, and afterwards everything comes out, exactly once where promised."""
    streams = [Stream(broker, delivery) for delivery in ("at-least-once", "exactly-once")]

    def work(seconds):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for stream in streams:
                stream.send()
                stream.fleet.supervise()
            time.sleep(0.02)

    all_answer = lambda path, status: all(stream.workers_answer(path, status) for stream in streams)
    try:
        wait_until(lambda: all(len(slot.worker.events("listening")) for stream in streams for slot in stream.fleet.slots), 10, "workers do not start")
        wait_until(lambda: all_answer("/readyz", 200), 20, "the workers do not get ready")
        work(1)
        broker.proxy.keep_out_of_reach(True)
        began = time.monotonic()
        wait_until(lambda: all_answer("/readyz", 503), 5, "/readyz does not tell that no broker can be reached", lambda: work(0.1))
        told = time.monotonic() - began
        while time.monotonic() - began < settings.outage:
            require(all_answer("/livez", 200), "/livez asks for a restart, which does not mend a broker")
            work(min(1, max(0.1, settings.outage - (time.monotonic() - began))))
        broker.proxy.keep_out_of_reach(False)
        over = time.monotonic()
        wait_until(
            lambda: all(stream.topics.lag() == 0 for stream in streams), 60, "not everything has come out a minute after the outage",
            lambda: [stream.fleet.supervise() for stream in streams])
        recovered = time.monotonic() - over
        wait_until(lambda: all_answer("/readyz", 200), 10, "/readyz does not tell that the brokers are back", lambda: work(0.1))
        wait_until(lambda: all(stream.topics.lag() == 0 for stream in streams), 10, "articles sent afterwards do not come out")
        faults = [fault for stream in streams for fault in stream.faults()]
        require(not faults, "; ".join(faults))
        require(streams[0].fleet.exits(3) == 0, "a worker under at-least-once has ended")
        figures = "; ".join(stream.figures for stream in streams)
        return f"{settings.outage:.0f} s without brokers, told after {told:.1f} s, done {recovered:.1f} s later; {figures}"
    finally:
        broker.proxy.keep_out_of_reach(False)
        for stream in streams:
            stream.fleet.discard()
            stream.topics.close()


def partitions_of(worker):
    """Those that the worker has by its log."""
    owned = set()
    for event in worker.events("partitions_assigned", "partitions_released"):
        change = owned.update if event["event"] == "partitions_assigned" else owned.difference_update
        change(event["partitions"].split())
    return owned


def rolling_restart(broker, settings):
    """Three static members are restarted one after the other within the session's timeout: no partition moves, and every article comes out once."""
    topics = Topics(broker, "rolling-restart")
    names = ["worker-1", "worker-2", "worker-3"]
    start = lambda name: Worker(
        broker, topics, WITHOUT_MODEL | {"KAFKA__GROUP_INSTANCE_ID": name, "KAFKA__SESSION_TIMEOUT_MS": "10000"})
    workers = {name: start(name) for name in names}
    ended = []
    try:
        owned = lambda: {name: partitions_of(worker) for name, worker in workers.items()}
        is_shared = lambda: sum(len(each) for each in owned().values()) == topics.partitions and all(owned().values())
        wait_until(is_shared, 20, "the workers do not share the partitions")
        before = owned()
        rebalances = lambda worker: len(worker.events("partitions_assigned"))
        at_first = {name: rebalances(worker) for name, worker in workers.items()}
        articles, away = library.keyed(library.made_up(300)), []

        def restart(name):
            asked = time.monotonic()
            require(workers[name].stop() == 0, f"{name} did not stop in order")
            ended.append(workers[name])
            workers[name] = start(name)
            wait_until(lambda: partitions_of(workers[name]), 9, f"{name} has no partitions after its restart")
            away.append(time.monotonic() - asked)

        send_while_running(topics, articles, 3, [(share, lambda name=name: restart(name)) for share, name in zip((0.1, 0.4, 0.7), names)])
        require(topics.read_until(lambda: len(topics.published) >= len(articles), 30), f"{len(topics.published)} of {len(articles)} came out")
        require(owned() == before, f"partitions have moved: {before} before, {owned()} after")
        for name, worker in workers.items():
            require(rebalances(worker) == 1, f"{name} was given partitions {rebalances(worker)} times since its restart")
        for name, worker in zip(names, ended):
            require(rebalances(worker) == at_first[name], f"{name} was given partitions anew while another was restarted")
            require(not worker.events("partitions_lost"), f"{name} has lost partitions")
        every_id(articles, topics, once=True)
        order_within_keys(articles, topics)
        for worker in workers.values():
            require(worker.stop() == 0, "a worker did not stop in order")
        return f"3 restarts, each away for {max(away):.1f} s at most, no partition moved; {len(topics.records)} records, none twice, all in order"
    finally:
        for worker in [*workers.values(), *ended]:
            worker.discard()
        topics.close()
