"""Articles to send: those of a file, or made up in the manner of agency copy, the same ones on every run."""
import gzip
import json
import random

PLACES = ["Lisbon", "Nairobi", "Oslo", "Quito", "Hanoi", "Tbilisi", "Geneva", "Accra"]
PEOPLE = ["Ana Duarte", "Peter Maina", "Ingrid Solberg", "Luis Paredes", "Tran Van Binh", "Nino Beridze", "Marc Favre", "Kofi Antwi"]
MATTERS = ["the harbour wall", "a new tram line", "the fishing quota", "the school budget", "a power station", "the border crossing"]
PUBLISHERS = [f"Paper {n}" for n in range(40)]


def made_up(count):
    chance = random.Random(7)
    for number in range(count):
        place, person, matter = chance.choice(PLACES), chance.choice(PEOPLE), chance.choice(MATTERS)
        paragraphs = [f"{place.upper()} - Officials agreed on {matter} on Tuesday, said {person}, who leads the talks."]
        for _ in range(chance.randrange(2, 9)):
            paragraphs.append(
                f"“We have waited for this for {chance.randrange(2, 30)} years,” {person.split()[-1]} told reporters in {place}. The plan for "
                f"{chance.choice(MATTERS)} costs ${chance.randrange(1, 90)}.{chance.randrange(10)} million and would begin in {chance.randrange(2019, 2026)}.")
        yield {
            "id": f"made-up-{number}", "publisher": chance.choice(PUBLISHERS), "title": f"{place} agrees on {matter}",
            "published_at": "2018-05-03", "text": "\n\n".join(paragraphs)}


def from_file(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as lines:
        for line in lines:
            yield json.loads(line)


def payload(article):
    return json.dumps(article, ensure_ascii=False).encode()


def keyed(articles):
    """(key, id, payload) of each; articles of one publisher share a key, and their order counts."""
    return [(article.get("publisher") or "none", article["id"], payload(article)) for article in articles]
