"""Advice for writers: claims for pages, no rules."""
