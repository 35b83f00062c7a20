"""Chromium without a window, through WebDriver (w3.org/TR/webdriver2, plain HTTP)."""
import base64
import json
import socket
import subprocess
import time
import urllib.request


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

    def open(self, address, width, height, is_phone=False):
        # A window has a least width; the page's own viewport has none.
        self.do("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone}})
        self.do("POST", "/url", {"url": address})

    def run(self, script):
        """What a function with this body returns in the page."""
        return self.do("POST", "/execute/sync", {"script": script, "args": []})

    def picture(self):
        return base64.b64decode(self.do("GET", "/screenshot"))
