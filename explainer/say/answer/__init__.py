"""An answer as rows: all that is said of it, before anybody lays it out."""
