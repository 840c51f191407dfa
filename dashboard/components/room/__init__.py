"""The meeting room in the browser: phone, presenter's desk, wall."""
