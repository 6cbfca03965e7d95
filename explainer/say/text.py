"""Answers as plain text, for the command line."""

from explainer.answers.shape import Answer, Outcome
from explainer.facts.question import Question
from explainer.law.effect import Side, Signal
from explainer.rulebook.ledger import Claim, Said
from explainer.say.phrases import lands_phrase, reason_sentence, rule_sentence, way_phrase
from explainer.say.sources import dated
from explainer.say.words import Words


def _heading(answers: tuple[Answer, ...], say: Words) -> str:
    best = answers[0]
    key = best.outcome.value
    if best.outcome is Outcome.NO and any(answer.ways for answer in answers):
        key = "no_with_ways"
    form = {"as": say.say("kind", best.kind.value, "as")}
    return f"{say.say('headline', key, 'word')}: {say.say('headline', key, 'sentence', **form)}"


def _route(answer: Answer, question: Question, say: Words) -> list[str]:
    name, outcome = say.say("kind", answer.kind.value, "name"), say.say("outcome", answer.outcome.value)
    lines = ["", f"{name}: {outcome}"]
    for reason in answer.because:
        lines.append(f"  - {reason_sentence(reason, say)} [{', '.join(reason.claims)}]")
    if answer.outcome is Outcome.NO:
        lines += [f"  > {way_phrase(way, question, say)}" for way in answer.ways]
    else:
        readers = say.listing([say.say("reader", reader.value) for reader in answer.readers])
        access = ", ".join(say.say("access", access.value) for access in answer.access)
        told = say.listing([say.say("notice", n.value) for n in answer.told[Side.RECIPIENT]])
        lines += [
            f"  {say.say('card', 'lands')}: {lands_phrase(answer, say)}",
            f"  {say.say('card', 'readers')}: {readers}",
            f"  {say.say('card', 'access')}: {access}",
            f"  {say.say('card', 'told')}: {told or say.say('card', 'told_none')}",
            f"  {say.say('card', 'signals')}: {say.say('signal', answer.signals[Signal.READ].value)}",
        ]
        lines += [f"  ? {say.say('claims', id)}" for id in answer.unknown]
    lines.append(f"  {say.say('card', 'firm')}: {say.say('standing', answer.standing.value)}")
    if answer.without_effect:
        names = say.listing([say.say("fact", name) for name in answer.without_effect])
        lines.append(f"  {say.say('card', 'without_effect', facts=names)}")
    return lines


def answer_text(question: Question, answers: tuple[Answer, ...], say: Words) -> str:
    day, checked = say.day(answers[0].on), say.day(answers[0].checked)
    lines = [_heading(answers, say), say.say("card", "as_of", day=day, checked=checked)]
    for answer in answers:
        lines += _route(answer, question, say)
    return "\n".join(lines)


def _said(said: Said, say: Words) -> str:
    quote = f"{say.say('quote', 'open')}{said.quote}{say.say('quote', 'close')} " if said.quote else ""
    source = said.source
    return f"    {quote}{source.title}, {source.publisher}, {dated(source.dated, say)}, {source.url}"


def claim_text(claim: Claim, rules: tuple[str, ...], say: Words) -> str:
    """One claim with its sources and the rules that rest on it."""
    tags = (say.say("class", claim.kind.value), say.say("today", claim.today.value))
    lines = [
        f"{claim.id} ({', '.join(tags)}; {say.say('standing', claim.standing.value)})",
        f"  {say.say('claims', claim.id)}",
    ]
    if say.has("notes", claim.id):
        lines.append(f"  {say.say('notes', claim.id)}")
    for label, said in (("says", claim.says), ("contradicts", claim.contradicted_by)):
        if said:
            lines += [f"  {say.say('claim', label)}:", *(_said(each, say) for each in said)]
    if claim.instead:
        lines.append(f"  {say.say('claim', 'instead')}: {', '.join(claim.instead)}")
    if rules:
        lines += [f"  {say.say('claim', 'rules')}:", *(f"    {rule}: {rule_sentence(rule, say)}" for rule in rules)]
    return "\n".join(lines)
