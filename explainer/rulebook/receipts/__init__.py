"""Read receipts, typing indicators, and other traces."""
