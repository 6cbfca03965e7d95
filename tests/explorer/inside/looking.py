"""Links to look into, as tests write them."""

from urllib.parse import parse_qsl

from explainer.explorer.link import read_link
from explainer.explorer.view import views
from explainer.explorer.words import explorer_words

LINKS = (
    "",
    "message.kind=inmail",
    "message.kind=inmail&sender.plan=premium_career&sender.credits=5",
    "message.kind=inmail&on=2013-05-01",
    "message.kind=open_profile&recipient.plan=?&recipient.open_profile=?",
    "message.kind=direct&tie.degree=first&tie.block=by_recipient",
    "message.kind=group_chat&tie.degree=first&message.recipients=9",
    "message.kind=sponsored&recipient.region=eu&recipient.ad_consent=given",
    "recipient.is=page",
    "direction=to_me&recipient.plan=premium_career",
)


def looked(text):
    link, left_out = read_link(parse_qsl(f"view=inside&{text}"), views())
    assert not left_out
    return link


EN, DE = explorer_words("en"), explorer_words("de")
