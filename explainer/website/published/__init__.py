"""What the site has for machines: the ledger as JSON, and what changed when as a feed."""
