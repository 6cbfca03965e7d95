"""Every field of the map shows the answer to its case, and opens it unless it is a no."""

from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

import pytest

from explainer.answers.overview import MyPlan, overview
from explainer.answers.routes import answers_to
from explainer.answers.shape import Outcome
from explainer.facts.values import Kind
from explainer.say.answer.follows import shape_of
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.filled_in import BASE
from explainer.website.pictures.map import PEOPLE, map_block
from explainer.wire.read_question import read_leniently

each_language = pytest.mark.parametrize("language", LANGUAGES)


class Tables(HTMLParser):
    """By plan, the rows of a table, each cell as its outcome, the address of its link, and all of its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: dict[str, list[list[list[str]]]] = {}
        self.cell = ["", "", ""]
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "table":
            self.table = self.rows[given["data-plan"]] = []
        elif tag == "tr":
            self.table.append([])
        elif tag in ("td", "th"):
            self.cell = [given.get("data-outcome", ""), "", ""]
            self.table[-1].append(self.cell)
        elif tag == "a":
            self.cell[1] = given["href"]

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cell = ["", "", ""]

    def handle_data(self, data):
        self.cell[2] += data


def opened(address):
    """The case that an address opens, read as the page does it."""
    parts = urlsplit(address.removeprefix(BASE))
    assert parts.path == "try/"
    asked, refused = read_leniently(dict(parse_qsl(parts.fragment, strict_parsing=True)))
    assert not refused
    return asked


@each_language
def test_every_field_is_the_answer_to_the_case_that_it_opens(language):
    say = words(language)
    tables = Tables(map_block(say)).rows
    assert [*tables] == [plan.value for plan in MyPlan]
    seen = set()
    for plan in MyPlan:
        _, *rows = tables[plan.value]
        whole = overview(plan)
        outcomes = {row: dict(zip(whole.kinds, cells, strict=True)) for row, cells in zip(*whole[::2], strict=True)}
        for person, (_, *cells) in zip(PEOPLE, rows, strict=True):
            kinds = [kind for kind in whole.kinds if kind is not Kind.INVITATION_REPLY]
            for kind, (shape, address, text) in zip(kinds, cells, strict=True):
                word = ("map", "cell", shape) if say.has("map", "cell", shape) else ("outcome", shape)
                assert text.endswith(say.say(*word))
                seen.add(shape)
                if shape == "no":
                    assert not address
                    assert outcomes[person][kind] is Outcome.NO
                    continue
                question, given, unknown = opened(address)
                (answer,) = answers_to(question, given, unknown)
                assert question.message.kind is kind
                assert question.sender.has_paid_plan == (plan is MyPlan.PAID)
                assert answer.outcome is outcomes[person][kind]
                assert shape == shape_of(answer)
    assert seen == {"free", "request", "credit", "unknown", "no"}


@each_language
def test_a_row_opens_all_ways_to_its_person_and_a_column_its_page(language):
    say = words(language)
    for head, *rows in Tables(map_block(say)).rows.values():
        assert [address for _, address, _ in head[1:]] == [
            BASE + say.say("kind", kind.value, "page") for kind in overview().kinds if kind is not Kind.INVITATION_REPLY
        ]
        for (_, address, name), *cells in rows:
            whole, *_ = opened(address)
            assert whole.message.kind is Kind.ANY
            assert name in {say.say("map", "to", person) for person in PEOPLE}
            for _, other, _ in (cell for cell in cells if cell[1]):
                each, *_ = opened(other)
                assert each._replace(message=whole.message) == whole
