"""To members of the same group and to colleagues."""
