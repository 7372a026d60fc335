"""A headless Chromium that is told what to do over its DevTools protocol."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from core.resources import resource

NAMES = ("chromium", "chromium-browser", "google-chrome")
# A first start on a busy machine takes seconds.
_PATIENCE_S = 60
_SWITCHES = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--remote-debugging-port=0",
)
_KEY_MODIFIERS = {"Control": 2, "Shift": 8}


class PageError(AssertionError):
    """What the page's script or the browser answered instead of a value."""


def find_chromium() -> str | None:
    """Return the path of an installed Chromium, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running(program: str, folder: Path) -> Iterator[Chromium]:
    """Give a Chromium that keeps its profile in a folder, and end it."""
    # Chromium's own sandbox does not start for root, as whom containers run.
    switches = [*_SWITCHES, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with subprocess.Popen(
        [program, *switches, f"--user-data-dir={folder}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "FONTCONFIG_FILE": str(_font_settings(folder))},
    ) as process:
        try:
            address = _address_in(folder / "DevToolsActivePort")
            # Pings draw from `random` in a thread, which Hypothesis takes for a strategy's doing.
            with connect(address, max_size=None, ping_interval=None) as socket:
                browser = Chromium(socket)
                yield browser
                browser.quit()
            process.wait(_PATIENCE_S)
        except BaseException:
            process.kill()
            raise


class Chromium:
    """A browser with one tab."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._last_id = 0
        self._session = ""
        self._events: deque[dict[str, Any]] = deque()
        (tab,) = self._pages()
        attached = self.call("Target.attachToTarget", targetId=tab, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def quit(self) -> None:
        """Ask the browser to end."""
        self._session = ""
        self.call("Browser.close")

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Return what the browser answers to one command."""
        self._last_id += 1
        message = {"id": self._last_id, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._socket.send(json.dumps(message))
        while (answer := self._received()).get("id") != self._last_id:
            self._events.append(answer)
        if "error" in answer:
            raise PageError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def open(self, path: Path) -> None:
        """Show a file and wait until it is whole; what was heard before is forgotten."""
        self._events.clear()
        self.call("Page.navigate", url=path.as_uri())
        self._wait_for("Page.loadEventFired")

    def run(self, script: str) -> Any:
        """Return what a script of one expression gives in the page; promises are waited for."""
        result = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in result:
            raise PageError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def press(self, key: str, modifier: str = "") -> None:
        """Press one key as a person does, with a modifier held where one is named."""
        text = {} if modifier or len(key) > 1 else {"text": key}
        held = _KEY_MODIFIERS.get(modifier, 0)
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, modifiers=held, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, modifiers=held)

    def click(self, selector: str) -> None:
        """Click with the mouse in the middle of the element that a selector names."""
        x, y = self.run(
            f"(() => {{ const it = document.querySelector({json.dumps(selector)});"
            "it.scrollIntoView({block: 'center'}); const box = it.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def resize(self, width_px: int, height_px: int = 900) -> None:
        """Give the window another size."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width_px,
            height=height_px,
            deviceScaleFactor=1,
            mobile=False,
        )

    def emulate(self, *, medium: str = "", scheme: str = "light", scripts: bool = True) -> None:
        """Pretend to be paper ("print"), to prefer light or dark, to run scripts or none."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", media=medium, features=features)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)

    def screenshot(self, *, whole: bool = False) -> bytes:
        """Return a PNG of what the window shows, or of the whole page."""
        made = self.call("Page.captureScreenshot", captureBeyondViewport=whole)
        return base64.b64decode(made["data"])

    def print_pdf(self) -> bytes:
        """Return the page as a PDF, as a person would print it to a file on A4."""
        made = self.call(
            "Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69
        )
        return base64.b64decode(made["data"])

    def told(self) -> list[str]:
        """Return every message of the console, script's error and policy's refusal so far."""
        told = {"Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"}
        return [json.dumps(event) for event in self._heard() if event.get("method") in told]

    def requested(self) -> list[str]:
        """Return every address that was asked for since the page was opened, its own first."""
        name = "Network.requestWillBeSent"
        events = [event for event in self._heard() if event.get("method") == name]
        return [event["params"]["request"]["url"] for event in events]

    def _heard(self) -> list[dict[str, Any]]:
        # An answer stands behind whatever happened before it.
        self.call("Runtime.getIsolateId")
        return list(self._events)

    def _received(self) -> dict[str, Any]:
        return json.loads(self._socket.recv(_PATIENCE_S))

    def _wait_for(self, method: str) -> None:
        while not any(event.get("method") == method for event in self._events):
            self._events.append(self._received())

    def _pages(self) -> list[str]:
        targets = self.call("Target.getTargets")["targetInfos"]
        return [target["targetId"] for target in targets if target["type"] == "page"]


def _font_settings(folder: Path) -> Path:
    """Return a file that gives the browser Retold's fonts alone: the same on every machine."""
    file = folder / "fonts.conf"
    file.write_text(
        f"<fontconfig><dir>{resource('fonts')}</dir>"
        f"<cachedir>{folder / 'fonts'}</cachedir></fontconfig>",
        "utf-8",
    )
    return file


def _address_in(file: Path) -> str:
    """Return where the browser listens, once it has written that down."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        lines = file.read_text("ascii").splitlines() if file.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.05)
    raise PageError(f"Chromium did not start within {_PATIENCE_S} s")
