"""The Open Profile message, OpenLink until about 2014."""
