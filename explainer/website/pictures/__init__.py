"""Drawn pictures, made by the rules."""
