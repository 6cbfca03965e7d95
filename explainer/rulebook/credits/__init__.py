"""All about InMail credits: claims, rules, words and scenarios."""
