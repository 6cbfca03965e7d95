"""The pages: from Markdown, rules and words to a site that any web server can hand out."""
