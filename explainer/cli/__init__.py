"""The command line: answer a question or a play, answer many, prove the whole space, look a claim up."""

from explainer.cli.calls import main

__all__ = ["main"]
