"""The way of a play: how it stands in a link, what it begins with, and the points that it comes to."""
