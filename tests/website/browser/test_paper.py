"""On paper stands what the page says, unfolded, and nothing that only a screen can do."""

import pytest

SEEN = (
    "(all) => all.filter((each) => each.checkVisibility({ contentVisibilityAuto: true }) && each.offsetHeight).length"
)
NAVIGATION = "nav, .masthead-tools, .skip, .filter, .edit, .explainer-share, .map-plans, .rings-kinds, search, dialog"


@pytest.fixture
def printed(open_page):
    def call(path):
        page = open_page(path)
        page.emulate_media(media="print")
        return page

    return call


def seen(page, selector):
    return page.locator(selector).evaluate_all(SEEN)


@pytest.mark.parametrize("path", ["", "de/message-types/inmail/", "privacy/", "de/sources/timeline/", "sources/"])
def test_nothing_of_navigation_is_printed(printed, path):
    assert seen(printed(path), NAVIGATION) == 0


@pytest.mark.parametrize("path", ["sources/", "de/sources/disagreements/", "sources/unpublished/"])
def test_every_entry_is_printed_in_full(printed, path):
    page = printed(path)
    entries = page.locator(".subject > details").count()
    assert entries > 20
    assert seen(page, ".subject > details > div") == entries


def test_the_timeline_has_its_years_and_all_its_changes(printed):
    page = printed("de/sources/timeline/")
    for each in (".year > h3", ".change", ".event", ".lane"):
        assert 0 < seen(page, each) == page.locator(each).count(), each


def test_an_answer_is_printed_with_what_it_says_of_each_way(printed):
    page = printed("")
    assert 0 < seen(page, ".card-body") == page.locator(".explainer-answer > .answer-cards .card-body").count()
