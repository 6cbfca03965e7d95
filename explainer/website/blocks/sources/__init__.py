"""The pages about sources: what is claimed, by whom, what is disputed, and what nobody has published."""
