"""Messages to fellow group members and to moderators, and introductions through a connection: ways of the past."""
