"""What a page asks for by marker: one file for each block that the rules fill."""
