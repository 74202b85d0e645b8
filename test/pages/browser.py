# SPDX-License-Identifier: Apache-2.0
"""A headless Chromium with one page, driven through its pipe: real keys, and what the page answers.

    with Browser(width=1200) as browser:
        browser.open(path)
        browser.press("Tab")
        browser.evaluate("document.activeElement.id")

No port is opened and nothing is loaded from a network.
"""
import json
import os
import pathlib
import subprocess
import tempfile

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowRight": 39, "0": 48,
        "+": 187}
TEXT = {"Enter": "\r", " ": " ", "+": "+", "0": "0"}


class Browser:
    def __init__(self, width: int, height: int = 1200, scale: float = 1) -> None:
        self._size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self._asked = 0

    def __enter__(self) -> "Browser":
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        commands, self._write = os.pipe()
        self._read, answers = os.pipe()
        command = ["chromium", "--headless", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                   "--disable-component-update", "--disable-sync", f"--user-data-dir={self._profile.name}",
                   "--remote-debugging-pipe"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        # Chromium reads its commands from descriptor 3 and answers on 4.
        script = f'exec "$@" 3<&{commands} 4>&{answers}'
        self._process = subprocess.Popen(["bash", "-c", script, "bash", *command], pass_fds=(commands, answers),
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self._answers = os.fdopen(self._read, "rb")
        self._session = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        self.ask("Emulation.setDeviceMetricsOverride", **self._size)
        # Somebody who asked for no motion: what is scrolled to is there at once.
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        return self

    def __exit__(self, *_) -> None:
        self._process.terminate()
        self._process.wait(timeout=30)
        self._answers.close()
        os.close(self._write)
        self._profile.cleanup()

    def _next(self) -> dict:
        message = bytearray()
        while (one := self._answers.read(1)) != b"\0":
            if not one:
                raise RuntimeError("chromium has gone")
            message += one
        return json.loads(message)

    def ask(self, method: str, **parameters) -> dict:
        """One command of the DevTools protocol, and its result."""
        self._asked += 1
        message = {"id": self._asked, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._asked:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def open(self, page: pathlib.Path) -> None:
        self.ask("Page.navigate", url=page.resolve().as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def evaluate(self, expression: str):
        """What the expression is in the page, once its promise has settled."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        about = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        if key in TEXT:
            about["text"] = TEXT[key]
        self.ask("Input.dispatchKeyEvent", type="keyDown", **about)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **about)
