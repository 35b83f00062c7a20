"""What `copydesk replay` does with dead letters."""
import subprocess
import time
from collections import Counter

from . import articles as library
from .checks import require
from .scenarios import WITHOUT_MODEL
from .topics import Topics
from .worker import PROGRAM, Worker, environment

PREFIX = "copydesk.errors."


def run_replay(broker, topics, *arguments, options=None):
    """Runs it; what it names, as (reason, topic), its last words, and its exit code."""
    done = subprocess.run(
        [PROGRAM, "replay", *arguments], env=environment(broker, topics, options), capture_output=True, text=True, timeout=60)
    return [tuple(line.split("\t")[1:]) for line in done.stdout.splitlines()], done.stderr, done.returncode


def replay(broker, settings):
    """Dead letters go back to where they came from, by reason, time and count: those whose cause is mended come out once, the others fail anew."""
    topics = Topics(broker, "replay")
    workers = [Worker(broker, topics, WITHOUT_MODEL | {"EXTRACTION__MAX_INPUT_BYTES": "1024"})]
    try:
        large = [article for article in library.made_up(200) if len(library.payload(article)) > 1024][:40]
        broken = 5
        began = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        for number, article in enumerate(large):
            topics.send(f"key-{number % 7}", library.payload(article), [("own", article["id"].encode())])
        for _ in range(broken):
            topics.send("broken", b"{")
        letters = len(large) + broken
        require(topics.read_until(lambda: len(topics.dead_letters) >= letters, 30), f"{len(topics.dead_letters)} of {letters} dead letters")
        require(workers[0].stop() == 0, "the worker did not stop in order")

        everything = {"too_large": len(large), "invalid_json": broken}
        for what, arguments, expected in [
            ("without filters", [], everything), ("of one reason", ["--reason", "invalid_json"], {"invalid_json": broken}),
            ("since the beginning", ["--since", began], everything), ("until the beginning", ["--until", began], {}),
            ("of a number", ["--limit", "7"], 7),
        ]:
            named, words, code = run_replay(broker, topics, "--dry-run", *arguments)
            found = len(named) if isinstance(expected, int) else Counter(reason for reason, _ in named)
            require(code == 0 and found == expected, f"a dry run {what}: code {code}, {found}, {words}")
            require(all(topic == topics.input for _, topic in named), "a letter would go elsewhere than where it came from")
        require(topics.sent() == letters, "a dry run has written something")

        # The cause of some is mended, and all go back.
        workers.append(Worker(broker, topics, WITHOUT_MODEL))
        started = time.monotonic()
        named, words, code = run_replay(broker, topics, "--reason", "too_large", "--rate", "40")
        took = time.monotonic() - started
        require(code == 0 and len(named) == len(large), f"code {code}, {len(named)} replayed, {words}")
        require(took > len(large) / 40 - 0.1, f"{len(large)} were replayed in {took:.1f} s at a rate of 40 a second")
        require(run_replay(broker, topics, "--reason", "invalid_json")[2] == 0, "the broken ones could not be replayed")
        done = lambda: len(topics.records) >= len(large) and len(topics.dead_letters) >= letters + broken
        require(topics.read_until(done, 30), f"{len(topics.records)} of {len(large)} came out, {len(topics.dead_letters) - letters} failed anew")
        came = Counter(message.record["id"] for message in topics.records)
        require(came == Counter(article["id"] for article in large), f"of {len(large)} articles {len(came)} came out, {came.total()} times in all")
        for message in topics.records:
            require(message.headers.get("own") == message.record["id"], "a replayed article has lost a header of its own")
            require(not any(name.startswith(PREFIX) for name in message.headers), f"a record tells of an earlier failure: {message.headers}")
        again = [message for message in topics.dead_letters if message.headers[f"{PREFIX}attempts"] == "2"]
        require(len(again) == broken and len(topics.dead_letters) == letters + broken, f"{len(again)} failed anew, of {broken}")
        for message in again:
            require(message.names.count(f"{PREFIX}reason") == 1, f"headers are not replaced: {message.names}")
            require(message.headers[f"{PREFIX}first.failed"] < message.headers[f"{PREFIX}failed"], "the time of the first failure is lost")
        require(workers[1].stop() == 0, "the worker did not stop in order")
        return f"{letters} dead letters, {len(large)} of them records now, {broken} dead letters again; at 40 a second it took {took:.1f} s"
    finally:
        for worker in workers:
            worker.discard()
        topics.close()
