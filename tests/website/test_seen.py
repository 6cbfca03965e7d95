"""What the build has seen of the explorer's own links: each is there, as the rules show it."""

import json
from urllib.parse import parse_qsl

import pytest

from explainer.explorer.door import see
from explainer.explorer.link import written
from explainer.explorer.play.stories import stories
from explainer.explorer.view import views
from explainer.say.languages import LANGUAGES
from explainer.website.filled_in import BASE
from explainer.website.form.gallery import gallery, is_a_question
from explainer.website.form.seen import seen_tables
from explainer.website.form.table import gallery_table, key, stated
from explainer.wire.a_months_credits import with_a_months_credits


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_and_story_that_is_offered_is_in_its_views_file(language):
    files = {view: json.loads(table.content) for view, table in seen_tables(language).items()}
    assert set(files) == set(views())
    links = [*gallery().values(), *(story.link for story in stories())]
    questions = [link for link in links if is_a_question(link)]
    for link in links:
        if link not in questions:
            text = written(link)
            assert files[link.view][text] == see({"link": parse_qsl(text), "base": BASE}, language)
    answers = json.loads(gallery_table(language).content)["answers"]
    assert set(answers) == {key(stated(with_a_months_credits(link.asked))) for link in questions}
