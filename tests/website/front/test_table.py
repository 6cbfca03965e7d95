"""What the build answered beside the page, put together by the page's own script: all of it, against the rules."""

import json

import pytest
from playwright.sync_api import Page

from explainer.answers.fields import worth_asking
from explainer.answers.routes import answers_to
from explainer.say.html import answer_html
from explainer.say.languages import LANGUAGES
from explainer.say.sources import claim_summary
from explainer.say.words import words
from explainer.website.form.controls import blanks
from explainer.website.form.table import key, questions, sentence_table, stated
from explainer.wire.a_months_credits import CREDITS
from explainer.wire.read_question import read_asked
from explainer.wire.write_link import tried_in
from tests.website.front.conftest import Site

ALL = """([module, table, asked, level]) => import(module).then(async ({ Table }) => {
  const answers = new Table(table);
  return Promise.all(asked.map((facts) => answers.answer(new Map(Object.entries(facts)), "../", level)));
})"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_of_the_table_is_the_rules_own(page: Page, site: Site, language: str) -> None:
    say, table = words(language), sentence_table(language)
    asked = [stated(each) for each in questions(say)]
    assert len(asked) == len({key(facts) for facts in asked}) > 50
    (site.folder / "table.json").write_bytes(table.content)
    page.goto(site.address)
    unknown = {"tie.degree": "first", "message.kind": "direct"}
    *found, none = page.evaluate(ALL, [f"{site.address}modules/explainer/table.js", "table.json", [*asked, unknown], 3])
    assert none is None, "what the sentence cannot ask is left to Python"
    for facts, answer in zip(asked, found, strict=True):
        question = read_asked(facts)  # as a form would state it, through the reader of every edge
        answers = answers_to(*question)
        assert answer == {
            "outcome": answers[0].outcome.value,
            "fields": list(worth_asking(question[0])),
            "html": answer_html(question[0], answers, say, "../", claim_summary, 3, tried_in(question)),
        }, facts


def test_the_table_holds_every_choice_of_every_blank() -> None:
    say = words("en")
    content = json.loads(sentence_table("en").content)
    chosen = [name for name in blanks(say) if name != CREDITS]
    assert {"sender.plan", "tie.degree", "recipient.open_profile"} == set(chosen)
    assert len(content["answers"]) == 6 * 4 * 3
