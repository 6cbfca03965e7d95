"""What may be said of a case: values, questions, and the catalogue of facts."""
