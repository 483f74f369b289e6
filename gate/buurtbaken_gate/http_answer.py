"""Read one HTTP/1.1 answer from the bytes of a connection (RFC 9112), as far as the gate endpoint needs it."""

_MAX_ANSWER = 512 * 1024
_MAX_HEAD = 16 * 1024


class Malformed(Exception):
    """Not an HTTP answer, or one that is larger than any verdict can be."""


class AnswerReader:
    """Feed it bytes until it says that the answer is complete; then `status`, `body` and `keep_alive` hold.

    Body framing: Content-Length, chunked, or until the connection closes.
    """

    __slots__ = ("status", "body", "keep_alive", "_buffer", "_length", "_chunked", "_in_body")

    def __init__(self) -> None:
        self.status = 0
        self.body = b""
        self.keep_alive = False
        self._buffer = b""
        self._length: int | None = None
        self._chunked = False
        self._in_body = False

    @property
    def started(self) -> bool:
        """Whether anything was received."""
        return self._in_body or bool(self._buffer)

    @property
    def ends_with_connection(self) -> bool:
        """Whether a close now means that the answer is complete."""
        return self._in_body and self._length is None and not self._chunked

    def feed(self, data: bytes) -> bool:
        """True when the answer is complete. Raises Malformed."""
        self._buffer += data
        if len(self._buffer) > _MAX_ANSWER:
            raise Malformed
        while not self._in_body:
            if not self._read_head():
                return False
        if self._chunked:
            return self._read_chunks()
        if self._length is None:
            self.body = self._buffer
            return False
        if len(self._buffer) < self._length:
            return False
        if len(self._buffer) > self._length:
            raise Malformed
        self.body = self._buffer
        return True

    def _read_head(self) -> bool:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > _MAX_HEAD:
                raise Malformed
            return False
        head, self._buffer = self._buffer[:end], self._buffer[end + 4 :]
        lines = head.split(b"\r\n")
        start = lines[0].split(b" ", 2)
        if len(start) < 2 or not start[0].startswith(b"HTTP/1.") or not start[1].isdigit():
            raise Malformed
        self.status = int(start[1])
        if 100 <= self.status < 200:
            return True
        self.keep_alive = start[0] == b"HTTP/1.1"
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            self._take_header(name.lower(), value.strip().lower())
        self._in_body = True
        if self.status in (204, 304):
            self._length, self._chunked = 0, False
        if self._length is None and not self._chunked:
            self.keep_alive = False
        return True

    def _take_header(self, name: bytes, value: bytes) -> None:
        if name == b"content-length":
            if not value.isdigit() or int(value) > _MAX_ANSWER:
                raise Malformed
            self._length = int(value)
        elif name == b"transfer-encoding":
            if value != b"chunked":
                raise Malformed
            self._chunked = True
        elif name == b"connection":
            self.keep_alive = value == b"keep-alive" or (self.keep_alive and value != b"close")

    def _read_chunks(self) -> bool:
        while True:
            end = self._buffer.find(b"\r\n")
            if end < 0:
                return False
            try:
                size = int(self._buffer[:end].split(b";", 1)[0], 16)
            except ValueError:
                raise Malformed from None
            if size < 0 or size > _MAX_ANSWER:
                raise Malformed
            if len(self._buffer) < end + 2 + size + 2:
                return False
            chunk = self._buffer[end + 2 : end + 2 + size]
            self._buffer = self._buffer[end + 2 + size + 2 :]
            if size == 0:
                return True
            self.body += chunk
            if len(self.body) > _MAX_ANSWER:
                raise Malformed
