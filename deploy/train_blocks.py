"""Trains the classifier of a page's blocks, and says what it is worth on pages of sites it has not seen. Called by train-blocks.

A block is of the article when half of its shingles of four words stand in the page's gold text. Blocks weigh by their words, pages alike. Gold has its
faults: some bodies end in the middle of the article, some are not the text of the page. So a first round of cross-validation finds the pages and the
blocks that models of other sites flatly contradict; these are left out of the training, never of the evaluation.

The trees split at random bounds (extremely randomized trees, Geurts et al. 2006): with some 200 sites to learn from, that generalises better than the best bounds.
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

import lightgbm
import numpy

WORD = re.compile(r"\w+")
FOLDS = 10
TREES = 300
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 7, "min_data_in_leaf": 40, "feature_fraction": 0.3, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 10.0, "max_bin": 63, "extra_trees": True, "seed": 1, "extra_seed": 1, "deterministic": True,
    "force_row_wise": True, "num_threads": 1, "verbose": -1,
}
# A page's threshold, as PageEditor has it: 0.2, or less where the page's best 40 words are less certain.
THRESHOLD, MARGIN, LOWEST, BEST_WORDS = 0.2, 2.0, -3.0, 40


def shingles(words, size=4):
    return [tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1))] if words else []


def labels(words, gold):
    """1 for each block that stands in the gold text. Short ones are looked up with the words around them."""
    known = set(shingles(WORD.findall(gold)))
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


def page_scores(gold, words):
    """Precision and recall over bags of shingles, as the article-extraction benchmark of Scrapinghub defines them."""
    a, b = collections.Counter(shingles(WORD.findall(gold))), collections.Counter(shingles(words))
    shared = sum((a & b).values())
    return shared / max(1, sum(b.values())), shared / max(1, sum(a.values())), bool(b)


def page_threshold(scores, sizes):
    """THRESHOLD, or MARGIN below what the page's best BEST_WORDS words reach."""
    words = 0
    for index in sorted(range(len(scores)), key=lambda i: -scores[i]):
        words += sizes[index]
        if words >= BEST_WORDS:
            return max(LOWEST, min(THRESHOLD, scores[index] - MARGIN))
    return LOWEST


class Trainer:
    def __init__(self, tool, pages_path, gold_path):
        self.tool, self.pages_path = tool, pages_path
        gold = {row["id"]: row["body"] for row in map(json.loads, open(gold_path, encoding="utf-8"))}
        self.names = self.run("--names").decode().split()
        self.pages = [json.loads(line) for line in self.run().decode().splitlines()]
        self.features = numpy.frombuffer(self.run("--matrix"), numpy.float32).reshape(-1, len(self.names))
        self.gold = [gold[page["id"]] for page in self.pages]
        self.words = [[WORD.findall(text) for text in page["texts"]] for page in self.pages]
        answers, weights, numbers = [], [], []
        for number, words in enumerate(self.words):
            own = labels(words, self.gold[number])
            sizes = [min(len(x), 120) + 2.0 for x in words]
            total = sum(size for size, answer in zip(sizes, own) if answer) + 50
            answers += own
            weights += [size / total for size in sizes]
            numbers += [number] * len(own)
        self.answers, self.numbers = numpy.array(answers), numpy.array(numbers)
        self.weights = numpy.array(weights) / numpy.mean(weights)
        self.trusted = numpy.ones(len(answers), bool)
        sites = [self.site(json.loads(line)["url"]) for line in open(pages_path, encoding="utf-8")]
        unique = sorted(set(sites))
        random.Random(1).shuffle(unique)
        fold = {site: index % FOLDS for index, site in enumerate(unique)}
        self.folds = numpy.array([fold[sites[number]] for number in numbers])

    @staticmethod
    def site(url):
        """What a host is registered as, near enough: pages of two hosts of one house do not come into two folds."""
        parts = urllib.parse.urlsplit(url).hostname.split(".")
        return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 and len(parts[-1]) == 2 else parts[-2:])

    def run(self, *arguments):
        with open(self.pages_path, encoding="utf-8") as pages:
            return subprocess.run([self.tool, *arguments], stdin=pages, capture_output=True, check=True).stdout

    def fit(self, rows):
        rows = rows & self.trusted
        data = lightgbm.Dataset(self.features[rows], self.answers[rows], weight=self.weights[rows], params={"max_bin": PARAMETERS["max_bin"]})
        return lightgbm.train(PARAMETERS, data, TREES)

    def cross_validated(self):
        scores = numpy.zeros(len(self.answers))
        for fold in range(FOLDS):
            held_out = self.folds == fold
            scores[held_out] = self.fit(~held_out).predict(self.features[held_out], raw_score=True)
        return scores

    def evaluate(self, scores):
        rows = []
        for number, words in enumerate(self.words):
            own = scores[self.numbers == number]
            threshold = page_threshold(own, [len(x) for x in words])
            rows.append(page_scores(self.gold[number], [w for x, score in zip(words, own) if score >= threshold for w in x]))
        precision = numpy.mean([p for p, _, answered in rows if answered])
        recall = numpy.mean([r for _, r, _ in rows])
        return precision, recall, 2 * precision * recall / (precision + recall), rows


def tree_line(node, names):
    """A tree as TreeEnsemble reads it: inner nodes in the order in which they are met, then the leaves."""
    nodes, leaves = [], []

    def visit(node):
        if "leaf_value" in node:
            leaves.append(f"{node['leaf_value']:.4f}")
            return ~(len(leaves) - 1)
        at = len(nodes)
        nodes.append(None)
        below, above = visit(node["left_child"]), visit(node["right_child"])
        nodes[at] = f"{names[node['split_feature']]} {node['threshold']:.5g} {below} {above}"
        return at

    visit(node)
    return " ".join(nodes) + " | " + " ".join(leaves) if nodes else None


def main():
    tool, pages_path, gold_path, out_path = sys.argv[1:5]
    if pages_path.endswith(".gz"):
        unpacked = tempfile.NamedTemporaryFile("wb", suffix=".jsonl")
        unpacked.write(gzip.open(pages_path).read())
        unpacked.flush()
        pages_path = unpacked.name
    trainer = Trainer(tool, pages_path, gold_path)
    scores = trainer.cross_validated()
    precision, recall, f1, rows = trainer.evaluate(scores)
    print(f"{len(trainer.pages)} pages, {len(trainer.answers)} blocks, {len(trainer.names)} features")
    print(f"cross-validated by site, all gold trusted: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
    doubtful = [n for n, (p, r, _) in enumerate(rows) if 2 * p * r / max(1e-9, p + r) < 0.3]
    trainer.trusted = ~numpy.isin(trainer.numbers, doubtful)
    trainer.trusted &= ~((trainer.answers == 0) & (scores > 2)) & ~((trainer.answers == 1) & (scores < -4))
    print(f"left out of training: {len(doubtful)} pages, {numpy.sum(~trainer.trusted)} blocks")
    precision, recall, f1, _ = trainer.evaluate(trainer.cross_validated())
    print(f"cross-validated by site: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
    model = trainer.fit(numpy.ones(len(trainer.answers), bool)).dump_model()
    lines = [tree_line(tree["tree_structure"], trainer.names) for tree in model["tree_info"]]
    with open(out_path, "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines if line)


if __name__ == "__main__":
    main()
