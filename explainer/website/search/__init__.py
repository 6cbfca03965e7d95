"""The search at build: what it reads of a page, its index, and the words that people type and no page says."""
