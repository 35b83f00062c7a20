"""Runs spaCy over texts and compares every field with the native model's output, or measures spaCy's time.

compare_with_spacy.py MODEL TEXTS ANALYSES     exit status 1 when anything differs
compare_with_spacy.py MODEL TEXTS --measure    OPENBLAS=1: with OpenBLAS instead of the BLIS of the wheels
compare_with_spacy.py MODEL TEXTS --fixture    prints what the tests compare with: every field, and of the first texts the steps before
"""
import json
import os
import sys
import time
from collections import Counter

import spacy

if os.environ.get("OPENBLAS"):
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))

FIELDS = ["words", "ws", "start", "tag", "head", "dep", "sent", "pos", "morph", "lemma", "ents", "chunks"]


def describe(doc):
    return {
        "words": [t.text for t in doc], "ws": [bool(t.whitespace_) for t in doc], "start": [t.idx for t in doc], "tag": [t.tag_ for t in doc],
        "head": [t.head.i for t in doc], "dep": [t.dep_ for t in doc], "sent": [bool(t.is_sent_start) for t in doc], "pos": [t.pos_ for t in doc],
        "morph": [str(t.morph) for t in doc], "lemma": [t.lemma_ for t in doc], "ents": [[e.start, e.end, e.label_] for e in doc.ents],
        "chunks": [[c.start, c.end] for c in doc.noun_chunks],
    }


STEPS_OF = 12  # texts whose vectors stand in the fixture
ATTRIBUTES = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]


def steps(nlp, text):
    """What the components hand on: features, the first eight numbers of both encoders' vectors, the tagger's own choice."""
    doc = nlp.make_doc(text)
    rows = nlp.get_pipe("tok2vec").model.predict([doc])[0]
    own = nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0].predict([doc])[0]
    tagged = nlp.get_pipe("tagger")(nlp.get_pipe("tok2vec")(nlp.make_doc(text)))
    return {
        "features": [[str(v) for v in row] for row in doc.to_array(ATTRIBUTES).tolist()],
        "shared": [[round(float(v), 5) for v in row[:8]] for row in rows], "own": [[round(float(v), 5) for v in row[:8]] for row in own],
        "first_tags": [t.tag_ for t in tagged],
    }


def main():
    model, source, other = sys.argv[1:4]
    texts = [json.loads(line)["text"] for line in open(source, encoding="utf-8")]
    nlp = spacy.load(model)
    if other == "--fixture":
        for number, text in enumerate(texts):
            fields = {"text": text} | describe(nlp(text)) | (steps(nlp, text) if number < STEPS_OF else {})
            print(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))
        return 0
    if other == "--measure":
        began, tokens = time.process_time(), 0
        for doc in nlp.pipe(texts, batch_size=64):
            tokens += len(doc)
        seconds = time.process_time() - began
        name = "spaCy with OpenBLAS" if os.environ.get("OPENBLAS") else "spaCy as installed"
        print(f"{name}: {tokens} tokens, {seconds:.2f} s CPU, {tokens / seconds:.0f} tokens/s")
        return 0
    differences, tokens, shown = Counter(), 0, 0
    with open(other, encoding="utf-8") as analyses:
        for number, (doc, line) in enumerate(zip(nlp.pipe(texts, batch_size=64), analyses)):
            expected, found = describe(doc), json.loads(line)
            tokens += len(doc)
            for field in FIELDS:
                a, b = expected[field], found[field]
                if a == b:
                    continue
                where = [i for i in range(max(len(a), len(b))) if i >= len(a) or i >= len(b) or a[i] != b[i]]
                differences[field] += len(where)
                if shown < 20:
                    shown += 1
                    i = where[0]
                    print(f"text {number}, {field} {i}: spaCy {a[i:i + 1]}, here {b[i:i + 1]}")
    print(f"{len(texts)} texts, {tokens} tokens, differences: {dict(differences) or 'none'}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
