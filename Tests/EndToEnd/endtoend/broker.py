"""The broker: noida-db behind the proxy, started and stopped with the tests."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from confluent_kafka.admin import AdminClient, NewTopic

from .proxy import Proxy


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Broker:
    """A running broker. `address` is the proxy's, `own_address` leads past it."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="copydesk-broker-"))
        port = free_port()
        program = pathlib.Path(sys.executable).parent / "noida-db"
        self.log = open(self.folder / "log", "w+b")
        # The program runs the broker as a child of its own: both are one process group, to be stopped together.
        self.process = subprocess.Popen(
            [program, "start", "--only", "kafka", "--kafka-port", str(port), "--data-dir", self.folder / "data"],
            stdout=self.log, stderr=self.log, start_new_session=True)
        self.wait_for(port)
        self.own_address = f"127.0.0.1:{port}"
        self.proxy = Proxy(port)
        self.address = f"127.0.0.1:{self.proxy.port}"
        self.admin = AdminClient({"bootstrap.servers": self.address, "log_level": 0})

    def wait_for(self, port):
        until = time.monotonic() + 20
        while time.monotonic() < until:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.log.seek(0)
        raise RuntimeError(f"the broker does not start: {self.log.read().decode(errors='replace')}")

    def create_topics(self, *names, partitions):
        for future in self.admin.create_topics([NewTopic(name, partitions, 1) for name in names]).values():
            future.result(10)

    def delete_topic(self, name):
        for future in self.admin.delete_topics([name]).values():
            future.result(10)

    def forget_group(self, name):
        for future in self.admin.delete_consumer_groups([name]).values():
            future.result(10)

    def stop(self):
        self.proxy.stop()
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
