"""Who can message whom on LinkedIn: the rules, their answers, and the site that explains them."""
