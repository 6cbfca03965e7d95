"""The explorer: one case in several views, each a link. A view is a folder here, and needs nothing outside it."""
