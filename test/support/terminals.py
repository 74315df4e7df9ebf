# A pair of terminals: what is written into the file whose path is told first comes out here, and the other way round.
import os
import pty
import sys
import threading

master, slave = pty.openpty()
sys.stdout.write(os.ttyname(slave) + '\n')
sys.stdout.flush()


def answers():
    while True:
        piece = os.read(0, 4096)
        if not piece:
            os._exit(0)
        os.write(master, piece)


threading.Thread(target=answers, daemon=True).start()
while True:
    os.write(1, os.read(master, 4096))
