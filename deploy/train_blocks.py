"""Trains the classifier of a page's blocks, and says what it is worth on pages of sites it has not seen. Called by train-blocks.

A block is of the article when half of its shingles of four words stand in the page's gold text. Blocks weigh by their words, pages alike. Pages whose gold
plainly is not the text of the page (cross-validated F1 below a quarter) are left out of the training, never of the evaluation.
"""
import collections
import gzip
import json
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

WORD = re.compile(r"\w+")
FOLDS = 10
FIRST_PENALTY, SECOND_PENALTY = 0.1, 0.05  # inverse strength of the L2 penalty; smaller is stronger


def shingles(words, size=4):
    return [tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1))] if words else []


def labels(blocks, gold):
    """1 for each block that stands in the gold text. Short ones are looked up with the words around them."""
    known = set(shingles(WORD.findall(gold)))
    words = [WORD.findall(block) for block in blocks]
    answers = []
    for index, own in enumerate(words):
        if len(own) >= 4:
            found = shingles(own)
            answers.append(int(2 * sum(x in known for x in found) >= len(found)))
            continue
        before = [w for ws in words[max(0, index - 4):index] for w in ws][-3:]
        after = [w for ws in words[index + 1:index + 5] for w in ws][:3]
        around = before + own + after
        found = [tuple(around[i:i + 4]) for i in range(max(0, len(before) - 3), min(len(around) - 3, len(before) + len(own)))]
        answers.append(int(bool(own) and bool(found) and sum(x in known for x in found) >= 0.45 * len(found)))
    return answers


def page_scores(gold, text):
    """Precision and recall over bags of shingles, as the article-extraction benchmark of Scrapinghub defines them."""
    a, b = collections.Counter(shingles(WORD.findall(gold))), collections.Counter(shingles(WORD.findall(text)))
    shared = sum((a & b).values())
    return shared / max(1, sum(b.values())), shared / max(1, sum(a.values())), bool(b)


class Trainer:
    def __init__(self, tool, pages_path, gold_path):
        self.tool, self.pages_path = tool, pages_path
        gold = {row["id"]: row["body"] for row in map(json.loads, open(gold_path, encoding="utf-8"))}
        self.names = subprocess.run([tool, "--names"], capture_output=True, text=True, check=True).stdout.split()
        self.pages = self.dump()
        sites = [urllib.parse.urlsplit(json.loads(line)["url"]).hostname for line in open(pages_path, encoding="utf-8")]
        unique = sorted(set(sites))
        random.Random(1).shuffle(unique)
        fold = {site: index % FOLDS for index, site in enumerate(unique)}
        self.gold = [gold[page["id"]] for page in self.pages]
        answers, weights, numbers = [], [], []
        for number, page in enumerate(self.pages):
            own = labels(page["texts"], self.gold[number])
            sizes = [min(len(WORD.findall(text)), 120) + 2.0 for text in page["texts"]]
            total = sum(size for size, answer in zip(sizes, own) if answer) + 50
            answers += own
            weights += [size / total for size in sizes]
            numbers += [number] * len(own)
        self.answers, self.numbers = numpy.array(answers), numpy.array(numbers)
        self.weights = numpy.array(weights) / numpy.mean(weights)
        self.folds = numpy.array([fold[sites[number]] for number in numbers])
        self.trusted = numpy.ones(len(answers), bool)

    def dump(self, *arguments):
        with open(self.pages_path, encoding="utf-8") as pages:
            out = subprocess.run([self.tool, *arguments], stdin=pages, capture_output=True, text=True, check=True).stdout
        return [json.loads(line) for line in out.splitlines()]

    def matrix(self, pages):
        rows = [sorted(set(row)) for page in pages for row in page["features"]]
        ends = numpy.cumsum([0] + [len(row) for row in rows])
        return csr_matrix((numpy.ones(ends[-1], numpy.float32), numpy.concatenate(rows), ends), shape=(len(rows), len(self.names)))

    def fit(self, features, rows, penalty):
        rows = rows & self.trusted
        model = LogisticRegression(C=penalty, solver="liblinear", fit_intercept=False, max_iter=300)
        return model.fit(features[rows], self.answers[rows], sample_weight=self.weights[rows]).coef_[0]

    def cross_validated(self, features, penalty):
        scores = numpy.zeros(len(self.answers))
        for fold in range(FOLDS):
            held_out = self.folds == fold
            scores[held_out] = features[held_out] @ self.fit(features, ~held_out, penalty)
        return scores

    def second_features(self, scores):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            for number in range(len(self.pages)):
                file.write(json.dumps([round(float(x), 4) for x in scores[self.numbers == number]]) + "\n")
            file.flush()
            return self.matrix(self.dump(file.name))

    def evaluate(self, scores, threshold):
        rows = []
        for number, page in enumerate(self.pages):
            own = scores[self.numbers == number]
            rows.append(page_scores(self.gold[number], "\n".join(t for t, s in zip(page["texts"], own) if s > threshold)))
        precision = numpy.mean([p for p, _, answered in rows if answered])
        recall = numpy.mean([r for _, r, _ in rows])
        return precision, recall, 2 * precision * recall / (precision + recall), rows


def main():
    tool, pages_path, gold_path, out_path = sys.argv[1:5]
    if pages_path.endswith(".gz"):
        unpacked = tempfile.NamedTemporaryFile("wb", suffix=".jsonl")
        unpacked.write(gzip.open(pages_path).read())
        unpacked.flush()
        pages_path = unpacked.name
    trainer = Trainer(tool, pages_path, gold_path)
    first = trainer.matrix(trainer.pages)
    scores = trainer.cross_validated(first, FIRST_PENALTY)
    rows = trainer.evaluate(scores, 0)[3]
    doubtful = [n for n, (p, r, _) in enumerate(rows) if 2 * p * r / max(1e-9, p + r) < 0.25]
    trainer.trusted = ~numpy.isin(trainer.numbers, doubtful)
    print(f"{len(trainer.pages)} pages, {len(trainer.answers)} blocks, {len(trainer.names)} features, {len(doubtful)} pages with doubtful gold")
    scores = trainer.cross_validated(first, FIRST_PENALTY)
    second = trainer.second_features(scores)
    final = trainer.cross_validated(second, SECOND_PENALTY)
    for threshold in (-0.8, -0.4, -0.2, 0, 0.2, 0.4):
        p, r, f, _ = trainer.evaluate(final, threshold)
        print(f"cross-validated by site, log-odds above {threshold:4}: precision {p:.4f} recall {r:.4f} F1 {f:.4f}")
    everything = numpy.ones(len(trainer.answers), bool)
    weights = zip(trainer.names, trainer.fit(first, everything, FIRST_PENALTY), trainer.fit(second, everything, SECOND_PENALTY))
    with open(out_path, "w", encoding="utf-8") as out:
        for name, a, b in weights:
            if abs(a) >= 0.005 or abs(b) >= 0.005:
                out.write(f"{name} {a:.2f} {b:.2f}\n")


main()
