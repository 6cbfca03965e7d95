"""The main journey of a reader, in both languages and in every engine; `visit` sees to the policy in each."""

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from explainer.website.serve.static import published_headers

HOME = {"en": "", "de": "de/"}
BUILT = {
    "en": "Not directly One way: as a note with an invitation (free, needs accepting). "
    "Perhaps also as an Open Profile message.",
    "de": "Nicht direkt Ein Weg: als Notiz zu einer Einladung (kostenlos, muss angenommen werden). "
    "Vielleicht auch als Nachricht an ein offenes Profil.",
}
LIVE = {
    "en": "Yes Two ways: as a direct message (free) and as a group chat (free). "
    "Perhaps also as an Open Profile message.",
    "de": "Ja Zwei Wege: als Direktnachricht (kostenlos) und als Gruppenunterhaltung (kostenlos). "
    "Vielleicht auch als Nachricht an ein offenes Profil.",
}
FAILED = {
    "en": "Your browser does not run WebAssembly, so this case cannot be worked out here.",
    "de": "Ihr Browser führt kein WebAssembly aus, deshalb kann dieser Fall hier nicht ausgewertet werden.",
}

each_language = pytest.mark.parametrize("language", ["en", "de"])


def settled(window):
    """The state of the widget, when it waits for nothing any more."""
    return window.wait_for(
        "() => document.querySelector('message-explainer:is([data-state=ready], [data-state=failed])')?.dataset.state"
    )


def live(window):
    """Wait until the answer is that of the rules in this browser."""
    state = settled(window)
    assert state == "ready", window.text(".explainer-status")
    return window.data("message-explainer")


def heading(window):
    return window.text(".answer-headline")


def facts(address):
    return {name: values[0] for name, values in parse_qs(urlsplit(address).fragment).items()}


@each_language
def test_a_built_answer_stands_until_a_choice_is_answered_live(visit, language):
    window = visit.window
    visit.open(HOME[language])
    assert window.evaluate("() => document.documentElement.lang") == language
    assert window.data("message-explainer").items() >= {"state": "static", "engine": "build"}.items()
    assert heading(window) == BUILT[language]
    assert not [path for path in visit.site.requests if "/engine/" in path], "fetched before anybody asked"
    window.choose("tie.degree", "first")
    assert live(window).items() >= {"engine": "pyodide", "outcome": "free"}.items()
    assert heading(window) == LIVE[language]
    assert facts(window.evaluate("() => location.href"))["tie.degree"] == "first"
    assert not [path for path in visit.site.requests if "first" in path], "the question left the page"


@each_language
def test_the_other_language_goes_on_with_the_case(visit, language):
    window, other = visit.window, {"en": "de", "de": "en"}[language]
    visit.open(HOME[language])
    window.choose("tie.degree", "first")
    link = window.evaluate("() => document.querySelector('.tool-language').href")
    assert facts(link)["tie.degree"] == "first"
    window.click(".tool-language")  # at once, while the engine of this page is still starting
    window.wait_for("(language) => document.querySelector(`html[lang=${language}] message-explainer`) !== null", other)
    assert live(window)["outcome"] == "free"
    assert window.value("tie.degree") == "first"
    assert heading(window) == LIVE[other]


@each_language
def test_a_shared_link_shows_its_case_and_names_what_is_unknown(visit, language):
    window, page = visit.window, f"{HOME[language]}try/"
    visit.open(f"{page}#sender.plan=basic&tie.degree=first&message.kind=direct&v=1")
    assert live(window)["outcome"] == "free"
    assert window.value("tie.degree") == "first"
    assert window.value("message.kind") == "direct"
    assert window.evaluate("() => document.querySelector('.explorer-notes').hidden")
    visit.open(f"{page}#tie.degree=third&message.kind=direct&colour=red&v=1")
    window.wait_for("() => document.querySelector('message-explainer').dataset.outcome === 'no'")
    window.wait_for("() => !document.querySelector('.explorer-notes').hidden")
    assert "colour" in window.text(".explorer-notes li")


@pytest.fixture(scope="session")
def proved(made_once) -> dict[str, object]:
    """What CPython proves."""
    from explainer.prove import Proof, prove

    def write(path: Path) -> None:
        *_, found = prove()
        assert isinstance(found, Proof)
        path.write_text(json.dumps({**found._asdict(), "stands_for": str(found.stands_for)}))

    return json.loads(made_once("proof.json", write).read_text())


def test_the_proof_is_that_of_cpython(visit, proved):
    visit.open("")
    found = visit.window.evaluate("() => document.querySelector('message-explainer').prove()")
    assert found == proved


@each_language
def test_where_webassembly_is_forbidden_a_sentence_says_so(visiting, site, language):
    strict = published_headers("/", site / "_headers")["Content-Security-Policy"].replace("'wasm-unsafe-eval'", "")
    visit = visiting(**{"Content-Security-Policy": strict})
    visit.open(HOME[language])
    visit.window.choose("tie.degree", "first")
    assert settled(visit.window) == "failed"
    assert heading(visit.window) == LIVE[language], "the answer that the build has beside the page"
    visit.open(f"{HOME[language]}try/")
    visit.window.click(".explainer-more > summary")
    visit.window.choose("message.kind", "inmail")  # which the sentence does not ask, so the build has no answer to it
    assert settled(visit.window) == "failed"
    assert FAILED[language] in visit.window.text(".explainer-status")
