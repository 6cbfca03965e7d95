"""From a rule's effects to the next world, subject by subject, and no policy."""
