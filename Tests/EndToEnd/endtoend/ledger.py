"""What a reader of the output may see, checked as it comes in: the promises of each delivery guarantee."""
from collections import Counter, defaultdict


class Ledger:
    """Counts what was sent and what came out."""

    def __init__(self):
        self.sent = {}  # id: (key, number)
        self.came = Counter()
        self.places = {}  # where each was, the first time
        self.twice = []  # (id, where first, where again) of the first ones
        self.first = defaultdict(list)  # by key: numbers of the articles, at their first occurrence
        self.dead = 0

    def send(self, identifier, key):
        self.sent[identifier] = (key, len(self.sent))

    def receive(self, identifier, place=None):
        self.came[identifier] += 1
        if self.came[identifier] == 1:
            self.places[identifier] = place
        elif len(self.twice) < 3:
            self.twice.append((identifier, self.places[identifier], place))
        if self.came[identifier] == 1 and identifier in self.sent:
            key, number = self.sent[identifier]
            self.first[key].append(number)

    @property
    def doubles(self):
        return sum(count - 1 for count in self.came.values())

    def faults(self, once):
        """Everything that the guarantee forbids, in words."""
        found = []
        missing = [identifier for identifier in self.sent if identifier not in self.came]
        if missing:
            found.append(f"{len(missing)} articles never came out, such as {missing[:3]}")
        unknown = [identifier for identifier in self.came if identifier not in self.sent]
        if unknown:
            found.append(f"{len(unknown)} records belong to no article, such as {unknown[:3]}")
        if once and self.doubles:
            found.append(f"{self.doubles} records too many, such as {self.twice}")
        if self.dead:
            found.append(f"{self.dead} dead letters")
        for key, numbers in self.first.items():
            if numbers != sorted(numbers):
                found.append(f"the articles of '{key}' came out of order")
                break
        return found


def test_ledger():
    """The check itself: each fault is found, and nothing is where there is none."""
    def ledger(came):
        made = Ledger()
        for number in range(6):
            made.send(f"a{number}", f"k{number % 2}")
        for identifier in came:
            made.receive(identifier)
        return made

    right = ["a0", "a1", "a3", "a2", "a4", "a5"]
    for came, once, fault in [
        (right, True, None), (right + ["a2"], False, None), (right + ["a2"], True, "too many"), (right[:-1], False, "never came"),
        (["a2"] + [each for each in right if each != "a2"], False, "out of order"), (right + ["b"], False, "no article"),
    ]:
        faults = ledger(came).faults(once)
        assert (fault is None and not faults) or (fault is not None and any(fault in each for each in faults)), (came, once, faults)
