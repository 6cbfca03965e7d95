"""All answers to a question, the best first, under one headline."""

from typing import NamedTuple

from explainer.answers.shape import Answer, Outcome
from explainer.facts.question import Question
from explainer.say.answer.headline import headline, led
from explainer.say.answer.help import Help, help_of
from explainer.say.answer.views import AnswerView, Reach, answer_view, is_past
from explainer.say.words import Words


class AnswersView(NamedTuple):
    """All that could be chosen, the best first, under one headline; `shared` is what all could be reached by alike."""

    outcome: str
    word: str
    sentence: str
    as_of: str
    answers: tuple[AnswerView, ...]
    shared: Reach | None
    help_title: str
    help: tuple[Help, ...]

    @property
    def open(self) -> tuple[AnswerView, ...]:
        return tuple(each for each in self.answers if each.answer.outcome is not Outcome.NO)

    @property
    def closed(self) -> tuple[AnswerView, ...]:
        return tuple(each for each in self.answers if each.answer.outcome is Outcome.NO)


def _shared(answers: tuple[AnswerView, ...]) -> Reach | None:
    """What is the same for several answers is said once."""
    match [each.reach for each in answers if each.answer.outcome is not Outcome.NO]:
        case [first, *others] if set(others) == {first}:
            return first
    return None


def answers_view(question: Question, answers: tuple[Answer, ...], say: Words) -> AnswersView:
    """The rows of these answers to a question."""
    best = answers[0]
    past = is_past(best)
    shape, views = led(tuple(answer_view(answer, question, say) for answer in answers))
    word, sentence = headline(shape, views, past, say)
    return AnswersView(
        outcome=shape,
        word=word,
        sentence=sentence,
        as_of=say.say("card", "as_of", day=say.day(best.on), checked=say.day(best.checked)),
        answers=tuple(each._replace(note="") if each.note == sentence else each for each in views),  # said above
        shared=_shared(views),
        help_title=say.say("help", "then" if past else "now", "title"),
        help=help_of(question, answers, shape == Outcome.FREE.value, past, say),
    )
