"""JSON in and out: the shapes that scripts and links hold on to."""
