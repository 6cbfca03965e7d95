"""What a message may hold: voice, GIFs and video by date, and text that looks suspicious; sizes are in limits.toml."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Media, Switch, Thread, YesNo
from explainer.law.effect import Cannot, Filter, Filters, Unsettled
from explainer.law.rule import Decided, rule
from explainer.rulebook.kinds import By, kinds

CARRYING = kinds(by=By.MEMBER, text_alone=False)
FILTERED = kinds(by=By.MEMBER, with_an_invitation=False)

GIFS_BEGIN = date(2018, 4, 1)
VOICE_BEGINS = date(2018, 7, 26)
VIDEO_SURELY_EXISTS = date(2020, 1, 1)
WARNINGS_BEGIN = date(2020, 8, 25)  # LinkedIn's blog tells of them as new
DETECTION_IS_RENEWED = date(2022, 12, 1)  # the press tells of new automatic detection of spam and harassment
HELP_IS_READ = date(2026, 11, 22)  # only LinkedIn's undated text names the spam folder
SPAM_FOLDER_SINCE = Decided(day=DETECTION_IS_RENEWED, known=HELP_IS_READ, claim="harmful-spam-folder-earlier")


@rule(Cannot(), claims=["voice-messages-since-2018"], kinds=CARRYING, until=VOICE_BEGINS)
def voice_messages_did_not_exist(q: Question) -> bool:
    return q.message.media is Media.VOICE or q.message.voice_seconds > 0


@rule(Cannot(), claims=["gifs-since-april-2018"], kinds=CARRYING, until=GIFS_BEGIN)
def gifs_did_not_exist(q: Question) -> bool:
    return q.message.media is Media.GIF


@rule(Unsettled(), claims=["video-messages-before-2020"], kinds=CARRYING, until=VIDEO_SURELY_EXISTS)
def nobody_dates_the_first_video_messages(q: Question) -> bool:
    return q.message.media is Media.VIDEO


def _is_suspected(q: Question) -> bool:
    return q.message.suspicious is YesNo.YES and q.recipient.harmful_detection is Switch.ON


@rule(
    Filters(Filter.WARNING),
    claims=["harmful-warnings-since-2020"],
    kinds=FILTERED,
    since=WARNINGS_BEGIN,
    until=DETECTION_IS_RENEWED,
)
def suspicious_text_from_a_stranger_was_hidden(q: Question) -> bool:
    return _is_suspected(q) and q.tie.thread is not Thread.OPEN


@rule(Filters(Filter.SPAM_FOLDER), claims=["harmful-detection"], kinds=FILTERED, since=SPAM_FOLDER_SINCE)
def suspicious_text_from_a_stranger_goes_to_spam(q: Question) -> bool:
    return _is_suspected(q) and q.tie.thread is Thread.NONE


@rule(
    Filters(Filter.SPAM_FOLDER),
    claims=["harmful-detection", "harmful-new-sender"],
    kinds=FILTERED,
    since=SPAM_FOLDER_SINCE,
)
def suspicious_text_after_an_unanswered_inmail_goes_to_spam(q: Question) -> bool:
    return _is_suspected(q) and q.tie.thread is Thread.UNANSWERED_INMAIL


@rule(
    Filters(Filter.WARNING),
    claims=["harmful-detection"],
    kinds=FILTERED,
    since=Decided(day=WARNINGS_BEGIN, known=HELP_IS_READ, claim="harmful-warnings-since-2020"),
)
def suspicious_text_from_somebody_known_is_hidden(q: Question) -> bool:
    return _is_suspected(q) and q.tie.thread is Thread.OPEN


RULES = (
    voice_messages_did_not_exist,
    gifs_did_not_exist,
    nobody_dates_the_first_video_messages,
    suspicious_text_from_a_stranger_was_hidden,
    suspicious_text_from_a_stranger_goes_to_spam,
    suspicious_text_after_an_unanswered_inmail_goes_to_spam,
    suspicious_text_from_somebody_known_is_hidden,
)
