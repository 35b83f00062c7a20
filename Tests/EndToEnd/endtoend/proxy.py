"""A TCP proxy in front of the test broker that understands Kafka's frames.

The broker (noida-db) is a small one: it answers fetches at once though they ask it to wait, never notices that a member of a group died, and waits
for nobody when a group shares out its partitions anew, and answers a fetch with all there is. The proxy makes up for that (groups.py, transactions.py, fetches.py),
so that these behave as on Apache Kafka, and it can do what networks do: cut, stall, delay. It has secured doors too (doors.py).
"""
import asyncio
import random
import struct
import threading
import time

from . import fetches
from .doors import HOST, SASL_AUTHENTICATE, SASL_HANDSHAKE
from .frames import Fields
from .groups import REBALANCE_IN_PROGRESS, Group
from .transactions import PRODUCE_VERSIONS, Transactions, body

PRODUCE, FETCH, METADATA, OFFSET_FETCH, FIND_COORDINATOR, JOIN_GROUP, HEARTBEAT, LEAVE_GROUP = 0, 1, 3, 9, 10, 11, 12, 13
API_VERSIONS, INIT_PRODUCER_ID, ADD_PARTITIONS, ADD_OFFSETS, END_TRANSACTION, TRANSACTION_OFFSETS = 18, 22, 24, 25, 26, 28
HOLD_FETCH = 0.05  # seconds that an empty fetch is kept, instead of the fetch's own wait


async def read_frame(reader):
    (length,) = struct.unpack(">i", await reader.readexactly(4))
    return await reader.readexactly(length)


def write_frame(writer, frame):
    writer.write(struct.pack(">i", len(frame)) + frame)


class Connection:
    """One client's connection and its twin to the broker."""

    def __init__(self, proxy, client, broker, door):
        self.proxy = proxy
        self.door = door  # until the client has shown its login; None where it needs none
        self.client_reader, self.client_writer = client
        self.broker_reader, self.broker_writer = broker
        # Of the length that the broker's has.
        self.own_address = (HOST.encode() if door else b"127.0.0.1") + struct.pack(">i", self.client_writer.get_extra_info("sockname")[1])
        self.requests = {}  # by correlation id: (api, version, size)
        self.joins = {}  # by correlation id: (group, member's name, session timeout)
        self.endings = {}  # by correlation id: the transactional id whose transaction ends with the answer
        self.heartbeats = {}  # by correlation id: (group, member's id)
        self.fetches = {}  # by correlation id: what is asked for at most
        self.tasks = set()

    async def serve(self):
        self.begin(self.forward_requests())
        self.begin(self.forward_responses())
        try:
            await asyncio.wait(list(self.tasks), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in list(self.tasks):
                task.cancel()
            await asyncio.gather(*self.tasks, return_exceptions=True)
            self.close()

    def begin(self, coroutine):
        task = asyncio.create_task(self.until_closed(coroutine))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    @staticmethod
    async def until_closed(coroutine):
        try:
            await coroutine
        except (asyncio.IncompleteReadError, ConnectionError):
            pass

    def close(self):
        self.client_writer.close()
        self.broker_writer.close()

    async def forward_requests(self):
        while True:
            frame = await read_frame(self.client_reader)
            api, version, correlation = struct.unpack_from(">hhi", frame)
            if self.door and api != API_VERSIONS:
                await self.log_in(api, version, frame)
                continue
            self.requests[correlation] = (api, version, len(frame))
            if api == FETCH and version in fetches.VERSIONS:
                self.fetches[correlation] = fetches.limits(frame, version)
            fields = Fields(frame, 8)
            client = fields.text()
            while api == PRODUCE and client in self.proxy.held:
                await asyncio.sleep(0.05)
            if api == JOIN_GROUP:
                self.proxy.joins.append(time.monotonic())
            if api == JOIN_GROUP and version <= 5:
                # Others must not wait behind a join that waits for them.
                self.begin(self.forward_join(frame, version, correlation, fields))
                continue
            if api == OFFSET_FETCH and version == 7:
                # Nor behind this: one of them may be what it waits for.
                self.begin(self.forward_when_stable(body(frame).text(), frame))
                continue
            # What follows judges a request when it arrives, not when it is sent: much may happen while the network stands still.
            await self.proxy.pass_through()
            if api == LEAVE_GROUP and version <= 1:
                group = self.proxy.group(fields.text())
                group.leave(fields.text())
                await self.answer(struct.pack(">i", correlation) + bytes(6 if version >= 1 else 2))
                continue
            if api == HEARTBEAT and version <= 3:
                group = self.proxy.group(fields.text())
                fields.take("i")  # generation
                self.heartbeats[correlation] = (group, fields.text())
            if await self.guard_transactions(api, version, correlation, frame, fields):
                continue
            await self.send(frame)

    async def log_in(self, api, version, frame):
        if api not in (SASL_HANDSHAKE, SASL_AUTHENTICATE):
            raise ConnectionError("a request of somebody who has not logged in")
        fields = Fields(frame, 8)
        fields.text()  # client
        answer, is_in = self.door.answer(api, version, frame, fields)
        await self.answer(answer)
        if is_in:
            self.door = None

    async def guard_transactions(self, api, version, correlation, frame, fields):
        """True when the request is dealt with."""
        transactions, answer = self.proxy.transactions, None
        if api in (ADD_PARTITIONS, ADD_OFFSETS) and version <= 2:
            transactions.partitions(fields)
        elif api == PRODUCE and version in PRODUCE_VERSIONS and transactions.producers:
            answer = transactions.records(frame, fields)
        elif api == TRANSACTION_OFFSETS and version == 3:
            answer = transactions.offsets(frame)
        elif api == END_TRANSACTION and version <= 2:
            self.endings[correlation], answer = transactions.ending(frame, fields)
        elif api == INIT_PRODUCER_ID and version >= 2:
            self.endings[correlation] = body(frame).text()
            transactions.succeed(self.endings[correlation])
        if answer:
            self.requests.pop(correlation)
            self.endings.pop(correlation, None)
            await self.answer(answer)
        return answer is not None

    async def forward_when_stable(self, group, frame):
        await self.proxy.transactions.until_stable(group)
        await self.forward(frame)

    async def forward(self, frame):
        await self.proxy.pass_through()
        await self.send(frame)

    async def send(self, frame):
        write_frame(self.broker_writer, frame)
        await self.broker_writer.drain()

    async def answer(self, frame):
        await self.proxy.pass_through()
        write_frame(self.client_writer, frame)
        await self.client_writer.drain()

    async def forward_join(self, frame, version, correlation, fields):
        group = self.proxy.group(fields.text())
        session = fields.take("i")
        if version >= 1:
            fields.take("i")  # how long others wait for a member that joins anew
        member = fields.text()
        instance = fields.text() if version >= 5 else None
        name = instance or member
        if name:  # without one, the broker only gives the member its id
            self.joins[correlation] = (group, name, session / 1000)
            await group.join(name, is_static=bool(instance))
        await self.forward(frame)

    async def forward_responses(self):
        while True:
            frame = await read_frame(self.broker_reader)
            (correlation,) = struct.unpack_from(">i", frame)
            api, version, size = self.requests.pop(correlation, (None, 0, 0))
            if correlation in self.endings:
                name = self.endings.pop(correlation)
                self.proxy.transactions.end(name)
                if api == INIT_PRODUCER_ID:
                    self.proxy.transactions.initialised(name, frame)
            if correlation in self.joins:
                self.note_member(frame, version, *self.joins.pop(correlation))
            elif correlation in self.heartbeats:
                group, member = self.heartbeats.pop(correlation)
                at = 8 if version >= 1 else 4
                if group.heard(member) and frame[at : at + 2] == b"\0\0":
                    frame = frame[:at] + struct.pack(">h", REBALANCE_IN_PROGRESS) + frame[at + 2 :]
            elif api in (METADATA, FIND_COORDINATOR):
                frame = frame.replace(self.proxy.broker_address, self.own_address)
            elif api == FETCH:
                limits = self.fetches.pop(correlation, None)
                if len(frame) < size + 120:
                    await asyncio.sleep(HOLD_FETCH)
                elif limits and len(frame) > limits[0]:
                    frame = fetches.cut(frame, version, *limits)
            await self.answer(frame)

    @staticmethod
    def note_member(frame, version, group, name, session):
        at = 8 if version >= 2 else 4
        error, generation = struct.unpack_from(">hi", frame, at)
        fields = Fields(frame, at + 6)
        fields.text()  # protocol
        fields.text()  # leader
        identifier = fields.text()
        if error == 0:
            group.joined(name, identifier, session, generation)


class Proxy:
    """Listens on a port of its own choice, in a thread of its own."""

    def __init__(self, broker_port):
        self.broker_port = broker_port
        self.broker_address = b"127.0.0.1" + struct.pack(">i", broker_port)
        self.connections = set()
        self.serving = set()
        self.held = set()  # client ids whose produce requests are kept back
        self.joins = []  # when members asked to join
        self.groups = {}
        self.transactions = Transactions(self.member_is_current, self.abort)
        self.latency = 0.0  # seconds, each way
        self.is_out_of_reach = False
        started = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self.main(started)), daemon=True)
        self.thread.start()
        started.wait()

    async def main(self, started):
        self.loop = asyncio.get_running_loop()
        self.flowing, self.stopping = asyncio.Event(), asyncio.Event()
        self.flowing.set()
        server = await asyncio.start_server(self.accept, "127.0.0.1", 0, limit=1 << 26)
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        async with server:
            expiring = asyncio.create_task(self.expire_members())
            await self.stopping.wait()
            expiring.cancel()
            self.flowing.set()
            serving = list(self.serving)
            for task in serving:
                task.cancel()
            await asyncio.gather(*serving, return_exceptions=True)

    async def accept(self, reader, writer, door=None):
        if self.is_out_of_reach:
            writer.close()
            return
        try:
            broker = await asyncio.open_connection("127.0.0.1", self.broker_port, limit=1 << 26)
        except OSError:
            writer.close()
            return
        connection = Connection(self, (reader, writer), broker, door)
        self.connections.add(connection)
        # A task of the proxy's own: asyncio's server complains of handlers that are cancelled.
        task = asyncio.create_task(connection.serve())
        self.serving.add(task)
        await asyncio.wait([task])
        self.serving.discard(task)
        self.connections.discard(connection)

    async def pass_through(self):
        if self.latency:
            await asyncio.sleep(self.latency)
        await self.flowing.wait()

    def member_is_current(self, group, identifier, generation):
        members = self.groups[group].members.values() if group in self.groups else []
        return any(member.identifier == identifier and member.generation == generation for member in members)

    async def abort(self, name, producer):
        """Tells the broker that a transaction is over."""
        text = lambda value: struct.pack(">h", len(value)) + value
        await self.tell(struct.pack(">hhi", END_TRANSACTION, 1, 1) + text(b"proxy") + text(name) + struct.pack(">qhb", *producer, 0))

    async def tell(self, frame):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.broker_port)
        write_frame(writer, frame)
        await writer.drain()
        await read_frame(reader)
        writer.close()

    def group(self, name):
        if name not in self.groups:
            self.groups[name] = Group(lambda member: self.leave(name, member))
        return self.groups[name]

    async def leave(self, group, member):
        """Tells the broker that a member has left."""
        fields = b"".join(struct.pack(">h", len(text)) + text for text in (b"proxy", group, member))
        await self.tell(struct.pack(">hhi", LEAVE_GROUP, 1, 1) + fields)

    async def expire_members(self):
        while True:
            await asyncio.sleep(0.25)
            for group in self.groups.values():
                group.expire()
            await self.transactions.expire()

    # For scenarios, from any thread.

    def cut(self, share=1.0, chance=random):
        """Closes every connection, or a share of them; new ones are served."""
        self.loop.call_soon_threadsafe(lambda: [each.close() for each in list(self.connections) if share >= 1 or chance.random() < share])

    def keep_out_of_reach(self, is_out):
        """Closes every connection and takes none, or takes them again."""
        self.is_out_of_reach = is_out
        if is_out:
            self.cut()

    def open_door(self, door):
        """Listens for those who come by this door too. Its port."""
        listening = asyncio.start_server(
            lambda reader, writer: self.accept(reader, writer, door), "127.0.0.1", 0, limit=1 << 26, ssl=door.authority.server)
        return asyncio.run_coroutine_threadsafe(listening, self.loop).result(5).sockets[0].getsockname()[1]

    def delay(self, seconds):
        """Keeps every frame, each way, for so long; 0 ends it."""
        self.latency = seconds

    def hold(self, client, is_held):
        """Keeps back what this client produces, or no longer."""
        change = self.held.add if is_held else self.held.discard
        self.loop.call_soon_threadsafe(change, client.encode())

    def stall(self, seconds):
        """Lets nothing through for a while, with all connections open."""
        self.loop.call_soon_threadsafe(self.flowing.clear)
        time.sleep(seconds)
        self.loop.call_soon_threadsafe(self.flowing.set)

    def stop(self):
        self.loop.call_soon_threadsafe(self.stopping.set)
        self.thread.join(5)
