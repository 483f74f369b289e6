import unittest

from buurtbaken_gate.http_answer import AnswerReader, Malformed

HEAD = b"HTTP/1.1 200 OK\r\n"


def read(*pieces: bytes) -> AnswerReader | None:
    reader = AnswerReader()
    return reader if any([reader.feed(piece) for piece in pieces]) else None


class Reads(unittest.TestCase):
    def assert_body(self, reader: AnswerReader | None, body: bytes, keep_alive: bool = True) -> None:
        assert reader is not None
        self.assertEqual((reader.status, reader.body, reader.keep_alive), (200, body, keep_alive))

    def test_by_length(self) -> None:
        self.assert_body(read(HEAD + b"Content-Length: 2\r\n\r\n{}"), b"{}")

    def test_byte_by_byte(self) -> None:
        whole = HEAD + b"content-length: 2\r\nX: y\r\n\r\n{}"
        self.assert_body(read(*(whole[i : i + 1] for i in range(len(whole)))), b"{}")

    def test_chunked(self) -> None:
        whole = HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n"
        self.assert_body(read(whole), b"{}")
        self.assert_body(read(*(whole[i : i + 1] for i in range(len(whole)))), b"{}")

    def test_close(self) -> None:
        whole = HEAD + b"Connection: close\r\nContent-Length: 2\r\n\r\n{}"
        self.assert_body(read(whole), b"{}", keep_alive=False)

    def test_until_the_connection_ends(self) -> None:
        reader = AnswerReader()
        self.assertFalse(reader.feed(HEAD + b"\r\n{"))
        self.assertFalse(reader.feed(b"}"))
        self.assertTrue(reader.ends_with_connection)
        self.assertEqual((reader.body, reader.keep_alive), (b"{}", False))

    def test_an_interim_answer_is_passed_over(self) -> None:
        whole = b"HTTP/1.1 100 Continue\r\n\r\n" + HEAD + b"Content-Length: 2\r\n\r\n{}"
        self.assert_body(read(whole), b"{}")

    def test_old_http_is_not_kept(self) -> None:
        self.assert_body(read(b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}"), b"{}", False)


class Refuses(unittest.TestCase):
    def test_what_is_not_an_answer(self) -> None:
        for whole in (
            b"SSH-2.0-OpenSSH\r\n\r\n",
            b"HTTP/1.1 abc\r\n\r\n",
            b"\r\n\r\n",
            HEAD + b"Content-Length: -1\r\n\r\n",
            HEAD + b"Content-Length: 9999999999\r\n\r\n",
            HEAD + b"Content-Length: 1\r\n\r\n{}",
            HEAD + b"Transfer-Encoding: gzip\r\n\r\n",
            HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\n",
            HEAD + b"X: " + b"y" * 20_000,
            HEAD + b"\r\n" + b"x" * 600_000,
        ):
            with self.subTest(whole[:60]), self.assertRaises(Malformed):
                read(whole)
