"""What stands below every page: who takes part in a column of its own, and an imprint only where there is one."""

import re

import pytest

from explainer.website.build import site as module
from explainer.website.build.navigation import in_foot
from explainer.website.build.site import IMPRINT, unfilled
from explainer.website.operator import operator
from tests.conftest import ADDRESS
from tests.website.built.reading import pages, resolved
from tests.website.test_operator import FULL

NAV = [
    {"Home": "index.md"},
    {"Contribute": [{"Edit": "edit.md"}]},
    {"About": [{"About": "about.md"}, {"Imprint": IMPRINT}]},
]
FOOT = re.compile(r'<footer class="colophon">.*?</footer>', re.DOTALL)


@pytest.fixture(params=["filled in", "empty"])
def has_imprint(request, tmp_path, monkeypatch):
    file = tmp_path / "operator.toml"
    is_full = request.param == "filled in"
    file.write_text(FULL if is_full else FULL.replace('"Erika Muster"', '""'))
    monkeypatch.setattr(module, "operator", lambda: operator(file))
    return is_full


def test_an_imprint_that_nobody_has_filled_in_is_not_linked_as_one(has_imprint):
    def linked(home):
        return [entry.page for column in in_foot(NAV, {}, unfilled(home)) for entry in column.entries]

    assert (IMPRINT in linked(ADDRESS)) == has_imprint
    assert IMPRINT in linked(""), "whoever tries the site out sees all of it"


@pytest.mark.parametrize("home", [ADDRESS, None])
def test_the_build_says_in_one_line_what_is_not_filled_in(has_imprint, home, monkeypatch, capsys):
    monkeypatch.setattr(module, "build_site", lambda out, site_url: None)
    monkeypatch.setattr(module, "unfinished", list)
    monkeypatch.setattr("sys.argv", ["site", "out"])
    monkeypatch.setenv("SITE_URL", home) if home else monkeypatch.delenv("SITE_URL", raising=False)
    module.main()
    lines = [line for line in capsys.readouterr().out.splitlines() if "operator.toml" in line]
    assert len(lines) == (not has_imprint)
    assert ("no page links to the imprint" in "".join(lines)) == (not has_imprint and home is not None)


@pytest.mark.skipif(operator().has_imprint(), reason="this copy has an imprint")
def test_no_page_of_a_published_site_links_to_an_empty_imprint(site):
    for page in pages(site):
        links = {resolved(page, link.attributes.get("href", ""), ADDRESS) for link in page.all("a")}
        assert page.address.endswith("imprint/") or not links & {"imprint/", "de/imprint/"}, page.address
    about = (site / "de/about/index.html").read_text("utf-8")
    assert "<li>Impressum (noch nicht eingetragen)" in about


def test_how_to_take_part_has_a_column_of_its_own(site):
    for folder in ("", "de/"):
        foot = FOOT.search((site / folder / "message-types/inmail/index.html").read_text("utf-8"))
        assert foot
        about, taking_part = (re.findall(r'href="([^"]*)"', part) for part in foot[0].split("<h2>")[1:])
        assert all("/contribute/" in to or "/report/" in to for to in taking_part), taking_part
        assert any(to.endswith("contribute/question-and-answer/#files") for to in taking_part)
        assert any(to.endswith("/report/") for to in taking_part)
        assert not [to for to in about if "/contribute/" in to or "/report/" in to]
