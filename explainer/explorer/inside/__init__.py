"""Look inside: facts, rules and answer of one case, each rule's source, every fact varied alone, a rule to change."""

PLACE = 5
