"""All about sponsored messages: claims, rules, words and scenarios."""
