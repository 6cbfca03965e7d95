"""All about the old ways through groups: claims, rules, words and scenarios."""
