"""All about what can be done after sending: claims, rules, words and scenarios."""
