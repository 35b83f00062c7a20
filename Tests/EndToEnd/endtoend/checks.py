"""What must hold of what came out; each raises Failure with the first thing that does not."""
import json
import pathlib
import time
from collections import Counter, defaultdict

import jsonschema

SCHEMA = json.loads((pathlib.Path(__file__).parents[3] / "config/record.schema.json").read_text())


class Failure(Exception):
    """A promise that was not kept."""


def require(condition, what):
    if not condition:
        raise Failure(what)


def wait_until(done, seconds, what, meanwhile=lambda: None):
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            raise Failure(what)
        meanwhile()
        time.sleep(0.05)


def is_valid(record):
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(record):
        raise Failure(f"record {record.get('id')}: {error.json_path}: {error.message}")


def every_id(articles, topics, once):
    """Every article came out, and with `once` none came twice. Returns how many came again."""
    came = Counter(message.record["id"] for message in topics.records)
    missing = [identifier for _, identifier, _ in articles if identifier not in came]
    require(not missing, f"{len(missing)} articles never came out, such as {missing[:3]}")
    require(not topics.dead_letters, f"{len(topics.dead_letters)} dead letters")
    again = sum(count - 1 for count in came.values())
    require(not once or again == 0, f"{again} records too many")
    return again


def order_within_keys(articles, topics):
    """The first occurrences of each key's articles came in the order in which they went in."""
    expected, found, seen = defaultdict(list), defaultdict(list), set()
    for key, identifier, _ in articles:
        expected[key].append(identifier)
    # Messages of one key are in one partition, and the reader has each partition's in order.
    for message in topics.records:
        identifier = message.record["id"]
        if identifier not in seen:
            seen.add(identifier)
            found[message.key.decode()].append(identifier)
    for key, identifiers in expected.items():
        require(found[key] == identifiers, f"the articles of '{key}' are out of order")
