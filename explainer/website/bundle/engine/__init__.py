"""The engine's own files: the locked wheel, the trimmed library, and Pyodide."""
