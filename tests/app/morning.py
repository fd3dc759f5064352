#!/usr/bin/python3
"""An attendee's morning at the conference, without a mouse and without eyes: what is on now, the timetable by keys, a pick
there, a speaker and the way back, the plan as a timetable, a free stretch and what fits in.

Usage: morning.py LECTERN DATA-FOLDER SCHEDULE-FILE
"""

import sys

from screenreader import Screen, check

SPEAKER = "Inês Calçado"
TABLE = "Sessions by room and time"


def hear_what_is_on(screen):
    screen.find(role="frame", name="Harbour Days 2027", seconds=30)
    screen.press("ctrl+4")
    screen.find(part="Friday, 14 May 2027")
    running = screen.wait(lambda: [row for row in screen.rows("What is on now") if "left" in row], "what is running to be said")
    check(len(running) >= 2, f"several rooms are in use: {running}")


def pick_in_the_timetable(screen):
    screen.press("ctrl+2")
    table = screen.find(role="table", name=TABLE)
    screen.focus(table)
    screen.press("Home")
    first = screen.wait(lambda: screen.current(TABLE), "a card to be current")
    screen.press("Down")
    second = screen.wait(lambda: screen.current(TABLE) != first and screen.current(TABLE), "the next in the room")
    check(room_of(first) == room_of(second), f"Down stays in the room: {first} / {second}")
    screen.press("Right")
    third = screen.wait(lambda: screen.current(TABLE) not in ("", second) and screen.current(TABLE), "the room beside")
    check(room_of(third) != room_of(second), f"Right goes to another room: {second} / {third}")
    screen.press("1")
    screen.wait(lambda: "picked as must" in screen.current(TABLE), "the pick to be said")
    screen.press("Down", "Down", "2")
    screen.wait(lambda: "picked as maybe" in screen.current(TABLE), "the second pick to be said")


def room_of(sentence):
    """The part of a card's sentence before the weekday."""
    return sentence.split("day, ")[0].rsplit(", ", 2)[-2]


def visit_a_speaker(screen):
    screen.press("ctrl+5")
    screen.focus(screen.find(name="Find a speaker"))
    screen.type("calcado")
    screen.wait(lambda: any(row.startswith(SPEAKER) for row in screen.rows("Speakers")), "the speaker to be found")
    screen.press("alt+Left")
    screen.find(role="table", name=TABLE)


def see_the_plan(screen):
    screen.press("ctrl+3")
    screen.focus(screen.list("My plan"))
    screen.press("shift+Tab", "Right")  # the two ways to see it, before the list
    table = screen.find(role="table", name="My plan as a timetable")
    rows = [table.getChildAtIndex(i).name for i in range(table.childCount)]
    check(sum("picked as" in row for row in rows) == 2, f"both picks stand in the plan: {rows}")


def main():
    program, data, schedule = sys.argv[1:]
    screen = Screen([program, "--data", data, "--now", "2027-05-14T11:30:00+01:00", schedule])
    hear_what_is_on(screen)
    pick_in_the_timetable(screen)
    visit_a_speaker(screen)
    see_the_plan(screen)
    screen.quit()
    print("all done")


if __name__ == "__main__":
    main()
