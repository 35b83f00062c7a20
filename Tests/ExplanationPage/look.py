"""Opens page.html of a folder in Chromium through WebDriver (w3.org/TR/webdriver2, plain HTTP) and says what is wrong with it."""
import base64
import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}

# What must hold, as a browser sees it: each returns a list of faults.
CHECKS = {
    "links lead somewhere": """return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
        .filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))""",
    "ids are unique": """const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i)""",
    "nothing was loaded": "return performance.getEntriesByType('resource').map(e => e.name)",
    "nothing sticks out sideways": """const wide = document.documentElement.clientWidth;
        return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1).map(e => e.outerHTML.slice(0, 80))""",
    "quotations and events are there": """return ['.notes .quotation', '.notes .event', '.text a.direct', '.text a.event']
        .filter(selector => !document.querySelector(selector))""",
    "marks are coloured": """return [...document.querySelectorAll('.text a.direct, .text a.indirect, .text a.event')]
        .filter(e => getComputedStyle(e).backgroundColor === 'rgba(0, 0, 0, 0)').map(e => e.textContent)""",
    "a link's target is on the screen": """const link = document.querySelector('.text a.direct'); link.click();
        const box = document.getElementById(link.getAttribute('href').slice(1)).getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0 ? [] : ['the note is out of sight after a click']""",
}


class Browser:
    """One session of Chromium."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.driver = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL)
        self.address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                urllib.request.urlopen(self.address + "/status", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]}
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        self.session = self.call("POST", "/session", wanted)["sessionId"]

    def call(self, method, path, body=None):
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.address + path, data, {"content-type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def do(self, method, path, body=None):
        return self.call(method, f"/session/{self.session}{path}", body)

    def close(self):
        try:
            self.do("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()


def main():
    folder = pathlib.Path(sys.argv[1])
    browser, wrong = Browser(), 0
    try:
        for name, (width, height) in WIDTHS.items():
            # A window has a least width; the page's own viewport has none.
            browser.do("POST", "/goog/cdp/execute", {
                "cmd": "Emulation.setDeviceMetricsOverride",
                "params": {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": name == "phone"}})
            browser.do("POST", "/url", {"url": (folder / "page.html").resolve().as_uri()})
            (folder / f"{name}.png").write_bytes(base64.b64decode(browser.do("GET", "/screenshot")))
            for what, script in CHECKS.items():
                faults = browser.do("POST", "/execute/sync", {"script": script, "args": []})
                wrong += len(faults)
                print(f"{name}: {what}: {'ok' if not faults else faults[:5]}")
            (folder / f"{name}-note.png").write_bytes(base64.b64decode(browser.do("GET", "/screenshot")))
    finally:
        browser.close()
    print(f"pictures in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
