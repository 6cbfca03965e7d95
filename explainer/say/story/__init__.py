"""What happens over time, as rows and as HTML; apart from the answers, as whoever only asks needs no play."""
