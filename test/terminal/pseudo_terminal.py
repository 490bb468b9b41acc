# Runs a command in a pseudo-terminal: pseudo_terminal.py COLUMNS ROWS COMMAND [ARGUMENT...]
# Reads {"write": text}, {"resize": [columns, rows]}, {"signal": "SIGTERM"} as JSON lines; writes {"out": base64} for what
# the command prints and, at its end, {"exit": code or -signal, "canonical": ..., "echo": ...}: how it left the terminal.
import base64, fcntl, json, os, pty, select, signal, struct, sys, termios

columns, rows = int(sys.argv[1]), int(sys.argv[2])
main, side = pty.openpty()


def resize(width, height):
    fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))


def tell(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


resize(columns, rows)
child = os.fork()
if child == 0:
    os.setsid()
    fcntl.ioctl(side, termios.TIOCSCTTY, 0)
    for stream in (0, 1, 2):
        os.dup2(side, stream)
    os.closerange(3, 64)
    os.execvp(sys.argv[3], sys.argv[3:])

pending = b""
streams = [main, 0]
status = None
while True:
    ready, _, _ = select.select(streams, [], [], 0.01)
    if main in ready:
        tell({"out": base64.b64encode(os.read(main, 65536)).decode()})
    if 0 in ready:
        data = os.read(0, 65536)
        if not data:
            streams.remove(0)
        pending += data
        *lines, pending = pending.split(b"\n")
        for line in lines:
            order = json.loads(line)
            if "write" in order:
                os.write(main, order["write"].encode())
            if "resize" in order:
                resize(*order["resize"])
                os.kill(child, signal.SIGWINCH)
            if "signal" in order:
                os.kill(child, getattr(signal, order["signal"]))
    if status is not None and main not in ready:
        break
    if status is None:
        done, code = os.waitpid(child, os.WNOHANG)
        if done:
            status = os.waitstatus_to_exitcode(code)

local = termios.tcgetattr(side)[3]
tell({"exit": status, "canonical": bool(local & termios.ICANON), "echo": bool(local & termios.ECHO)})
