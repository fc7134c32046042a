"""A headless Chromium for the tests: the system's own, as a clerk's desk in China would have it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")

# No sandbox: the tests may run as root. The rest keeps the browser from calling home.
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)


@contextmanager
def browser(*, javascript: bool = True) -> Iterator[BrowserContext]:
    """One browser with one empty context; for several contexts at once use `chromium`."""
    with chromium() as running:
        yield desk(running, javascript=javascript)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running browser. Playwright allows one of these at a time in a thread."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path(), args=[*ARGUMENTS])
        try:
            yield running
        finally:
            running.close()


def desk(running: Browser, *, javascript: bool = True) -> BrowserContext:
    """An empty context: a small office screen, Chinese, China's time."""
    return running.new_context(
        viewport={"width": 1366, "height": 768},
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        java_script_enabled=javascript,
    )


def chromium_path() -> str:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "缺少浏览器：请安装软件包 chromium"
    return found
