"""From answers to sentences and HTML; the only place with sentences."""
