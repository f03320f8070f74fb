#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own: an X server that nobody sees, a window manager, a session bus, a keyring and an empty home.

    desktop.py COMMAND [ARGUMENT...]    runs a command there and ends as it ends

Everything it starts ends with it. Needs Xvfb, openbox, dbus-daemon, gnome-keyring-daemon, xdotool and xclip.
"""
import os
import select
import subprocess
import sys
import tempfile
import time

PATIENCE = 30  # seconds for anything that is waited for


class Desktop:
    """Use as a context: `with Desktop() as desktop: desktop.start([...])`."""

    def __init__(self, size="1400x900"):
        self.size = size
        self.children = []

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix="covault-desktop-")
        runtime = os.path.join(self.home.name, "run")
        os.mkdir(runtime, 0o700)
        kept = {name: os.environ[name] for name in os.environ if not name.startswith(("XDG_", "DBUS_", "WAYLAND_"))}
        self.environment = {**kept, "HOME": self.home.name, "XDG_RUNTIME_DIR": runtime, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8",
                            "QT_QPA_PLATFORM": "xcb"}
        try:
            self._start_all()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start_all(self):
        display = self._start_that_says(["Xvfb", "-screen", "0", self.size + "x24", "-nolisten", "tcp", "-noreset", "-displayfd", "{fd}"])
        self.environment["DISPLAY"] = ":" + display
        bus = self._start_that_says(["dbus-daemon", "--session", "--nofork", "--print-address={fd}"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        keyring = self.start(["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
                             stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        keyring.stdin.write(b"keyring of a test")
        keyring.stdin.close()
        self.wait_for(lambda: "org.freedesktop.secrets" in self.names_on_bus(), "the keyring")
        self.start(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_for(lambda: self._ask(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]).find("window id") >= 0, "the window manager")

    def __exit__(self, *_):
        for child in reversed(self.children):
            if child.poll() is None:
                child.terminate()
        for child in self.children:
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
        self.home.cleanup()

    def start(self, command, **options):
        child = subprocess.Popen(command, env=self.environment, **options)
        self.children.append(child)
        return child

    def _start_that_says(self, command):
        """Starts a program that writes one line, where it can be reached, to the file `{fd}`."""
        reading, writing = os.pipe()
        self.start([part.replace("{fd}", str(writing)) for part in command], pass_fds=[writing],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as said:
            if not select.select([said], [], [], PATIENCE)[0]:
                raise TimeoutError(command[0] + " does not start")
            line = said.readline().strip()
        if not line:
            raise RuntimeError(command[0] + " ended at once")
        return line

    def _ask(self, command):
        done = subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=PATIENCE)
        return done.stdout.decode(errors="replace") if done.returncode == 0 else ""

    def names_on_bus(self):
        return self._ask(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames"])

    def wait_for(self, condition, what, seconds=PATIENCE):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.01)
        raise TimeoutError(what + " did not come")

    def window(self, process, title):
        """The id of the shown window of `process` whose title has `title` in it; waits for it."""
        def found():
            return self._ask(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name", title]).split()
        return self.wait_for(found, "a window called " + title)[0]

    def activate(self, window):
        """Gives the keyboard to a window."""
        self._ask(["xdotool", "windowactivate", "--sync", window])

    def keys(self, *names):
        """Presses keys, in the words of xdotool: `ctrl+k`, `Return`."""
        self._ask(["xdotool", "key", "--clearmodifiers", "--delay", "1", *names])

    def type(self, text):
        self._ask(["xdotool", "type", "--clearmodifiers", "--delay", "1", text])

    def clipboard(self, form="UTF8_STRING"):
        """What another program gets from the clipboard; nothing if it is empty."""
        return self._ask(["xclip", "-selection", "clipboard", "-out", "-target", form])

    def lock_screen(self):
        """Says what a screen saver says when it locks."""
        self._ask(["dbus-send", "--session", "--type=signal", "/org/freedesktop/ScreenSaver",
                   "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"])

    def shot(self, path):
        """The whole screen as a picture; needs ImageMagick."""
        self._ask(["import", "-window", "root", path])


def main():
    with Desktop() as desktop:
        return desktop.start(sys.argv[1:]).wait()


if __name__ == "__main__":
    sys.exit(main())
