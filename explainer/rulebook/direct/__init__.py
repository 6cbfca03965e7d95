"""One plain message to a connection, or into an open conversation."""
