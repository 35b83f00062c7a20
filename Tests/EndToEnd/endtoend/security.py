"""TLS and logins, with their secrets in files: they work, and nobody gets to see them."""
import base64
import concurrent.futures
import pathlib
import subprocess
import tempfile

from . import articles as library
from .checks import require, wait_until
from .doors import HOST, Authority, Door
from .replays import run_replay
from .scenarios import WITHOUT_MODEL
from .topics import Topics
from .worker import PROGRAM, Worker, environment

PASSWORD, WRONG, KEY_PASSWORD = "right-7f3a", "wrong-91cc", "key-55e0"


def secured(broker, settings):
    """Over TLS with certificates both ways and a login, articles come out; a wrong password is told and tried again until it is right; no secret shows."""
    topics = Topics(broker, "secured")
    workers, seen = [], {}
    with tempfile.TemporaryDirectory(prefix="copydesk-security-") as name:
        folder = pathlib.Path(name)
        authority = Authority(folder)
        door = Door(authority, {"desk": PASSWORD})
        certificate, key = authority.issue("desk", "-passout", f"pass:{KEY_PASSWORD}")
        for file, secret in (("password", PASSWORD), ("wrong", WRONG), ("key-password", KEY_PASSWORD)):
            (folder / file).write_text(secret + "\n")
        options = WITHOUT_MODEL | {
            "KAFKA__BOOTSTRAP_SERVERS": f"{HOST}:{broker.proxy.open_door(door)}", "KAFKA__SECURITY_PROTOCOL": "sasl_ssl",
            "KAFKA__SSL_CA_LOCATION": str(authority.certificate), "KAFKA__SSL_CERTIFICATE_LOCATION": str(certificate),
            "KAFKA__SSL_KEY_LOCATION": str(key), "KAFKA__SSL_KEY_PASSWORD_FILE": str(folder / "key-password"),
            "KAFKA__SASL_MECHANISM": "PLAIN", "KAFKA__SASL_USERNAME": "desk", "KAFKA__SASL_PASSWORD_FILE": str(folder / "password"),
            # As talkative as it can be: what a secret could slip into.
            "KAFKA__PROPERTIES": "{debug: 'conf,security,broker,protocol', broker.address.family: v4, reconnect.backoff.max.ms: 500}", "MONITORING__LOG_LEVEL": "debug"}
        wrong = options | {"KAFKA__SASL_PASSWORD_FILE": str(folder / "wrong"), "KAFKA__GROUP_ID": "secured-wrong"}
        background = concurrent.futures.ThreadPoolExecutor()
        try:
            for number, each in enumerate((options, wrong)):
                workers.append(Worker(broker, topics, each | {"STATE__DIRECTORY": str(folder / f"state-{number}")}))
            refused = workers[1]
            untrusting = {name: value for name, value in options.items() if name != "KAFKA__SSL_CA_LOCATION"}
            replays = [background.submit(run_replay, broker, topics, "--dry-run", options=each) for each in (options, wrong, untrusting)]
            articles = library.keyed(library.made_up(40))
            for key, _, payload in articles:
                topics.send(key, payload)
            topics.send("broken", b"{")
            came = topics.read_until(lambda: len(topics.records) >= len(articles) and topics.dead_letters, 20)
            require(came, f"{len(topics.records)} of {len(articles)} came out by the secured door")

            troubles = [event["error"] for event in refused.events("client_troubled")]
            require(any("AUTHENTICATION" in trouble for trouble in troubles), f"the worker does not say that its login is refused: {troubles[:2]}")
            require(refused.process.poll() is None, "the worker whose login is refused has ended")
            require(refused.health("/readyz")[0] == 503 and refused.health("/livez")[0] == 200, "/readyz or /livez does not fit a refused login")
            ways = (("by the secured door", ""), ("with a refused login", "AUTHENTICATION"), ("to untrusted brokers", "certificate"))
            for (what, expected), replay in zip(ways, replays):
                named, words, code = replay.result()
                require(code == (3 if expected else 0) and expected in words, f"replay {what}: code {code}, {words}")
                seen[f"replay {what}"] = words
            # Whoever rotates passwords changes the broker's first, or the worker's: the worker waits for the other.
            door.logins["desk"] = WRONG
            wait_until(lambda: refused.events("partitions_assigned"), 15, "the worker is not let in when the password is right")

            for number, worker in enumerate(workers):
                for path in ("/metrics", "/", "/readyz", "/livez"):
                    seen[f"{path} of worker {number}"] = worker.health(path)[1]
                require(worker.stop() == 0, "a worker did not stop in order")
                seen[f"the log of worker {number}"] = "\n".join(worker.log_lines())
            for journal in folder.glob("state-*/*"):
                seen[str(journal)] = journal.read_bytes().decode(errors="replace")
            checked = subprocess.run([PROGRAM, "check-config"], env=environment(broker, topics, options), capture_output=True, text=True)
            require(checked.returncode == 0 and "********" in checked.stdout, f"check-config: {checked.stderr}")
            seen["check-config"] = checked.stdout + checked.stderr
            require("ssl.key.password" in seen["the log of worker 0"], "librdkafka does not tell what it was given: the search below is worth nothing")
            for secret in (PASSWORD, WRONG, KEY_PASSWORD):
                for form in (secret, base64.b64encode(secret.encode()).decode().rstrip("=")):
                    shown = [where for where, text in seen.items() if form in text]
                    require(not shown, f"a secret shows in {', '.join(shown)}")
            return f"{len(topics.records)} records by TLS and login; a refused login was told and mended; no secret in {len(seen)} texts"
        finally:
            background.shutdown()
            for worker in workers:
                worker.discard()
            topics.close()
