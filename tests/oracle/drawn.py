"""Plays drawn at random that the oracle has played too: each is drawn once, however many tests look at it."""

from functools import cache

from tests.oracle.play import play
from tests.plays import Draw, profile_of


def seed(number):
    return f"oracle {number}"


@cache
def drawn_play(number):
    """A play, and what the oracle makes of it."""
    data = Draw(seed(number), length=25).data
    return data, play(data)


def plays_like(profile, count):
    """Those of the first plays in which people do what the profile says."""
    return (drawn_play(number) for number in range(count) if profile_of(seed(number)) is profile)
