"""Transactions as Apache Kafka guards them, for a broker that does not.

The test broker takes the offsets of a transaction from whoever sends them, shows a group's offsets while a transaction on them is open, and leaves a
transaction open for ever. Apache Kafka refuses offsets of members of an earlier generation (KIP-447), has whoever asks for offsets wait until they are
decided, aborts what is open for longer than its timeout, and takes no records of it from then on. The proxy makes up for that: without it, a worker that was
frozen in the middle of a transaction could commit it after others have done its work, or have one of its records stand outside any transaction.
"""
import asyncio
import struct
import time

from .frames import CompactFields, Fields

TIMEOUT = 10  # seconds: what the program sets
ILLEGAL_GENERATION, INVALID_PRODUCER_EPOCH, PRODUCER_FENCED = 22, 47, 90
PRODUCE_VERSIONS = range(5, 8)  # whose answers have the start of the log, and are not compact


def body(frame):
    """Where a request's fields begin, in headers with tagged fields (version 2)."""
    header = Fields(frame, 8)
    header.text()  # client
    return CompactFields(frame, header.at + 1)


class Transactions:
    """Those that are open; used on the proxy's event loop only."""

    def __init__(self, member_is_current, abort_at_broker):
        self.member_is_current = member_is_current  # of (group, member, generation)
        self.abort_at_broker = abort_at_broker  # coroutine
        self.open = {}  # id: [since when, groups whose offsets are in it, (producer, epoch)]
        self.fenced = set()  # (id, (producer, epoch)) of those that took too long
        self.producers = {}  # id: the (producer, epoch) that has it now; None while it is given to another

    def succeed(self, name):
        """Somebody asks for the id: who has had it is fenced, whenever the answer comes."""
        if name in self.producers:
            self.producers[name] = None

    def initialised(self, name, frame):
        """The answer to InitProducerId, compact."""
        error, *producer = struct.unpack_from(">hqh", frame, 9)
        if error == 0 and name:
            self.producers[name] = tuple(producer)

    def is_fenced(self, name, producer):
        return (name, producer) in self.fenced or self.producers.get(name, producer) != producer

    def begin(self, name, producer):
        self.open.setdefault(name, [time.monotonic(), set(), producer])

    def end(self, name):
        self.open.pop(name, None)

    async def until_stable(self, group):
        """Returns when no transaction on the group's offsets is open."""
        while any(group in groups for _, groups, _ in self.open.values()):
            await asyncio.sleep(0.02)

    async def expire(self):
        now = time.monotonic()
        for name, (since, _, producer) in list(self.open.items()):
            if now - since > TIMEOUT:
                self.fenced.add((name, producer))
                await self.abort_at_broker(name, producer)
                self.end(name)

    def offsets(self, frame):
        """TxnOffsetCommit, version 3. The answer to a member that is none any more; None for the others, whose request is the broker's."""
        fields = body(frame)
        name, group = fields.text(), fields.text()
        producer, epoch, generation = fields.take("qhi")
        member = fields.text()
        fields.text()  # instance
        if self.member_is_current(group, member, generation) and (name, (producer, epoch)) not in self.fenced:
            self.begin(name, (producer, epoch))
            self.open[name][1].add(group)
            return None
        topics = fields.number() - 1
        answer = frame[4:8] + b"\0" + struct.pack(">i", 0) + bytes([topics + 1])
        for _ in range(topics):
            topic = fields.text()
            partitions = fields.number() - 1
            answer += bytes([len(topic) + 1]) + topic + bytes([partitions + 1])
            for _ in range(partitions):
                partition = fields.take("i")
                fields.take("qi")  # offset, epoch of the leader
                fields.text()  # metadata
                fields.number()  # tags
                answer += struct.pack(">ih", partition, ILLEGAL_GENERATION) + b"\0"
            fields.number()
            answer += b"\0"
        return answer + b"\0"

    def records(self, frame, fields):
        """Produce: the answer to a producer that took too long or has a successor, whose last request may come late; None for the others."""
        name = fields.text()
        fields.take("hi")  # acknowledgements, timeout
        answer, is_late = frame[4:8], False
        topics = fields.take("i")
        answer += struct.pack(">i", topics)
        for _ in range(topics):
            topic = fields.text()
            partitions = fields.take("i")
            answer += struct.pack(">h", len(topic)) + topic + struct.pack(">i", partitions)
            for _ in range(partitions):
                partition, size = fields.take("ii")
                # Of the first batch; one request is of one producer.
                is_late = is_late or size >= 53 and self.is_fenced(name, struct.unpack_from(">qh", frame, fields.at + 43))
                fields.at += size
                answer += struct.pack(">ihqqq", partition, INVALID_PRODUCER_EPOCH, -1, -1, -1)
        return answer + struct.pack(">i", 0) if is_late else None

    def partitions(self, fields):
        """AddPartitionsToTxn and AddOffsetsToTxn, not compact."""
        name, producer = fields.text(), fields.take("qh")
        if (name, producer) not in self.fenced:
            self.begin(name, producer)

    def ending(self, frame, fields):
        """EndTxn, not compact: its transaction's name, and the answer to a producer that took too long."""
        name, producer = fields.text(), fields.take("qh")
        is_late = (name, producer) in self.fenced
        return name, frame[4:8] + struct.pack(">ih", 0, PRODUCER_FENCED) if is_late else None
