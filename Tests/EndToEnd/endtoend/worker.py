"""One process of the daemon."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import urllib.error
import urllib.request

PROGRAM = os.environ.get("COPYDESK_PROGRAM") or pathlib.Path(__file__).parents[3] / ".build/release/copydesk"


def environment(broker, topics, options=None):
    """The defaults, but for what a test needs to be quick, and for `options`."""
    settings = {
        "KAFKA__BOOTSTRAP_SERVERS": broker.address, "KAFKA__GROUP_ID": topics.group, "KAFKA__SESSION_TIMEOUT_MS": "6000",
        "TOPICS__INPUT": topics.input, "TOPICS__OUTPUT": topics.output, "TOPICS__DEAD_LETTER": topics.dead_letter,
        "INGESTION__DRAIN_DEADLINE_MS": "4000", "INGESTION__COMMIT_INTERVAL_MS": "200", "MONITORING__PORT": "0"} | (options or {})
    return os.environ | {f"COPYDESK_{name}": value for name, value in settings.items()}


class Worker:
    """`copydesk run`, configured by its environment."""

    started = []  # of the scenario that runs; their logs are shown when it fails

    def __init__(self, broker, topics, options=None):
        Worker.started.append(self)
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [PROGRAM, "run"], stdout=subprocess.DEVNULL, stderr=self.log, env=environment(broker, topics, options))
        self.peak = 0

    def log_lines(self):
        """The log so far, read from where the process does not write."""
        with open(f"/proc/self/fd/{self.log.fileno()}", "rb") as log:
            return log.read().decode(errors="replace").splitlines()

    def events(self, *names):
        """The lines of the log so far that tell of these, in their order."""
        return [json.loads(line) for line in self.log_lines() if any(f'"event":"{name}"' in line for name in names)]

    def monitoring_address(self):
        for event in self.events("listening"):
            return event["address"]
        raise RuntimeError("the worker does not say where it listens")

    def page(self, path):
        with urllib.request.urlopen(f"http://{self.monitoring_address()}{path}", timeout=5) as answer:
            return answer.read()

    def metrics(self):
        """Values by name and labels, as they stand in the exposition."""
        lines = (line.rsplit(" ", 1) for line in self.page("/metrics").decode().splitlines() if line and not line.startswith("#"))
        return {name: float(value) for name, value in lines}

    def health(self, path):
        """Status and text of `/livez` or `/readyz`."""
        try:
            return 200, self.page(path).decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()

    def last_words(self):
        return " | ".join(self.log_lines()[-3:])

    def signal(self, number):
        self.sample()
        self.process.send_signal(number)

    def sample(self):
        """Keeps the process's peak of resident memory, in MiB, while it can be read."""
        try:
            for line in open(f"/proc/{self.process.pid}/status"):
                if line.startswith("VmHWM:"):
                    self.peak = max(self.peak, int(line.split()[1]) / 1024)
        except OSError:
            pass
        return self.peak

    def processor_time(self):
        """Ticks that the threads have taken so far: of those that extract, and of all others."""
        extracting = others = 0
        for thread in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            try:
                name, rest = (thread / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
            except OSError:  # it has ended
                continue
            fields = rest.split()
            ticks = int(fields[11]) + int(fields[12])
            if name.startswith("extract-"):
                extracting += ticks
            else:
                others += ticks
        return extracting, others

    def stop(self, timeout=15):
        """SIGTERM; the exit code."""
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        return self.process.wait(timeout)

    def discard(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
