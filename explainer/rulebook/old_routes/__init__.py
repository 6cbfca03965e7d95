"""Messages in groups and by moderators, until 2019."""
