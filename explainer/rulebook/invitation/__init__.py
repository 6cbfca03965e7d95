"""All about invitations: claims, rules, words and scenarios."""
