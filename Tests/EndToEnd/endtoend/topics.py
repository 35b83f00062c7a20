"""Topics of one scenario, what goes into them and what has come out."""
import json
import time
from dataclasses import dataclass

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, Producer, TopicPartition

from .checks import require


@dataclass
class Published:
    """One message of the output or the dead-letter topic."""

    topic: str
    partition: int
    key: bytes | None
    value: bytes | None
    headers: dict
    names: list  # of the headers, one that is there twice twice

    @property
    def record(self):
        return json.loads(self.value)


class Topics:
    def __init__(self, broker, name, partitions=12):
        self.broker, self.group, self.partitions = broker, name, partitions
        self.input, self.output, self.dead_letter = f"{name}.raw", f"{name}.enriched", f"{name}.dead"
        broker.create_topics(self.input, self.output, self.dead_letter, partitions=self.partitions)
        self.begin_producing_anew()
        self.consumer = Consumer({"bootstrap.servers": broker.address, "log_level": 0, "group.id": f"{name}-reader", "enable.auto.commit": False})
        self.consumer.assign(
            [TopicPartition(topic, partition, OFFSET_BEGINNING) for topic in (self.output, self.dead_letter) for partition in range(self.partitions)])
        self.published = []

    def begin_producing_anew(self):
        # Idempotent: what it sends again after a cut must not stand in the input twice, where it would come out twice rightly.
        self.producer = Producer({
            "bootstrap.servers": self.broker.address, "log_level": 0, "linger.ms": 5, "message.max.bytes": 8_000_000, "enable.idempotence": True})

    def send(self, key, value, headers=None):
        while True:
            try:
                return self.producer.produce(self.input, value=value, key=key, headers=headers, on_delivery=self.delivered)
            except BufferError:
                self.producer.poll(0.1)

    def delivered(self, error, _):
        if error:
            raise RuntimeError(f"the test could not produce: {error}")

    def read(self, seconds=0.1):
        """Takes in what has come out meanwhile."""
        self.producer.poll(0)
        messages = self.consumer.consume(1000, seconds)
        for message in messages:
            if message.error() and message.error().retriable():
                continue
            if message.error():
                raise RuntimeError(f"the test could not consume: {message.error()}")
            headers = {name: (value or b"").decode(errors="replace") for name, value in message.headers() or []}
            names = [name for name, _ in message.headers() or []]
            self.published.append(Published(message.topic(), message.partition(), message.key(), message.value(), headers, names))
        return len(messages)

    def read_until(self, done, timeout, meanwhile=lambda: None):
        """Reads until `done()`, then on for two seconds, in which what is too much would show. False when that took too long."""
        until = time.monotonic() + timeout
        while not done():
            if time.monotonic() > until:
                return False
            self.read()
            meanwhile()
        settled = time.monotonic() + 2
        while time.monotonic() < settled:
            self.read()
        return True

    def another(self, group, **settings):
        return Consumer({"bootstrap.servers": self.broker.address, "log_level": 0, "group.id": group, "enable.auto.commit": False} | settings)

    def lag(self):
        """Messages of the input that the group has not committed yet."""
        consumer = self.another(self.group)
        try:
            committed = consumer.committed([TopicPartition(self.input, partition) for partition in range(self.partitions)], timeout=10)
            return sum(consumer.get_watermark_offsets(each, timeout=10)[1] - max(0, each.offset) for each in committed)
        finally:
            consumer.close()

    def sent(self):
        """How many messages the input has."""
        return sum(self.consumer.get_watermark_offsets(TopicPartition(self.input, partition), timeout=10)[1] for partition in range(self.partitions))

    def check_input(self, count):
        """What the tests mean to send stands in the input once; else what came out says nothing of the worker."""
        there = self.sent()
        require(there == count, f"the test itself put {there} messages into the input for {count} articles")

    def read_all(self, isolation="read_committed"):
        """Everything on the output and the dead-letter topic, by a reader of its own. A partition at a time: the broker answers a fetch with all it has."""
        consumer = self.another(f"{self.group}-{isolation}", **{"isolation.level": isolation, "enable.partition.eof": True})
        for place in [TopicPartition(topic, partition, OFFSET_BEGINNING) for topic in (self.output, self.dead_letter) for partition in range(self.partitions)]:
            consumer.assign([place])
            is_read, last, until = False, -1, time.monotonic() + 60
            while not is_read:
                if time.monotonic() > until:
                    raise RuntimeError(f"the test could not read {place.topic}[{place.partition}] to its end")
                for message in consumer.consume(1000, 0.3):
                    if (message.topic(), message.partition()) != (place.topic, place.partition):
                        continue  # a last word of the one before
                    if not message.error():
                        if message.offset() > last:  # what a reader fetches again after a cut is one record all the same
                            last = message.offset()
                            yield message
                    elif message.error().code() == KafkaError._PARTITION_EOF:
                        is_read = True
        consumer.close()

    @property
    def records(self):
        return [message for message in self.published if message.topic == self.output]

    @property
    def dead_letters(self):
        return [message for message in self.published if message.topic == self.dead_letter]

    def close(self):
        self.producer.flush(10)
        self.consumer.close()
