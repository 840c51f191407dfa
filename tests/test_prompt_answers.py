"""A socket that listens passes on to its connections that small answers leave at once."""

import socket

from dashboard import prompt_answers


def test_a_connection_to_a_socket_that_listens_does_not_wait_for_acknowledgements():
    with socket.socket() as door, socket.socket() as other:  # as Streamlit makes its own
        door.bind(("127.0.0.1", 0))
        door.listen()
        other.bind(("127.0.0.1", 0))  # does not listen
        assert prompt_answers.send_at_once() >= 1
        with socket.create_connection(door.getsockname()):
            inside, _address = door.accept()
            with inside:
                assert inside.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert not other.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
