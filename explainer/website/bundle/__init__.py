"""EDGE: what the browser loads: the rules wheel, the trimmed standard library, Pyodide, scripts, styles, fonts."""


class EngineError(Exception):
    """What the browser loads cannot be built or run; the message says what, where, and what would be right."""
