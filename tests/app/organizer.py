#!/usr/bin/python3
"""An organizer's check before publishing, without a mouse and without eyes: opens the programme, hears what is wrong, sees
the worst in the timetable, waives it with a reason, ends the program, and finds the waiver in the file beside it.

Usage: organizer.py LECTERN DATA-FOLDER SCHEDULE-FILE
"""

import json
import pathlib
import sys

from screenreader import Screen, check

FINDINGS = "Findings"
REASON = "The hall is divided by a curtain"
TABLE = "Sessions by room and time"


def hear_the_findings(screen):
    screen.find(role="frame", name="Harbour Talks 2031", seconds=30)
    screen.press("ctrl+7")
    screen.wait(lambda: screen.row(FINDINGS, "Error", seconds=1), "the first finding to be said")
    row = screen.wait(lambda: finding(screen), "the double booking to be said")
    check("“Knots" in row and "“Tides" in row and "Pier hall" in row and "30" in row, f"both sides and the minutes: {row}")


def finding(screen):
    return next((name for name in screen.rows(FINDINGS) if "“Knots" in name and "“Tides" in name), None)


def see_it_in_the_timetable(screen):
    screen.focus(screen.list(FINDINGS))
    screen.press("Home")
    screen.wait(lambda: "Knots" in screen.current(FINDINGS), "the double booking to be current")
    screen.press("t")
    screen.wait(lambda: screen.current(TABLE).startswith(("Knots", "Tides")), "one side to be current in the timetable")
    said = screen.current(TABLE)
    check("Pier hall" in said and "9:" in said, f"the card says where and when: {said}")
    screen.press("Down")
    screen.wait(lambda: screen.current(TABLE) not in ("", said), "the other side to be current")
    check(screen.current(TABLE).startswith(("Knots", "Tides")), "the other side stands beside it")


def waive(screen):
    screen.press("ctrl+7")
    screen.focus(screen.list(FINDINGS))
    screen.press("Home")
    screen.wait(lambda: "Knots" in screen.current(FINDINGS), "the double booking to be current again")
    screen.press("w")
    screen.find(role="text", name="Reason")
    screen.type(REASON)
    screen.press("ctrl+Return")
    screen.wait(lambda: finding(screen) is None or "waived" in finding(screen).lower(), "the finding to be waived")


def main():
    program, data, schedule = sys.argv[1:]
    screen = Screen([program, "--data", data, schedule])
    hear_the_findings(screen)
    see_it_in_the_timetable(screen)
    waive(screen)
    screen.quit()

    companion = json.loads(pathlib.Path(schedule + ".lectern.json").read_text())
    check(REASON in json.dumps(companion["waivers"]), f"the waiver is in the file: {companion}")
    print("all done")


if __name__ == "__main__":
    main()
