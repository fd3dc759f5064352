"""What a screen reader knows of a program: its accessible tree, and keys. For the tests that use Lectern from outside."""

import subprocess
import time

import pyatspi


def check(condition, what):
    """An assertion that says what is wrong."""
    if not condition:
        raise AssertionError(what)


class Screen:
    """One running program, read through AT-SPI and driven by keys."""

    def __init__(self, command, name="lectern"):
        self.process = subprocess.Popen(command)
        self.name = name
        self.app = self.wait(self._application, f"the program {name} on the accessibility bus", 30)
        self.wait(self._active, "the window to have the keyboard", 30)

    def _application(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app and app.name and app.name.lower() == self.name and app.get_process_id() == self.process.pid:
                return app
        return None

    def _active(self):
        return any(self.app.getChildAtIndex(i).getState().contains(pyatspi.STATE_ACTIVE) for i in range(self.app.childCount))

    @staticmethod
    def wait(condition, what, seconds=45):
        """Asks until the answer is true; a test that waits for a fixed time is either slow or wrong."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                answer = condition()
            except Exception:  # the tree changes while it is read
                answer = None
            if answer:
                return answer
            time.sleep(0.05)
        raise AssertionError(f"waited {seconds} s in vain for {what}")

    def walk(self, node=None, depth=0):
        node = node or self.app
        yield node, depth
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child:
                yield from self.walk(child, depth + 1)

    def showing(self, node):
        return node.getState().contains(pyatspi.STATE_SHOWING)

    def find(self, role=None, name=None, part=None, seconds=45):
        """The first node that shows, with this role and name (whole, or a part of it)."""

        def look():
            for node, _ in self.walk():
                if role and node.getRoleName() != role:
                    continue
                if name is not None and node.name != name:
                    continue
                if part is not None and part not in node.name:
                    continue
                if self.showing(node):
                    return node
            return None

        return self.wait(look, f"a {role or 'node'} named {name or part!r}", seconds)

    def list(self, name, seconds=45):
        """The list or table of this name: a button that leads to it may have the same."""

        def look():
            for node, _ in self.walk():
                if node.name == name and node.getRoleName() in ("list", "table", "tree") and self.showing(node):
                    return node
            return None

        return self.wait(look, f"a list named {name!r}", seconds)

    def rows(self, list_name):
        """The names of the rows of a list or table, as they are read out."""
        node = self.list(list_name)
        return [node.getChildAtIndex(i).name for i in range(node.childCount)]

    def row(self, list_name, title, seconds=45):
        """The row of a list that is read out with this title first."""

        def look():
            node = self.list(list_name, seconds=1)
            for index in range(node.childCount):
                child = node.getChildAtIndex(index)
                if child.name.startswith(title):
                    return child
            return None

        return self.wait(look, f"a row that begins with {title!r} in {list_name}", seconds)

    def focus(self, node):
        node.queryComponent().grabFocus()

    def current(self, list_name):
        """The name of the selected row of a list; empty when there is none."""
        node = self.list(list_name)
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child.getState().contains(pyatspi.STATE_SELECTED):
                return child.name
        return ""

    def select(self, list_name, title):
        """Walks with the arrow keys from the top to the row with this title, as one does who only hears."""
        self.focus(self.list(list_name))
        self.press("Home")
        for _ in range(200):
            before = self.current(list_name)
            if before.startswith(title):
                return
            self.press("Down")
            self.wait(lambda: self.current(list_name) not in ("", before), "the next row to be current")
        raise AssertionError(f"no row with {title!r} on the way down")

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "30", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)

    def quit(self):
        self.press("ctrl+q")
        self.process.wait(timeout=20)
        assert self.process.returncode == 0, f"the program ended with {self.process.returncode}"

    def dump(self):
        for node, depth in self.walk():
            if self.showing(node):
                print("  " * depth + f"[{node.getRoleName()}] {node.name!r}")
