"""From what the judge says to an answer."""
