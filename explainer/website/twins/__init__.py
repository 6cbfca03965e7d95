"""Every page and its twin: what both have, and which of them is behind."""
