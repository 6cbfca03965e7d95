"""Messages to fellow group members and to moderators, until 2019, and introductions through a connection."""
