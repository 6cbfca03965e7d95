"""All about message requests: claims, rules, words and scenarios."""
