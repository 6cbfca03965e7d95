"""Play it through: what several people do one after the other, chosen act by act; what each of them sees of it."""

PLACE = 2
