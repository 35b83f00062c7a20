"""Opens the explanation's page (page.html of a folder) and the status page of a running worker in a browser, and says what is wrong with them."""
import os
import pathlib
import re
import subprocess
import sys

from browser import Browser

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("COPYDESK_PROGRAM") or ROOT / ".build/release/copydesk"
WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}

# What must hold, as a browser sees it: each returns a list of faults.
ANY_PAGE = {
    "nothing was loaded": "return performance.getEntriesByType('resource').map(e => e.name)",
    "nothing sticks out sideways": """const wide = document.documentElement.clientWidth;
        return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1).map(e => e.outerHTML.slice(0, 80))""",
    "it needs no script": "return [...document.scripts].map(e => e.outerHTML.slice(0, 80))",
}
EXPLANATION = ANY_PAGE | {
    "links lead somewhere": """return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
        .filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))""",
    "ids are unique": """const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i)""",
    "quotations and events are there": """return ['.notes .quotation', '.notes .event', '.text a.direct', '.text a.event']
        .filter(selector => !document.querySelector(selector))""",
    "marks are coloured": """return [...document.querySelectorAll('.text a.direct, .text a.indirect, .text a.event')]
        .filter(e => getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)').map(e => e.textContent)""",
    "a link's target is on the screen": """const link = document.querySelector('.text a.direct'); link.click();
        const box = document.getElementById(link.getAttribute('href').slice(1)).getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0 ? [] : ['the note is out of sight after a click']""",
}
STATUS = ANY_PAGE | {
    "it says what a person on call asks": """const text = document.body.innerText;
        return ['published', 'dead letters', 'articles.raw', 'analysis'].filter(word => !text.includes(word))""",
    "numbers are there": "return /published[^0-9]*[1-9]/.test(document.body.innerText) ? [] : [document.body.innerText.slice(0, 200)]",
}


def check(browser, folder, page, address, checks):
    """How many faults there are."""
    wrong = 0
    for name, (width, height) in WIDTHS.items():
        browser.open(address, width, height, is_phone=name == "phone")
        (folder / f"{page}-{name}.png").write_bytes(browser.picture())
        for what, script in checks.items():
            faults = browser.run(script)
            wrong += len(faults)
            print(f"{page}, {name}: {what}: {'ok' if not faults else faults[:5]}")
    return wrong


class Demonstration:
    """A worker that has done the sample articles and stays up."""

    def __init__(self):
        self.process = subprocess.Popen(
            [PROGRAM, "demo", "--keep-running"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.address = None
        for line in self.process.stderr:
            found = re.search(r"status at (http://\S+)", line)
            self.address = self.address or found and found[1]
            if "still running" in line:
                break

    def stop(self):
        self.process.terminate()
        self.process.wait()


def main():
    folder = pathlib.Path(sys.argv[1])
    browser, worker = Browser(), Demonstration()
    try:
        wrong = check(browser, folder, "explanation", (folder / "page.html").resolve().as_uri(), EXPLANATION)
        wrong += check(browser, folder, "status", worker.address, STATUS)
    finally:
        browser.close()
        worker.stop()
    print(f"pictures in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
