"""A slow line to a server on this machine: so many bits a second, and so long until anything arrives."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

PIECE = 8192  # bytes that go out at once


class _Line:
    """Both directions of all connections; what comes down shares one width."""

    def __init__(self, port: int, bits: float, delay: float) -> None:
        self.port, self.width, self.delay = port, bits / 8, delay / 2
        self.free = 0.0  # when the line has sent all that it was given

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self.port)
        await asyncio.gather(self._carry(reader, to_server, False), self._carry(from_server, writer, True))

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, down: bool) -> None:
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(maxsize=64)
        delivering = asyncio.create_task(self._deliver(pieces, target))
        clock = asyncio.get_running_loop().time
        try:
            while piece := await source.read(PIECE):
                at = clock()
                if down:
                    at = self.free = max(at, self.free) + len(piece) / self.width
                await pieces.put((at + self.delay, piece))
        except OSError:
            pass  # one of the two has hung up
        await pieces.put((0, b""))
        await delivering

    async def _deliver(self, pieces: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
        clock = asyncio.get_running_loop().time
        try:
            while (found := await pieces.get())[1]:
                await asyncio.sleep(max(0, found[0] - clock()))
                target.write(found[1])
                await target.drain()
        except OSError:
            while (await pieces.get())[1]:
                pass  # nobody is there to get it
        target.close()


@contextmanager
def slow(address: str, bits: float, delay: float) -> Iterator[str]:
    """The same address over a line of so many bits a second, with so many seconds there and back."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    parts = urlsplit(address)
    line = _Line(parts.port or 80, bits, delay)

    async def listening() -> asyncio.Server:
        return await asyncio.start_server(line.connected, "127.0.0.1", 0)

    server = asyncio.run_coroutine_threadsafe(listening(), loop).result()
    try:
        yield parts._replace(netloc=f"127.0.0.1:{server.sockets[0].getsockname()[1]}").geturl()
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
