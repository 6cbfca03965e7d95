"""What has become of the answer that a link was made with: a plain word where it is another one by now."""

from explainer.answers.routes import answers_to
from explainer.explorer.link import Link
from explainer.facts.question import FIRST_DAY
from explainer.say.markup import escape
from explainer.say.phrases import general_sentence
from explainer.say.words import Words
from explainer.space.changes import changes


def outcome_of(link: Link) -> str:
    """What the case of a link comes to: the outcome of its best answer."""
    return answers_to(*link.asked)[0].outcome.value


def since_html(link: Link, say: Words) -> str:
    """Nothing where the answer is as it was, or nobody said how it was."""
    if not link.was or link.to_me or (now := outcome_of(link)) == link.was:
        return ""
    then = link.checked or FIRST_DAY
    rules = tuple(dict.fromkeys(each.rule.id for each in changes() if each.day > then))
    words = {"was": say.say("outcome", link.was), "now": say.say("outcome", now)}
    key = "on" if link.checked else "sometime"
    text = say.say("explorer", "since", key, day=say.day(then), **words)
    if not rules or not link.checked:
        return f"<p>{escape(text)} {escape(say.say('explorer', 'since', 'corrected'))}</p>"
    said = "".join(f"<li>{escape(general_sentence(id, say))}</li>" for id in rules)
    return f"<p>{escape(text)} {escape(say.say('explorer', 'since', 'rules'))}</p><ul>{said}</ul>"
