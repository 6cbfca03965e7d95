"""All about writing well: claims, rules, words and scenarios."""
