"""Etiquette, tips and other channels: advice, from which no rule follows."""

from explainer.law.rule import Rule, Unpublished

RULES: tuple[Rule, ...] = ()
UNPUBLISHED: tuple[Unpublished, ...] = ()
