"""Answers, stories and claims as plain text, for the command line."""

from explainer.answers.shape import Answer
from explainer.facts.question import Question
from explainer.judge import Says
from explainer.play.story import Story
from explainer.rulebook.ledger import Claim, Said
from explainer.say.answer.together import answers_view
from explainer.say.answer.views import AnswerView, Ground, firm_phrase, is_past
from explainer.say.phrases import general_sentence, raised
from explainer.say.sources import dated, standing_words
from explainer.say.story.rows import SceneView, story_view
from explainer.say.words import Words


def _route(view: AnswerView, say: Words) -> list[str]:
    lines = ["", f"{view.name}: {view.word}"]
    if view.depends:
        lines += [f"  {view.depends.ask}", *(f"  * {case}" for _, case in view.depends.cases), f"  {view.depends.of}"]
    lines += _grounds(view.because)
    if view.ways:
        lines += [
            f"  {say.say('card', 'ways_then' if is_past(view.answer) else 'ways')}:",
            *(f"  > {way}" for way in view.ways),
        ]
    if view.lead:
        lines.append(f"  {view.lead}")
    if view.readers:
        lines += [f"  {row.label}: {row.text}" for row in (*view.facts, view.readers)]
        lines.append(f"  {say.say('card', 'access')}: {'; '.join(view.reach.names)}")
    if view.unknown:
        lines += [f"  {say.say('card', 'unknown')}:", *(f"  ? {ground.sentence}" for ground in view.unknown)]
    lines.append(_firm(view.firm, say))
    if view.unaffected:
        lines.append(f"  {view.unaffected}")
    return lines


def _grounds(grounds: tuple[Ground, ...]) -> list[str]:
    return [f"  - {ground.sentence} [{', '.join(ground.claims)}]" for ground in grounds]


def _firm(phrase: str, say: Words) -> str:
    return f"  {say.say('card', 'firm')}: {phrase}"


def answer_text(question: Question, answers: tuple[Answer, ...], say: Words) -> str:
    """The whole answer, a row a line."""
    view = answers_view(question, answers, say)
    lines = [f"{view.word}. {raised(view.sentence)}", view.as_of]
    for each in view.answers:
        lines += _route(each, say)
    return "\n".join(lines)


def _scene(scene: SceneView, say: Words) -> list[str]:
    lines = ["", f"{scene.when}: {scene.deed.whole}{scene.word and f' – {scene.word}'}", *_grounds(scene.because)]
    lines += [f"  > {line}" for line in scene.told]
    lines += [f"  ? {ground.sentence}" for ground in scene.unknown]
    if scene.because:
        lines.append(_firm(firm_phrase(scene.standing, scene.says is Says.UNSETTLED, say), say))
    return lines


def story_text(story: Story, say: Words) -> str:
    """The steps of a story, and how it ends."""
    view = story_view(story, say)
    lines = [view.begins]
    for scene in view.scenes:
        lines += _scene(scene, say)
    return "\n".join([*lines, "", view.ends, *(f"  {line}" for line in view.end)])


def _said(said: Said, say: Words) -> str:
    quote = f"{say.say('quote', 'open')}{said.quote}{say.say('quote', 'close')} " if said.quote else ""
    source = said.source
    return f"    {quote}{source.title}, {source.publisher}, {dated(source.dated, say)}, {source.url}"


def claim_text(claim: Claim, rules: tuple[str, ...], say: Words) -> str:
    """One claim with its sources and the rules that rest on it."""
    tags = (say.say("class", claim.kind.value), say.say("today", claim.today.value))
    lines = [
        f"{claim.id} ({', '.join(tags)}; {standing_words(claim, say)})",
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
        lines += [f"  {say.say('claim', 'rules')}:", *(f"    {rule}: {general_sentence(rule, say)}" for rule in rules)]
    return "\n".join(lines)
