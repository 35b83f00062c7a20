"""Prometheus itself, with the alerts of deploy/, in a hurry."""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request

from .broker import free_port

RULES = pathlib.Path(__file__).parents[3] / "deploy/prometheus/alerts.yml"
UNITS = {"s": 1, "m": 60, "h": 3600}
HURRY = 100  # a minute of the rules is 0.6 seconds here


def hurried(rules):
    """The rules with every duration cut short, but none shorter than a rate over one-second samples takes."""
    def shorter(match):
        return f"{match[1]}{max(4, int(match[2]) * UNITS[match[3]] // HURRY)}s{match[4]}"

    return re.sub(r"(for: |\[)(\d+)([smh])(\]|$)", shorter, rules, flags=re.MULTILINE)


class Prometheus:
    """A server that scrapes one worker every second."""

    def __init__(self, target):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="copydesk-prometheus-"))
        (self.folder / "alerts.yml").write_text(hurried(RULES.read_text()))
        (self.folder / "prometheus.yml").write_text(json.dumps({
            "global": {"scrape_interval": "1s", "scrape_timeout": "1s", "evaluation_interval": "1s"}, "rule_files": ["alerts.yml"],
            "scrape_configs": [{"job_name": "copydesk", "static_configs": [{"targets": [target]}]}]}))
        self.address = f"127.0.0.1:{free_port()}"
        self.log = open(self.folder / "log", "w+b")
        self.process = subprocess.Popen(
            ["prometheus", f"--config.file={self.folder}/prometheus.yml", f"--storage.tsdb.path={self.folder}/data",
             f"--web.listen-address={self.address}"], stdout=self.log, stderr=self.log)

    def ask(self, path):
        try:
            with urllib.request.urlopen(f"http://{self.address}/api/v1/{path}", timeout=5) as answer:
                return json.load(answer)["data"]
        except OSError:  # not up yet
            return None

    def firing(self):
        """The names of the alerts that fire."""
        data = self.ask("alerts") or {"alerts": []}
        return {alert["labels"]["alertname"] for alert in data["alerts"] if alert["state"] == "firing"}

    def is_scraping(self):
        data = self.ask("targets") or {"activeTargets": []}
        return [target["health"] for target in data["activeTargets"]] == ["up"]

    def wait_until(self, condition, timeout, meanwhile):
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            if condition():
                return True
            meanwhile()
            time.sleep(0.2)
        return False

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
