"""The question as a form, and the element around form and answer."""
