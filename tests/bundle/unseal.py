#!/usr/bin/env python3
"""unseal.py SEALED WORDS OUT: opens a sealed file with the ordinary age, which asks for the words at a terminal."""
import os
import pty
import sys

sealed, words, out = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp("age", ["age", "-d", "-o", out, sealed])
said, is_told = b"", False
while True:
    try:
        read = os.read(terminal, 1024)
    except OSError:
        break
    if not read:
        break
    said += read
    if b": " in said and not is_told:
        is_told = True
        os.write(terminal, open(words, "rb").readline().rstrip(b"\n") + b"\r")
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status))
