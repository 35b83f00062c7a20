"""Draws the gallery: the articles of config/gallery and what `copydesk extract` makes of each, as pictures beside them.

Everything in a picture is read from the record; what was struck comes from `removed`.
"""
import html
import json
import os
import pathlib
import subprocess
import tempfile

from browser import Browser

ROOT = pathlib.Path(__file__).parents[2]
GALLERY = ROOT / "config/gallery"
PROGRAM = os.environ.get("COPYDESK_PROGRAM") or ROOT / ".build/release/copydesk"
ARTICLES = ["envoys.json", "flood.html", "steel.json"]
WIDTH = 1280
STYLE = """
body { margin: 0; padding: 28px 32px; width: 1216px; font: 15px/1.5 Georgia, serif; color: #1d1d1f; background: #fbfaf7; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 36px; }
h1 { font-size: 23px; line-height: 1.25; margin: 0 0 6px; } h2 { font: 600 12px/1 system-ui, sans-serif; letter-spacing: .08em; text-transform: uppercase;
  color: #6a665d; margin: 18px 0 6px; border-top: 1px solid #d8d4ca; padding-top: 10px; } h2:first-child { margin-top: 0; border: 0; padding: 0; }
.by { font: 13px/1.4 system-ui, sans-serif; color: #6a665d; margin: 0 0 12px; } p { margin: 0 0 10px; }
.struck { font: 12px/1.4 system-ui, sans-serif; color: #a09a8c; } .struck s { text-decoration-color: #c9aaa0; } .struck b { font-weight: 600; color: #b0705c; }
.PERSON { background: #dbe7f6; } .ORG, .NORP { background: #e6def3; } .GPE, .LOC, .FAC { background: #d9efd6; } .time { background: #f8e3b4; } .amount { border-bottom: 2px dotted #b48a2c; }
.event { font-weight: bold; } q, .quote { font-style: italic; } q { quotes: none; }
table { border-collapse: collapse; width: 100%; font: 13px/1.45 system-ui, sans-serif; } td { padding: 2px 10px 2px 0; vertical-align: top; } td:last-child { padding-right: 0; }
.quiet { color: #6a665d; } .type { font: 600 11px/1 system-ui, sans-serif; color: #fff; background: #7a5c1e; border-radius: 3px; padding: 2px 5px; white-space: nowrap; }
.mark { border-radius: 3px; padding: 0 3px; } .foot { font: 12px/1.5 ui-monospace, monospace; color: #6a665d; overflow-wrap: anywhere; }
"""


def spans(record):
    """(start, end, class) of everything that is marked in the text."""
    for entity in record["entities"]:
        for mention in entity["mentions"]:
            if mention["kind"] != "pronoun":
                yield mention["start"], mention["end"], entity["type"]
    for time in record["times"]:
        yield time["start"], time["end"], "time"
    for amount in record["amounts"]:
        if amount["kind"] != "cardinal":
            yield amount["start"], amount["end"], "amount"
    for quote in record["quotes"]:
        if quote["kind"] == "direct":
            for part in quote["content"] if isinstance(quote["content"], list) else [quote["content"]]:
                yield part["start"], part["end"], "quote"
    for event in record["events"]:
        for mention in event["mentions"]:
            yield mention["start"], mention["end"], "event"


def marked(record, start, end):
    """The text between two places, its marks as classes of each stretch."""
    edges = sorted({start, end} | {edge for a, b, _ in spans(record) for edge in (a, b) if start < edge < end})
    out = ""
    for a, b in zip(edges, edges[1:]):
        classes = sorted({name for x, y, name in spans(record) if x <= a and b <= y})
        text = html.escape(record["text"][a:b])
        out += f'<span class="{" ".join(classes)}">{text}</span>' if classes else text
    return out


def copy(record):
    """The article, with what was struck between its blocks where it stood."""
    pieces = [(True, block) for block in record["blocks"]] + [(False, struck) for struck in record["removed"]]
    if all("raw" in piece for _, piece in pieces):  # a page's record names nodes instead: what was struck stands behind the text
        pieces.sort(key=lambda each: (each[1]["raw"]["start"], each[0]))
    out = ""
    for is_block, piece in pieces:
        if not is_block:
            text = html.escape(" / ".join(piece["text"].split("\n")))
            out += f'<p class="struck"><b>{piece["reason"].replace("_", " ")}</b> <s>{text}</s></p>'
            continue
        tag = "h1" if piece["role"] == "headline" else "p"
        out += f'<{tag}>{marked(record, piece["start"], piece["end"])}</{tag}>'
    return out


def rows(cells):
    return "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells) + "</table>"


def tag(name, kind):
    return f'<span class="mark {kind}">{html.escape(name)}</span>'


def facts(record):
    entities = {entity["id"]: entity for entity in record["entities"]}
    name = lambda part: tag(entities[part["entity"]]["name"], entities[part["entity"]]["type"])
    who, where = [], []
    for entity in record["entities"]:
        if "geo" in entity:
            geo = entity["geo"]
            place = f'{geo["lat"]:.2f}, {geo["lon"]:.2f}'
            where.append((tag(entity["name"], entity["type"]), geo["feature"], entity.get("country", ""), place, f'GeoNames {entity["kb"]["geonames"]}'))
        elif any(mention["kind"] == "name" for mention in entity["mentions"]):
            who.append((tag(entity["name"], entity["type"]), ", ".join(entity.get("roles", [])) or entity["type"], ", ".join(
                mention["text"] for mention in entity["mentions"] if mention["text"] != entity["name"])))
    said = []
    for quote in record["quotes"]:
        content = quote["content"] if isinstance(quote["content"], list) else [quote["content"]]
        speaker = quote.get("speaker") or {}
        who_says = name(speaker) if "entity" in speaker else html.escape(speaker.get("mention", {}).get("text", "–"))
        words = html.escape(" … ".join(part["text"] for part in content))
        said.append((who_says, f"<q>{words}</q>" if quote["kind"] == "direct" else words, f'<span class="quiet">{quote["kind"]}</span>'))
    did = []
    for event in record["events"]:
        kind = event["type"] + (f' · {event["mode"]}' if event.get("mode") else "")
        when = (event.get("time") or {}).get("start") or ""
        did.append((", ".join(map(name, event["actors"])) or "–", f'<span class="type">{kind}</span>', ", ".join(map(name, event["recipients"])) or "–",
                    f'<span class="quiet">{event["realis"]} {when}</span>'))
    when = [(tag(time["text"], "time"), time.get("value") or "unresolved") for time in record["times"]]
    when += [(f'<span class="amount">{html.escape(each["text"])}</span>', f'{each["value"]:,} {each["unit"] or ""}') for each in record["amounts"]
             if each["kind"] != "cardinal"]
    out = ""
    for title, cells in (("Who", who), ("Where", where), ("When and how much", when), ("Who said what", said), ("Who did what to whom", did)):
        if cells:
            out += f"<h2>{title}</h2>" + rows(cells)
    quality = record["quality"]
    flags = ", ".join(flag["code"] for flag in quality["flags"]) or "none"
    fingerprint = record["fingerprint"]
    return out + f'<h2>Quality</h2><p class="foot">decision {quality["decision"]} · flags {flags}<br>simhash {fingerprint["simhash"]}</p>'


def page(record):
    published = record.get("published", {})
    by = " · ".join(filter(None, [", ".join(record.get("byline", [])), record.get("publisher"), published.get("value")]))
    return (
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{STYLE}</style><main><section><p class="by">{html.escape(by)}</p>{copy(record)}</section>'
        f"<section>{facts(record)}</section></main></html>")


def main():
    made = subprocess.run([PROGRAM, "extract", *(GALLERY / name for name in ARTICLES)], check=True, capture_output=True).stdout
    browser = Browser()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for name, line in zip(ARTICLES, made.splitlines()):
                source = pathlib.Path(folder) / "page.html"
                source.write_text(page(json.loads(line)))
                browser.open(source.as_uri(), WIDTH, 600)
                browser.open(source.as_uri(), WIDTH, browser.run("return document.documentElement.scrollHeight"))
                (GALLERY / name).with_suffix(".png").write_bytes(browser.picture())
    finally:
        browser.close()


if __name__ == "__main__":
    main()
