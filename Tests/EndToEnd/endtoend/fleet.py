"""Workers of one group under a supervisor that starts each again when it ends, as systemd or Kubernetes would."""
import signal
import subprocess
import time

from .checks import Failure
from .worker import Worker


class Slot:
    """The place of one worker, whatever process fills it."""

    def __init__(self, name):
        self.name, self.worker, self.frozen_until, self.codes = name, None, None, []


class Fleet:
    RESTART_AFTER = 0.3  # seconds

    def __init__(self, broker, topics, options, logs=None, states=None, may_crash=False):
        self.broker, self.topics, self.options, self.logs, self.states = broker, topics, options, logs, states
        self.may_crash, self.crashes = may_crash, 0
        self.slots = []
        self.added = 0

    def add(self):
        self.added += 1
        slot = Slot(f"worker-{self.added}")
        self.slots.append(slot)
        self.start(slot)
        return slot

    def start(self, slot):
        options = self.options | {"KAFKA__GROUP_INSTANCE_ID": slot.name}
        if self.states:
            options["STATE__DIRECTORY"] = f"{self.states}/{slot.name}"
        slot.worker = Worker(self.broker, self.topics, options)

    def running(self):
        return [slot for slot in self.slots if slot.worker.process.poll() is None and slot.frozen_until is None]

    def freeze(self, slot, seconds):
        slot.worker.signal(signal.SIGSTOP)
        slot.frozen_until = time.monotonic() + seconds

    def supervise(self):
        """To be called often: thaws, and starts anew what has ended."""
        now = time.monotonic()
        for slot in list(self.slots):
            if slot.frozen_until is not None and now >= slot.frozen_until:
                slot.worker.signal(signal.SIGCONT)
                slot.frozen_until = None
            code = slot.worker.process.poll()
            if code is None:
                continue
            slot.codes.append(code)
            if self.may_crash and code != 0:
                self.crashes += 1
            elif code not in (0, 3, -signal.SIGKILL, -signal.SIGTERM):  # the last: before the program had begun to heed it
                raise Failure(f"{slot.name} ended with code {code}: {slot.worker.last_words()}")
            self.end(slot)
            time.sleep(self.RESTART_AFTER)
            self.start(slot)

    def exits(self, code):
        return sum(slot.codes.count(code) for slot in self.slots)

    def stop(self):
        """Asks all to stop. Returns what the others did."""
        for slot in self.slots:
            if slot.frozen_until is not None:
                slot.worker.signal(signal.SIGCONT)
            if slot.worker.process.poll() is None:
                slot.worker.signal(signal.SIGTERM)
        faults, until = [], time.monotonic() + 20
        for slot in self.slots:
            try:
                code = slot.worker.process.wait(max(0.1, until - time.monotonic()))
                if code != 0:
                    faults.append(f"{slot.name}, asked to stop, ended with code {code}: {slot.worker.last_words()}")
            except subprocess.TimeoutExpired:
                faults.append(f"{slot.name} does not stop: {slot.worker.last_words()}")
        return faults

    def end(self, slot):
        """Keeps the log, if that is wanted, and lets go of the process."""
        if self.logs:
            slot.worker.log.seek(0)
            with open(self.logs / f"{self.topics.group}-{slot.name}.log", "ab") as kept:
                kept.write(slot.worker.log.read())
        slot.worker.discard()

    def discard(self):
        for slot in self.slots:
            self.end(slot)
