"""What the operator fills in: it is shown where it belongs, and what is missing is named."""

import pytest

from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website import operator as module
from explainer.website.blocks.report import report_html
from explainer.website.operator import NEEDED, OperatorError, operator, operator_html

FULL = """
name = "Erika Muster"
address = ["Musterweg 1", "12345 Musterstadt"]
email = "erika@example.org"
phone = ""
responsible = "Erika Muster"
host = "Example Hosting"
supervisor = "Landesbeauftragte"
[logs]
en = "Nothing."
de = "Nichts."
[project]
repository = "https://example.org/project/"
"""


@pytest.fixture
def filled(tmp_path, monkeypatch):
    file = tmp_path / "operator.toml"
    file.write_text(FULL)
    found = operator(file)
    monkeypatch.setattr(module, "operator", lambda: found)
    monkeypatch.setattr("explainer.website.blocks.report.operator", lambda: found)
    return found


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_is_filled_in_is_shown(filled, language):
    html = operator_html(list(NEEDED), words(language))
    assert "Musterweg 1<br>12345 Musterstadt" in html
    assert "mailto:erika@example.org" in html
    assert ("Nothing." in html) == (language == "en")
    assert "missing" not in html
    assert filled.empty() == []
    report = report_html(words(language))
    assert "https://example.org/project/issues/new" in report
    assert "mailto:erika@example.org" in report


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_empty_says_so(language):
    who = operator()
    html = operator_html(list(NEEDED), words(language))
    assert html.count('class="missing"') == len(who.empty())


@pytest.mark.parametrize("line", ['name = "Erika Muster"\n', '[logs]\nen = "Nothing."\nde = "Nichts."\n'])
def test_an_entry_that_does_not_stand_there_is_named(tmp_path, line):
    file = tmp_path / "operator.toml"
    file.write_text(FULL.replace(line, ""))
    with pytest.raises(OperatorError, match=r"operator\.toml lacks (name|logs)"):
        operator(file)


def test_an_entry_that_means_nothing_is_named(tmp_path):
    file = tmp_path / "operator.toml"
    file.write_text('colour = "red"\n' + FULL)
    with pytest.raises(OperatorError, match="colour"):
        operator(file)
