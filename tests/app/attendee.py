#!/usr/bin/python3
"""An attendee's first quarter of an hour, without a mouse and without eyes: opens a file, searches, picks two sessions at
the same time, hears of the clash, ends the program, and finds everything again.

Usage: attendee.py LECTERN DATA-FOLDER SCHEDULE-FILE
"""

import sys

from screenreader import Screen, check

FIRST = "Charts for People Who Are Already Wet"
SECOND = "Error Messages Are the User Interface of a Compiler"
LIST = "Sessions"


def open_search_pick(screen):
    screen.find(role="frame", name="Harbour Days 2027", seconds=30)
    check(len(screen.rows(LIST)) > 90, "the list holds the sample's sessions")

    screen.press("ctrl+f")
    screen.type("calcado")
    screen.wait(lambda: 0 < len(screen.rows(LIST)) < 10, "the list to hold what the search found")
    found = screen.rows(LIST)
    check(all("Calçado" in name for name in found), f"every hit is Inês Calçado's: {found}")

    screen.press("ctrl+f", "Escape")
    screen.wait(lambda: len(screen.rows(LIST)) > 90, "the whole list to be back")
    screen.press("Escape")  # leaves the empty line for the list, where the row from before the search is current
    screen.wait(lambda: screen.current(LIST) != "", "a row to be current again")
    screen.select(LIST, FIRST)
    screen.press("1")
    screen.wait(lambda: "picked as must" in screen.row(LIST, FIRST).name, "the first pick to be said")
    screen.select(LIST, SECOND)
    screen.press("2")
    screen.wait(lambda: "picked as maybe" in screen.row(LIST, SECOND).name, "the second pick to be said")


def hear_the_clash(screen):
    row = screen.row(LIST, SECOND).name
    check("clashes with" in row and FIRST in row and "40" in row, f"the row names its clash and how long: {row}")
    screen.find(part="1 clash")
    screen.press("ctrl+3")
    screen.find(part=f"“{FIRST}” and “{SECOND}” overlap")


def undo_and_redo(screen):
    screen.press("ctrl+1")
    screen.press("ctrl+z")
    screen.wait(lambda: "clashes with" not in screen.row(LIST, FIRST).name, "the clash to go with the pick")
    screen.press("ctrl+shift+z")
    screen.wait(lambda: "clashes with" in screen.row(LIST, FIRST).name, "the pick to be made again")


def main():
    program, data, schedule = sys.argv[1:]
    screen = Screen([program, "--data", data, schedule])
    open_search_pick(screen)
    hear_the_clash(screen)
    undo_and_redo(screen)
    screen.quit()

    screen = Screen([program, "--data", data])
    screen.find(role="frame", name="Harbour Days 2027", seconds=30)
    screen.wait(lambda: "picked as must" in screen.row(LIST, FIRST).name, "the plan to be there after a restart")
    check("clashes with" in screen.row(LIST, SECOND).name, "the clash is still named")
    screen.quit()
    print("all done")


if __name__ == "__main__":
    main()
