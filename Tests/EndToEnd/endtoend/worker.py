"""One process of the daemon."""
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import urllib.request

PROGRAM = os.environ.get("COPYDESK_PROGRAM") or pathlib.Path(__file__).parents[3] / ".build/release/copydesk"


class Worker:
    """`copydesk run` with the defaults, but for what a test needs to be quick, and for `options`."""

    started = []  # of the scenario that runs; their logs are shown when it fails

    def __init__(self, broker, topics, options=None):
        Worker.started.append(self)
        settings = {
            "KAFKA__BOOTSTRAP_SERVERS": broker.address, "KAFKA__GROUP_ID": topics.group, "KAFKA__SESSION_TIMEOUT_MS": "6000",
            "TOPICS__INPUT": topics.input, "TOPICS__OUTPUT": topics.output, "TOPICS__DEAD_LETTER": topics.dead_letter,
            "INGESTION__DRAIN_DEADLINE_MS": "4000", "INGESTION__COMMIT_INTERVAL_MS": "200", "MONITORING__PORT": "0"} | (options or {})
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [PROGRAM, "run"], stdout=subprocess.DEVNULL, stderr=self.log,
            env=os.environ | {f"COPYDESK_{name}": value for name, value in settings.items()})
        self.peak = 0

    def log_lines(self):
        """The log so far."""
        self.log.seek(0)
        return self.log.read().decode(errors="replace").splitlines()

    def monitoring_address(self):
        for line in self.log_lines():
            if '"event":"listening"' in line:
                return json.loads(line)["address"]
        raise RuntimeError("the worker does not say where it listens")

    def page(self, path):
        with urllib.request.urlopen(f"http://{self.monitoring_address()}{path}", timeout=5) as answer:
            return answer.read()

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

    def stop(self, timeout=15):
        """SIGTERM; the exit code."""
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        return self.process.wait(timeout)

    def discard(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
