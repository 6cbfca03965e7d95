"""Editing, deleting, reporting, closing the account."""
