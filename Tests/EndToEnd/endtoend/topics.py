"""Topics of one scenario, what goes into them and what has come out."""
import json
import time
from dataclasses import dataclass

from confluent_kafka import OFFSET_BEGINNING, Consumer, Producer, TopicPartition


@dataclass
class Published:
    """One message of the output or the dead-letter topic."""

    topic: str
    partition: int
    key: bytes | None
    value: bytes | None
    headers: dict

    @property
    def record(self):
        return json.loads(self.value)


class Topics:
    PARTITIONS = 12

    def __init__(self, broker, name):
        self.broker, self.group = broker, name
        self.input, self.output, self.dead_letter = f"{name}.raw", f"{name}.enriched", f"{name}.dead"
        broker.create_topics(self.input, self.output, self.dead_letter, partitions=self.PARTITIONS)
        self.producer = Producer({"bootstrap.servers": broker.address, "log_level": 0, "linger.ms": 5, "message.max.bytes": 8_000_000})
        self.consumer = Consumer({"bootstrap.servers": broker.address, "log_level": 0, "group.id": f"{name}-reader", "enable.auto.commit": False})
        self.consumer.assign(
            [TopicPartition(topic, partition, OFFSET_BEGINNING) for topic in (self.output, self.dead_letter) for partition in range(self.PARTITIONS)])
        self.published = []

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
            if message.error():
                raise RuntimeError(f"the test could not consume: {message.error()}")
            headers = {name: (value or b"").decode(errors="replace") for name, value in message.headers() or []}
            self.published.append(Published(message.topic(), message.partition(), message.key(), message.value(), headers))
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

    @property
    def records(self):
        return [message for message in self.published if message.topic == self.output]

    @property
    def dead_letters(self):
        return [message for message in self.published if message.topic == self.dead_letter]

    def close(self):
        self.producer.flush(10)
        self.consumer.close()
