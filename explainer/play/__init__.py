"""What happens over time: the world of a play, its events, and how the rules move it.

An event becomes an attempt (attempt.py), the attempt a question about the world (history.py), the judge's applying
become changes (change/), and one thing follows the other (run.py).
"""
