"""A TCP proxy in front of the test broker that understands Kafka's frames.

The broker (noida-db) is a small one: it never expires members of a group that died, answers fetches at once though they ask it to wait, and lets a
group's first round end before the others have joined. The proxy makes up for that, so that groups behave as on Apache Kafka, and it can do what
networks do: cut, stall.
"""
import asyncio
import struct
import threading
import time

FETCH, METADATA, FIND_COORDINATOR, JOIN_GROUP, LEAVE_GROUP = 1, 3, 10, 11, 13
HOLD_FETCH = 0.05  # seconds that an empty fetch is kept, instead of the fetch's own wait
DELAY_JOIN = 0.25  # seconds for the other members to come


class Text:
    """Reads the length-prefixed strings of the protocol's older, not compact, encodings."""

    def __init__(self, frame, at):
        self.frame, self.at = frame, at

    def next(self):
        (length,) = struct.unpack_from(">h", self.frame, self.at)
        self.at += 2
        if length < 0:
            return None
        self.at += length
        return self.frame[self.at - length : self.at]


async def read_frame(reader):
    (length,) = struct.unpack(">i", await reader.readexactly(4))
    return await reader.readexactly(length)


def write_frame(writer, frame):
    writer.write(struct.pack(">i", len(frame)) + frame)


class Connection:
    """One client's connection and its twin to the broker."""

    def __init__(self, proxy, client, broker):
        self.proxy = proxy
        self.client_reader, self.client_writer = client
        self.broker_reader, self.broker_writer = broker
        self.requests = {}  # by correlation id: (api, version, size)
        self.joining = {}  # by correlation id: (group, session timeout)
        self.members = {}  # by group: (member, session timeout)

    async def serve(self):
        tasks = [asyncio.create_task(self.forward_requests()), asyncio.create_task(self.forward_responses())]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.close()
            for group, (member, session) in self.members.items():
                self.proxy.expire(group, member, session)

    def close(self):
        self.client_writer.close()
        self.broker_writer.close()

    async def forward_requests(self):
        while True:
            frame = await read_frame(self.client_reader)
            api, version, correlation = struct.unpack_from(">hhi", frame)
            if api == JOIN_GROUP and version <= 5:
                text = Text(frame, 8)
                text.next()  # client id
                group = text.next()
                (session,) = struct.unpack_from(">i", frame, text.at)
                self.joining[correlation] = (group, session / 1000)
                await asyncio.sleep(DELAY_JOIN)
            elif api == LEAVE_GROUP:
                self.members.clear()
            self.requests[correlation] = (api, version, len(frame))
            await self.proxy.flowing.wait()
            write_frame(self.broker_writer, frame)
            await self.broker_writer.drain()

    async def forward_responses(self):
        while True:
            frame = await read_frame(self.broker_reader)
            (correlation,) = struct.unpack_from(">i", frame)
            api, version, size = self.requests.pop(correlation, (None, 0, 0))
            if correlation in self.joining:
                self.note_member(frame, version, *self.joining.pop(correlation))
            if api in (METADATA, FIND_COORDINATOR):
                frame = frame.replace(self.proxy.broker_address, self.proxy.own_address)
            elif api == FETCH and len(frame) < size + 120:
                await asyncio.sleep(HOLD_FETCH)
            await self.proxy.flowing.wait()
            write_frame(self.client_writer, frame)
            await self.client_writer.drain()

    def note_member(self, frame, version, group, session):
        at = 8 if version >= 2 else 4
        (error,) = struct.unpack_from(">h", frame, at)
        text = Text(frame, at + 6)
        text.next()  # protocol
        text.next()  # leader
        member = text.next()
        if error in (0, 79):  # none, MEMBER_ID_REQUIRED
            self.members[group] = (member, session)


class Proxy:
    """Listens on a port of its own choice, in a thread of its own."""

    def __init__(self, broker_port):
        self.broker_port = broker_port
        self.broker_address = b"127.0.0.1" + struct.pack(">i", broker_port)
        self.connections = set()
        self.expiring = set()
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
        self.own_address = b"127.0.0.1" + struct.pack(">i", self.port)
        started.set()
        async with server:
            await self.stopping.wait()

    async def accept(self, reader, writer):
        try:
            broker = await asyncio.open_connection("127.0.0.1", self.broker_port, limit=1 << 26)
        except OSError:
            writer.close()
            return
        connection = Connection(self, (reader, writer), broker)
        self.connections.add(connection)
        try:
            await connection.serve()
        finally:
            self.connections.discard(connection)

    def expire(self, group, member, session):
        """What a broker does when a member has not been heard of for its session timeout."""
        task = self.loop.create_task(self.leave(group, member, session))
        self.expiring.add(task)
        task.add_done_callback(self.expiring.discard)

    async def leave(self, group, member, session):
        await asyncio.sleep(session)
        reader, writer = await asyncio.open_connection("127.0.0.1", self.broker_port)
        body = b"".join(struct.pack(">h", len(text)) + text for text in (b"proxy", group, member))
        write_frame(writer, struct.pack(">hhi", LEAVE_GROUP, 1, 1) + body)
        await writer.drain()
        await read_frame(reader)
        writer.close()

    # For scenarios, from any thread.

    def cut(self):
        """Closes every connection; new ones are served."""
        self.loop.call_soon_threadsafe(lambda: [connection.close() for connection in list(self.connections)])

    def stall(self, seconds):
        """Lets nothing through for a while, with all connections open."""
        self.loop.call_soon_threadsafe(self.flowing.clear)
        time.sleep(seconds)
        self.loop.call_soon_threadsafe(self.flowing.set)

    def stop(self):
        self.loop.call_soon_threadsafe(self.stopping.set)
        self.thread.join(5)
