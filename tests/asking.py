"""Short ways to ask in tests: an answer as JSON, the steps of a play, and what a call of the browser gives."""

import json

from explainer import browser
from explainer.answers.routes import answers_to
from explainer.play.story import tell
from explainer.wire.write_answer import answers_json


def answer_json(question, given=()):
    return answers_json(question, answers_to(question, given))


def steps_of(play):
    return [scene.step for scene in tell(play).scenes]


def called(name, ask):
    """The last step of a call: the JSON of its result."""
    *_, last = browser.call(name, json.dumps(ask))
    return last
