"""Up to fifty people, who joins, who leaves, who sees what came before."""
