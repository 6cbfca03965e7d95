"""All about messages to Pages: claims, rules, words and scenarios."""
