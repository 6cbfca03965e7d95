"""What a rule is: what may follow from it, since when it holds, and who says so."""
