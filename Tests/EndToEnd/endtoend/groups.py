"""Consumer groups as Apache Kafka runs them, for a broker that does not.

The test broker ends a group's round as soon as one member has joined, so that the others' commits are refused and their partitions count as lost.
Apache Kafka first tells every member of the round by its heartbeat, and waits for all of them; until then the old round's commits are taken. Here the
proxy keeps joins and leaves back until every member has come, gone or fallen silent, and lets them through at once.
"""
import asyncio
import time

FIRST_ROUND_WAIT = 0.25  # seconds for others to come when a group begins
REBALANCE_IN_PROGRESS = 27


class Member:
    def __init__(self, identifier, session, generation):
        self.identifier = identifier
        self.generation = generation
        self.session = session  # seconds
        self.heard = time.monotonic()


class Group:
    """One group; used on the proxy's event loop only. Members are known by their instance id where they have one."""

    def __init__(self, leave_broker):
        self.leave_broker = leave_broker  # coroutine: tells the broker that a member has left
        self.members = {}  # name: Member, of the present round
        self.joining = {}  # name: Event, set when the join may go through
        self.leaving = []  # identifiers to tell the broker of at the end of the wait
        self.is_rebalancing = False
        self.tasks = set()

    async def join(self, name, is_static):
        """Returns when the member's join may be passed on."""
        if is_static and name in self.members and not self.is_rebalancing:
            return  # a static member that is back: no new round
        self.is_rebalancing = True
        # One that asks again, by another connection, takes the place of its first request, which is of nobody any more.
        let_through = self.joining[name] = asyncio.Event()
        try:
            if name in self.members:
                self.members[name].heard = time.monotonic()
            elif not self.members:
                await asyncio.sleep(FIRST_ROUND_WAIT)
            self.end_wait_if_complete()
            await let_through.wait()
        except asyncio.CancelledError:
            if self.joining.get(name) is let_through:
                del self.joining[name]
            raise

    def joined(self, name, identifier, session, generation):
        self.members[name] = Member(identifier, session, generation)

    def heard(self, identifier):
        """A heartbeat. True when its answer must tell of a rebalance."""
        for member in self.members.values():
            if member.identifier == identifier:
                member.heard = time.monotonic()
        return self.is_rebalancing

    def leave(self, identifier):
        for name, member in list(self.members.items()):
            if member.identifier == identifier:
                del self.members[name]
                self.joining.pop(name, asyncio.Event()).set()
        self.leaving.append(identifier)
        self.is_rebalancing = True
        self.end_wait_if_complete()

    def expire(self):
        """Puts out the members that have been silent for their session's timeout, unless they wait for the round."""
        now = time.monotonic()
        for name, member in list(self.members.items()):
            if name not in self.joining and now - member.heard > member.session:
                self.leave(member.identifier)

    def end_wait_if_complete(self):
        if self.is_rebalancing and all(name in self.joining for name in self.members):
            task = asyncio.create_task(self.let_through())
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def let_through(self):
        joining, leaving = self.joining, self.leaving
        self.joining, self.leaving, self.is_rebalancing = {}, [], False
        for identifier in leaving:
            await self.leave_broker(identifier)
        for event in joining.values():
            event.set()
