"""Pages and their twins: what must be the same, what is known to agree, and what is said where it is not."""

import pytest

from explainer.website.twins.sections import sections
from explainer.website.twins.translations import behind, changed, lacks, listed, pages, record, recorded

PAGE = "a.md"
ENGLISH = "---\ntitle: A\n---\n\n# Title { #title }\n\nWords.[^dm-free]\n\n## Part { #part }\n\nMore [here](b.md).\n"
GERMAN = "---\ntitle: A\n---\n\n# Titel { #title }\n\nWorte.[^dm-free]\n\n## Teil { #part }\n\nMehr [hier](b.md).\n"


@pytest.fixture
def docs(tmp_path):
    for language, text in (("en", ENGLISH), ("de", GERMAN)):
        (tmp_path / language).mkdir()
        (tmp_path / language / PAGE).write_text(text)
    record([PAGE], tmp_path)
    return tmp_path


def edit(docs, language, old, new):
    file = docs / language / PAGE
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def test_every_page_of_the_site_has_what_its_twin_has():
    names = pages()
    assert len(names) >= 50
    assert [sentence for page in names if (sentence := lacks(page))] == []


def test_every_page_of_the_site_was_seen_in_step_once():
    assert set(recorded()) == set(pages())


def test_what_was_recorded_is_in_step(docs):
    assert changed(PAGE, docs) == {}
    assert listed(docs) == []


@pytest.mark.parametrize(("here", "there"), [("en", "de"), ("de", "en")])
def test_a_change_on_one_side_leaves_the_other_behind_until_somebody_says_otherwise(docs, here, there):
    edit(docs, here, {"en": "More", "de": "Mehr"}[here], "Else")
    assert set(behind(PAGE, there, docs)) == {"part"}
    assert set(behind(PAGE, here, docs)) == set()
    assert len(listed(docs)) == 1
    record([PAGE], docs)
    assert listed(docs) == []


def test_a_change_on_both_sides_is_listed_and_leaves_nobody_behind(docs):
    edit(docs, "en", "More", "Else")
    edit(docs, "de", "Mehr", "Anders")
    assert set(behind(PAGE, "en", docs)) == set(behind(PAGE, "de", docs)) == set()
    assert len(listed(docs)) == 1


def test_spaces_and_line_ends_are_no_change(docs):
    edit(docs, "en", "More [here]", "More\n[here]")
    assert listed(docs) == []


LACKING = {
    "heading": ("## Teil { #part }", "Teil"),
    "another id": ("{ #part }", "{ #teil }"),
    "link": ("[hier](b.md)", "hier"),
    "another link": ("(b.md)", "(c.md)"),
    "claim": ("[^dm-free]", ""),
    "marker": ("Mehr", "<!-- explainer:ledger -->\n\nMehr"),
    "fence": ("Mehr", "```scenario\nexpect: no\n```\n\nMehr"),
}


@pytest.mark.parametrize(("old", "new"), LACKING.values(), ids=LACKING)
def test_what_one_side_lacks_is_named(docs, old, new):
    assert lacks(PAGE, docs) == ""
    edit(docs, "de", old, new)
    assert PAGE in lacks(PAGE, docs)


def test_a_missing_twin_is_named(docs):
    (docs / "de" / PAGE).unlink()
    assert "docs/de/a.md" in lacks(PAGE, docs)


def test_a_heading_in_a_fence_is_none():
    found = sections("# A { #a }\n\n```text\n# B { #b }\n```\n\n## C { #c }\n")
    assert [(section.id, len(section.lines)) for section in found] == [("a", 6), ("c", 1)]


def test_blanks_in_a_marker_make_no_difference(docs):
    edit(docs, "en", "More", "<!-- explainer:outcomes inmail -->\n\nMore")
    edit(docs, "de", "Mehr", "<!--explainer:outcomes   inmail-->\n\nMehr")
    assert lacks(PAGE, docs) == ""
    edit(docs, "de", "outcomes   inmail", "outcomes direct")
    assert "outcomes direct" in lacks(PAGE, docs)


def test_a_page_that_cannot_be_read_is_named_with_its_line(docs):
    edit(docs, "de", "Mehr", "```text\nMehr")
    assert lacks(PAGE, docs).startswith("docs/de/a.md: line 11: ")
