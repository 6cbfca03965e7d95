"""What holds for every message: accounts, blocks and connections, contents and media, readers, access."""
