"""What follows from the rules as a whole: which values they tell apart, what matters, what would open a way."""
