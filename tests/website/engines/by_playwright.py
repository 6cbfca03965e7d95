"""Windows of Chromium and Firefox, driven by Playwright."""

import os
from typing import Any

from playwright.sync_api import Browser, BrowserType, Error

from tests.website.engines.window import DEADLINE, PHONE, Gone, Window

# Whatever Firefox would ask of anybody but this machine goes to a port where nobody listens.
NOWHERE = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.prefetch-next": False,
    "network.trr.mode": 5,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.region.network.url": "",
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
}
# Debian's Firefox speaks WebDriver BiDi, which knows none of these; Playwright would set them unasked.
UNSET: dict[str, Any] = {
    "color_scheme": "null",
    "reduced_motion": "null",
    "forced_colors": "null",
    "contrast": "null",
}


def firefox(kind: BrowserType, path: str) -> Browser:
    # Without this a released Firefox asks the real settings server, whatever the preference says.
    env: dict[str, str | float | bool] = {**os.environ, "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"}
    return kind.launch(executable_path=path, channel="moz-firefox", firefox_user_prefs=NOWHERE, env=env)


class PlaywrightWindow(Window):
    def __init__(self, browser: Browser):
        self.context = browser.new_context(**(UNSET if browser.browser_type.name == "firefox" else {}))
        self.context.set_default_timeout(DEADLINE * 1000)
        self.page = self.context.new_page()

    def open(self, address: str) -> None:
        self.page.goto(address)

    def evaluate(self, function: str, *arguments: object) -> Any:
        try:
            return self.page.evaluate(f"(given) => ({function})(...given)", list(arguments))
        except Error as error:
            if "context was destroyed" in error.message or "navigation" in error.message:
                raise Gone from error
            raise

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def narrow(self) -> None:
        self.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})

    def close(self) -> None:
        self.context.close()
