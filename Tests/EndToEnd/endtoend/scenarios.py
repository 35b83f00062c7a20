"""The scenarios: each a function that is given the broker and the run's settings, says what it shows in its first line, and returns its figures."""
import gzip
import json
import pathlib
import random
import re
import signal
import subprocess
import time

from . import articles as library
from .checks import Failure, every_id, is_valid, order_within_keys, require
from .collector import Collector
from .prometheus import Prometheus
from .topics import Topics
from .worker import PROGRAM, Worker

ROOT = pathlib.Path(__file__).parents[3]
SEED = ROOT / "Tests/ExtractionTests/Seed"
WITHOUT_MODEL = {"EXTRACTION__LANGUAGE_MODEL": "false"}
MAX_MEGABYTES = 150
MAX_SHARE_OF_KAFKA = 0.05
ORDINARY_BYTES = 4096  # of an article; shorter ones come faster than the test reads


def seed(broker, settings):
    """A plain text that kcat sends comes out once, as its worked record says: headline, paragraphs, what was struck."""
    topics = Topics(broker, "seed")
    worker = Worker(broker, topics)
    try:
        subprocess.run(["kcat", "-P", "-b", broker.address, "-t", topics.input, SEED / "seed_article.txt"], check=True)
        require(topics.read_until(lambda: topics.published, 30), "nothing came out")
        require(len(topics.records) == 1 and not topics.dead_letters, f"{len(topics.published)} messages came out")
        record, expected = topics.records[0].record, json.loads((SEED / "seed_record.json").read_text())
        is_valid(record)
        for field, parts in (("headline", None), ("blocks", ("role", "start", "end")), ("removed", ("text", "reason"))):
            found, wanted = record[field], expected[field]
            if parts:
                found, wanted = [[item[part] for part in parts] for item in found], [[item[part] for part in parts] for item in wanted]
            require(found == wanted, f"{field} differs from the worked record's")
        require(worker.stop() == 0, "the worker did not stop in order")
        return f"1 record, {len(record['blocks'])} blocks, {len(record['removed'])} regions struck"
    finally:
        worker.discard()
        topics.close()


def send_while_running(topics, articles, seconds, events):
    """Sends the articles evenly over a time; `events` are (share of the articles that have come out, action)."""
    began, sent, events = time.monotonic(), 0, list(events)
    ids = set()
    seen = 0
    while sent < len(articles) or events:
        due = min(len(articles), int((time.monotonic() - began) / seconds * len(articles)) + 1)
        for key, _, payload in articles[sent:due]:
            topics.send(key, payload)
        sent = due
        topics.read(0.05)
        ids.update(message.record["id"] for message in topics.records[seen:])
        seen = len(topics.records)
        if events and len(ids) >= events[0][0] * len(articles):
            events.pop(0)[1]()
        if time.monotonic() - began > seconds * 3 + 60:
            raise Failure(f"only {len(ids)} of {len(articles)} articles have come out")


def graceful(broker, settings):
    """Three workers share the articles; one is asked to stop, another joins: every article comes out once, in the order of its key."""
    topics = Topics(broker, "graceful")
    workers = [Worker(broker, topics, settings.options) for _ in range(3)]
    try:
        def stop_one():
            require(workers[0].stop() == 0, "the worker that was asked to stop did not do so in order")

        send_while_running(
            topics, settings.articles, settings.seconds,
            [(0.3, stop_one), (0.5, lambda: workers.append(Worker(broker, topics, settings.options)))])
        all_out = topics.read_until(lambda: len(topics.published) >= len(settings.articles), 60)
        for worker in workers[1:]:
            worker.sample()
            require(worker.stop() == 0, "a worker did not stop in order")
        require(all_out, f"{len(topics.published)} of {len(settings.articles)} came out")
        topics.read(1)
        every_id(settings.articles, topics, once=True)
        order_within_keys(settings.articles, topics)
        return f"{len(topics.records)} records, none twice, all in order; peak {max(worker.peak for worker in workers):.0f} MiB"
    finally:
        for worker in workers:
            worker.discard()
        topics.close()


def killed(broker, settings):
    """Three workers share the articles, one is killed: every article comes out, and first occurrences keep the order of their key."""
    topics = Topics(broker, "killed")
    workers = [Worker(broker, topics, settings.options) for _ in range(3)]
    try:
        send_while_running(topics, settings.articles, settings.seconds, [(0.4, lambda: workers[0].signal(signal.SIGKILL))])
        ids = lambda: len({message.record["id"] for message in topics.records})
        require(topics.read_until(lambda: ids() >= len(settings.articles), 90), f"{ids()} of {len(settings.articles)} came out")
        for worker in workers[1:]:
            require(worker.stop() == 0, "a worker did not stop in order")
        again = every_id(settings.articles, topics, once=False)
        order_within_keys(settings.articles, topics)
        return f"{len(settings.articles)} articles, {again} came twice, all in order"
    finally:
        for worker in workers:
            worker.discard()
        topics.close()


def malformed_payloads(count):
    """(key, payload, headers): what breaks pipelines, the same on every run."""
    chance = random.Random(11)
    article = json.dumps({"id": "a", "title": "T", "text": "The minister said no. “Never,” she said.\n\nTalks ended.", "published_at": "2018-05-03"}).encode()
    makers = [
        lambda: (b"k", article[: chance.randrange(len(article))], None),
        lambda: (b"k", json.dumps({"id": chance.choice([1, None, [], {}]), "text": chance.choice([1, None, [], {}, True])}).encode(), None),
        lambda: (b"k", bytes(chance.randrange(256) for _ in range(chance.randrange(200))), None),
        lambda: (b"k", article.replace(b"minister", b"min\xff\xfe\xc0ister"), None),
        lambda: (b"k", b"", None),
        lambda: (None, None, None),
        lambda: (b"gone", None, None),
        lambda: (None, gzip.compress(article), {"content-type": "application/json"}),
        lambda: (b"k", b"[" * chance.randrange(1, 20_000), None),
        lambda: (b"k", article, {"content-type": chance.choice(["text/html", "image/png", "application/json; charset=utf-16", "\u00e9"])}),
        lambda: (b"k", b"\x00" * chance.randrange(1, 5000), None),
        lambda: (b"k", ("x" * chance.randrange(1, 3000)).encode(), {"h" * 500: "v" * chance.randrange(100_000)}),
    ]
    for number in range(count):
        if number % 500 == 499:
            yield b"k", b'{"text":"' + b"large " * 150_000 + b'"}', None  # above the limit that the worker is given
        else:
            yield makers[number % len(makers)]()


def malformed(broker, settings):
    """Malformed inputs leave the daemon running: each is one record, one tombstone passed on, or one dead letter with its reason."""
    topics = Topics(broker, "malformed")
    worker = Worker(broker, topics, settings.options | {"EXTRACTION__MAX_INPUT_BYTES": "800000", "INGESTION__MAX_HEADER_BYTES": "200000"})
    try:
        inputs = list(malformed_payloads(settings.malformed))
        for number, (key, payload, headers) in enumerate(inputs):
            topics.send(key, payload, [("test-number", str(number).encode())] + [(n, v.encode()) for n, v in (headers or {}).items()])
            if number % 200 == 0:
                topics.read(0.01)
        done = topics.read_until(lambda: len(topics.published) >= len(inputs), 120, worker.sample)
        require(worker.process.poll() is None, "the daemon ended")
        require(done, f"{len(topics.published)} of {len(inputs)} came out")
        require(worker.stop() == 0, "the daemon did not stop in order")
        numbers = sorted(int(message.headers["test-number"]) for message in topics.published)
        require(numbers == list(range(len(inputs))), "not each input came out once")
        tombstones = [message for message in topics.records if message.value is None]
        for message in topics.records:
            if message.value is not None:
                is_valid(message.record)
        for message in topics.dead_letters:
            key, payload, _ = inputs[int(message.headers["test-number"])]
            require((message.value or None) == (payload or None) and message.key == key, "a dead letter is not its input")
            require(message.headers.get("copydesk.errors.exception.message"), "a dead letter has no reason")
        records = len(topics.records) - len(tombstones)
        return (
            f"{len(inputs)} inputs: {records} records, {len(tombstones)} tombstones, {len(topics.dead_letters)} dead letters; "
            f"peak {worker.peak:.0f} MiB")
    finally:
        worker.discard()
        topics.close()


def memory(broker, settings):
    """A backlog much larger than what may be in work costs no more memory than a short one, and Kafka and bookkeeping little of the processor."""
    topics = Topics(broker, "backlog")
    worker = None
    try:
        sent = count = 0
        while sent < settings.backlog:
            for key, _, payload in settings.articles:
                topics.send(key, payload)
                sent += len(payload)
                count += 1
                if sent >= settings.backlog:
                    break
            topics.producer.poll(0)
        topics.producer.flush(60)
        worker = Worker(broker, topics, settings.options)
        until = time.monotonic() + settings.seconds + 10
        busy = None
        while time.monotonic() < until and worker.process.poll() is None:
            worker.sample()
            topics.read(0.05)
            if busy is None and topics.records:
                busy = worker.processor_time()
        require(topics.records, "nothing came out")
        share = None
        # Out of work, or held up by this reader, a worker would only be seen to wait.
        if len(topics.records) < count and sent >= count * ORDINARY_BYTES:
            extracting, others = (now - before for now, before in zip(worker.processor_time(), busy))
            share = others / (extracting + others)
            require(share <= MAX_SHARE_OF_KAFKA, f"{share:.1%} of the processor's time went to Kafka and bookkeeping")
        require(worker.stop(60) == 0, "the worker did not stop in order")
        require(worker.peak < MAX_MEGABYTES, f"the worker took {worker.peak:.0f} MiB")
        spent = "" if share is None else f", {share:.1%} of the processor's time for Kafka and bookkeeping"
        return f"{sent >> 20} MiB of backlog, {len(topics.records)} records, peak {worker.peak:.0f} MiB{spent}"
    finally:
        if worker:
            worker.discard()
        topics.close()


def shutdown(broker, settings):
    """A worker that is busy drains at the first signal and ends at once at the second."""
    topics = Topics(broker, "shutdown")
    workers = []
    try:
        for key, _, payload in settings.articles:
            topics.send(key, payload)
        topics.producer.flush(60)
        worker = Worker(broker, topics, settings.options)
        workers.append(worker)
        require(topics.read_until(lambda: topics.records, 30), "nothing came out")
        began = time.monotonic()
        require(worker.stop() == 0, "the first signal did not end the worker in order")
        drained = time.monotonic() - began
        # With brokers that do not answer, a drain cannot end: only the second signal does.
        worker = Worker(broker, topics, settings.options | {"INGESTION__DRAIN_DEADLINE_MS": "5000"})
        workers.append(worker)
        time.sleep(1.5)
        broker.proxy.loop.call_soon_threadsafe(broker.proxy.flowing.clear)
        time.sleep(0.5)
        worker.signal(signal.SIGINT)
        time.sleep(0.3)
        began = time.monotonic()
        worker.signal(signal.SIGINT)
        code = worker.process.wait(10)
        took = time.monotonic() - began
        broker.proxy.loop.call_soon_threadsafe(broker.proxy.flowing.set)
        require(code == 130 and took < 2, f"after the second signal: code {code}, {took:.1f} s")
        return f"drained in {drained:.1f} s; the second signal ended it in {took:.2f} s"
    finally:
        broker.proxy.loop.call_soon_threadsafe(broker.proxy.flowing.set)
        for worker in workers:
            worker.discard()
        topics.close()


def demo(broker, settings):
    """The demonstration prints a valid record for each sample article, and ends by itself."""
    began = time.monotonic()
    done = subprocess.run([PROGRAM, "demo"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    took = time.monotonic() - began
    require(done.returncode == 0, f"exit code {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    for record in records:
        is_valid(record)
    samples = sum(1 for line in (ROOT / "config/samples/articles.jsonl").open() if line.strip())
    require(len(records) >= samples, f"{len(records)} records of {samples} samples")
    require(took < 30, f"it took {took:.0f} s")
    return f"{len(records)} records in {took:.0f} s"


def alerts(broker, settings):
    """Prometheus scrapes a worker; when its output is cut, the alert fires, and when it is restored, the alert clears and nothing is lost."""
    topics = Topics(broker, "alerts")
    worker = Worker(broker, topics, settings.options)
    prometheus = None
    sent = 0

    def send_some():
        nonlocal sent
        for _ in range(5):
            key, _, payload = settings.articles[sent % len(settings.articles)]
            topics.send(key, payload)
            sent += 1
        topics.read(0.01)

    try:
        require(topics.read_until(lambda: topics.records, 30, send_some), "nothing came out")
        prometheus = Prometheus(worker.monitoring_address())
        topics.send(b"k", b"{", None)  # a dead letter, so that there is a number of them
        require(prometheus.wait_until(prometheus.is_scraping, 20, send_some), "Prometheus does not scrape the worker")
        checked = subprocess.run(["promtool", "check", "metrics"], input=worker.page("/metrics"), capture_output=True)
        require(checked.returncode == 0, f"promtool: {(checked.stderr or checked.stdout).decode()}")
        worker.signal(signal.SIGUSR1)
        # Long enough for every window of the rules to be filled with a worker that does well.
        prometheus.wait_until(lambda: False, 8, send_some)
        require("CopydeskStandsStill" not in prometheus.firing(), "the alert fires of a worker that does well")
        require(any('"event":"committed"' in line for line in worker.log_lines()), "SIGUSR1 does not make the worker log everything")
        worker.signal(signal.SIGUSR2)
        names = re.findall(r'= "((?:copydesk|process)_\w+)"', (ROOT / "Sources/Monitoring/Metrics/MetricName.swift").read_text())
        missing = [name for name in names if not re.search(rf"^{name}(_count)?[{{ ]", worker.page("/metrics").decode(), re.MULTILINE)]
        # Nothing has failed for a time only, and nobody collects spans.
        missing = [name for name in missing if name not in ("copydesk_articles_retried_total", "copydesk_spans_total")]
        require(not missing, f"metrics that are never there: {missing}")
        broker.proxy.hold("copydesk", True)
        require(prometheus.wait_until(lambda: "CopydeskStandsStill" in prometheus.firing(), 45, send_some), "the alert does not fire")
        broker.proxy.hold("copydesk", False)
        require(prometheus.wait_until(lambda: "CopydeskStandsStill" not in prometheus.firing(), 45, send_some), "the alert does not clear")
        require(topics.read_until(lambda: len(topics.records) >= sent, 30), f"{len(topics.records)} of {sent} came out")
        require(worker.stop() == 0, "the worker did not stop in order")
        return f"the alert fired and cleared; all {sent} records came out"
    finally:
        broker.proxy.hold("copydesk", False)
        if prometheus:
            prometheus.stop()
        worker.discard()
        topics.close()


def spans(broker, settings):
    """A collector gets a span of every article and its stages, in the trace that came with the article; what it cannot take at first comes later."""
    topics, collector = Topics(broker, "spans"), Collector()
    worker = Worker(broker, topics, settings.options | {"MONITORING__OTLP_ENDPOINT": collector.endpoint})
    trace, parent = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
    try:
        collector.is_busy = True
        articles = settings.articles[:100]
        for number, (key, _, payload) in enumerate(articles):
            # One in ten continues a trace; as many come from one that nobody keeps.
            flags = {0: "01", 1: "00"}.get(number % 10)
            topics.send(key, payload, flags and [("traceparent", f"00-{trace}-{parent}-{flags}".encode())])
        topics.send(b"k", b"{")
        require(topics.read_until(lambda: len(topics.published) > len(articles), 30), f"{len(topics.published)} came out")
        require(not collector.spans, "a collector that is busy took spans")
        require(worker.events("spans_unsent"), "the log does not tell of a busy collector")
        collector.is_busy = False
        require(worker.stop() == 0, "the worker did not stop in order")
        require(not collector.faults, f"not OTLP: {collector.faults[:1]}")
        whole = [span for span in collector.spans if span["kind"] == 5]
        require(len(whole) == len(articles) * 9 // 10 + 1, f"{len(whole)} spans of articles")
        require(len({span["spanId"] for span in collector.spans}) == len(collector.spans), "an id came twice")
        for span in whole:
            stages = [each for each in collector.spans if each.get("parentSpanId") == span["spanId"]]
            require(all(each["traceId"] == span["traceId"] for each in stages), "a stage is in another trace than its article")
            failed = "status" in span
            require(failed or {"intake", "copy", "quality"} <= {each["name"] for each in stages}, f"stages {[each['name'] for each in stages]}")
        require(sum("status" in span for span in whole) == 1, "the dead letter's span, and no other, must have failed")
        continued = [span for span in whole if span.get("parentSpanId") == parent and span["traceId"] == trace]
        require(len(continued) == len(articles) // 10, f"{len(continued)} spans continue the trace that came")
        ours = {f"00-{span['traceId']}-{span['spanId']}-01" for span in whole if "status" not in span}
        passed_on = {message.headers["traceparent"] for message in topics.records}
        require(passed_on == ours | {f"00-{trace}-{parent}-00"}, "the records' traceparent is not that of their spans")
        return f"{len(whole)} articles in {len(collector.spans)} spans"
    finally:
        worker.discard()
        collector.stop()
        topics.close()


ALL = [demo, seed, graceful, killed, malformed, memory, shutdown, alerts, spans]
