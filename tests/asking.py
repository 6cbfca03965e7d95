"""Short ways to ask in tests: an answer as JSON, a play's steps and questions, and what a call of the browser gives."""

import json

import pytest

from explainer import browser
from explainer.answers.routes import answers_to
from explainer.play import run, state
from explainer.play.story import tell
from explainer.wire.read_play import read_play
from explainer.wire.write_answer import answers_json
from explainer.wire.write_story import story_json


def answer_json(question, given=(), unknown=()):
    return answers_json(question, answers_to(question, given, unknown))


def steps_of(play):
    return [scene.step for scene in tell(play).scenes]


def questions_of(data):
    """Every question that a play puts to the judge."""
    asked = []
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((run, "question_of"), (run, "question_of_time"), (state, "question_of_stars")):
            real = getattr(module, name)
            patch.setattr(module, name, lambda *given, real=real: asked.append(real(*given)) or asked[-1])
        story_json(tell(read_play(data)))
    return asked


def called(name, ask):
    """The last step of a call: the JSON of its result."""
    *_, last = browser.call(name, json.dumps(ask))
    return last
