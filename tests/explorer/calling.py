"""The explorer's calls as a page makes them: the parts of a link in, JSON out."""

import json
from typing import Any
from urllib.parse import parse_qsl

from tests.asking import called


def call(name: str, lang: str = "en", **ask: Any) -> Any:
    """What a call gives, as JSON."""
    return json.loads(called(name, {"lang": lang, "base": "../", **ask}))


def parts(link: str) -> list[tuple[str, str]]:
    """A link as the page hands it over."""
    return parse_qsl(link, keep_blank_values=True)


def see(link: str, lang: str = "en") -> Any:
    """What a view shows of a link."""
    return call("see", lang, link=parts(link))
