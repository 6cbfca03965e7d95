"""What a page keeps closed: under words that say what is in it, with all of it there, and after a first answer."""

import re
from itertools import pairwise

import pytest

from explainer.say.languages import LANGUAGES
from explainer.website.grammar import Marker, PageError, Prose, scan
from explainer.website.search.reading import read
from explainer.website.twins.translations import DOCS, pages
from tests.website.pages.test_pages import fence, render

CLOSED = re.compile(r'<details class="fold[^"]*"[^>]*><summary>(.*?)</summary>')
CASE = fence("message.kind: direct", "tie.degree: first", "expect: free")
NO = fence("message.kind: direct", "tie.degree: third", "expect: no")
PLAY = """```play
on = "2026-03-02"
tie = { degree = "first" }
events = [{ at = "2026-03-02", by = "a", does = "send" }, { at = "2026-03-02", by = "b", does = "reply" }]
expect = ["send: yes", "reply: yes"]
```"""
FOLD = "<!-- explainer:fold -->\n"


def test_the_rest_of_a_section_folds_to_the_next_heading():
    html = render(
        f"# Title\n\nOpen.\n\n{FOLD}What it says\n\nClosed.[^dm-free]\n\n- more\n\n## Next {{ #next }}\n\nOpen again.\n"
    )
    before, rest = html.split('<details class="fold">')
    inside, behind = rest.split('<h2 id="next">', 1)
    assert "</details>" in inside
    assert "Open." in before
    assert inside.startswith("<summary>What it says</summary>")
    assert "Closed." in inside
    assert "more" in inside
    assert "Open again." in behind
    assert "<p><details" not in html


def test_the_last_section_folds_to_the_end_and_the_search_still_reads_it():
    html = render(f"# Title\n\n{FOLD}What it says\n\nA word that is sought.\n")
    (section,) = read(html.replace("<h1>", '<h1 id="title">'), "").sections
    assert section.text == "What it says. A word that is sought."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{FOLD}\nNothing said.\n", "stands the sentence that the closed part says"),
        (FOLD, "stands the sentence that the closed part says"),
        (f"{FOLD}It costs nothing.[^dm-free]\n", "neither cites nor links"),
        (f"{FOLD}One\n\n{FOLD}Two\n", "folded already"),
    ],
)
def test_a_fold_that_says_nothing_stops_the_build(text, said):
    with pytest.raises(PageError, match=said):
        render(f"# Title\n\n{text}")


def test_the_first_case_stands_open_and_each_after_it_is_closed_under_its_outcome():
    html = render(f"# Title\n\n{CASE}\n\n{NO}\n\n{PLAY}\n")
    no, play = CLOSED.findall(html)
    assert html.index("explainer-scenario") < html.index('<details class="fold')
    assert re.match(r"(No|Not like this)\. .*connected with", no)
    assert play == "In 2 steps; in the end: B replies (message 2: Direct message): possible"


def test_below_a_form_every_case_is_closed_and_within_a_closed_part_none_once_more():
    assert len(CLOSED.findall(render(f"# Title\n\n<!-- explainer:try direct tie.degree=first -->\n\n{NO}\n"))) == 1
    assert len(CLOSED.findall(render(f"# Title\n\n{CASE}\n\n{FOLD}Two cases\n\n{NO}\n\n{PLAY}\n"))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_closed_part_says_is_a_sentence_in_few_words(language):
    """Of pages as they are written: as many closed parts in each language, none of them empty, none a paragraph."""
    said = []
    for page in pages():
        parts = list(scan((DOCS / language / page).read_text("utf-8").splitlines()))
        for part, below in pairwise(parts):
            if isinstance(part, Marker) and part.text == "fold":
                assert isinstance(below, Prose)
                said.append(below.lines[0])
    assert len(said) >= 75
    assert all(15 < len(each) < 150 for each in said), [each for each in said if not 15 < len(each) < 150]
