#!/usr/bin/env python3
"""Times whole processes of Lectern against references measured in the same run, and prints the table of the README.

  tests/bench/run [--quick]      builds a release first and gives this program a display

Every figure is a median of alternating runs, because machines are shared and noisy; what counts is the ratio.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, until=None, good=(0,), **options):
    """Runs to the end, or until a line of its output; gives seconds, peak memory in MB, and the output."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    seen = []
    reached = None
    for line in process.stdout:
        seen.append(line)
        if until and line.strip() == until:
            reached = time.monotonic() - began
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    ended = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good or (until and reached is None):
        sys.exit(f"{command} ended with {process.returncode}:\n{''.join(seen)}")
    return reached if until else ended, usage.ru_maxrss / 1024, "".join(seen)


def medians(actions, times):
    """Runs the actions in turn, so that a slow moment of the machine meets all of them."""
    values = [[] for _ in actions]
    for _ in range(times):
        for place, action in enumerate(actions):
            values[place].append(action())
    return [statistics.median(v) for v in values]


class Bench:
    def __init__(self, build, quick):
        self.bin = build / "bin"
        self.times = 3 if quick else 7
        self.starts = 5 if quick else 15
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lectern-bench-"))
        self.rows = []

    def row(self, what, value, limit, detail):
        verdict = "" if value is None or limit is None else ("yes" if value <= limit else "NO")
        shown = "" if value is None else f"{value:.2f}"
        self.rows.append((what, shown, "" if limit is None else f"{limit:g}", verdict, detail))
        print(f"{what}: {shown} (at most {limit}) {verdict} {detail}", flush=True)

    def schedule(self, sessions):
        path = self.folder / f"{sessions}.xml"
        if not path.exists():
            run([self.bin / "generateschedule", str(sessions), path])
        return path

    def fresh(self):
        data = self.folder / "data"
        shutil.rmtree(data, ignore_errors=True)
        return data

    def imports(self, sessions, times):
        """Seconds of our import, of xmllint, of the insert alone; our peak memory in MB."""
        path = self.schedule(sessions)
        peaks = []

        def ours():
            seconds, peak, _ = run([self.bin / "lectern-cli", "--data", self.fresh(), "import", path])
            peaks.append(peak)
            return seconds

        def xmllint():
            return run(["xmllint", "--noout", "--stream", path])[0]

        def insert():
            copy = self.folder / "copy.sqlite"
            for name in self.folder.glob("copy.sqlite*"):
                name.unlink()
            output = run([self.bin / "insertonly", self.folder / "data" / "programmes.sqlite", copy])[2]
            return float(re.search(r"[0-9.]+", output).group())

        return medians([ours, xmllint, insert], times) + [statistics.median(peaks)]

    def import_table(self):
        large = self.schedule(25000)
        size = large.stat().st_size / 1e6
        ours, lint, insert, peak = self.imports(25000, self.times)
        self.row("import 25,000: time ÷ (xmllint + insert alone)", ours / (lint + insert), 1.4,
                 f"{ours:.2f} s ÷ ({lint:.2f} + {insert:.2f}) s, {size:.0f} MB")
        self.row("import 25,000: peak memory ÷ file", peak * 1.048576 / size, 3.5, f"{peak * 1.048576:.0f} MB")
        small, small_lint, small_insert, _ = self.imports(1000, self.times)
        self.row("import 1,000: time ÷ xmllint", small / small_lint, 8,
                 f"{small * 1000:.0f} ms ÷ {small_lint * 1000:.0f} ms")
        huge, _, huge_insert, _ = self.imports(100000, 3)
        growth = (huge / 100000) / (small / 1000)
        reference = (huge_insert / 100000) / (small_insert / 1000)
        self.row("cost a session, 1,000 to 100,000: growth ÷ the insert's growth", growth / reference, 1.15,
                 f"ours × {growth:.2f}, insert alone × {reference:.2f}, 100,000 in {huge:.2f} s")

    def check_table(self):
        """A check of the whole file against xmllint, which only looks whether it is well-formed."""
        for sessions, times in ((1000, 3 * self.times), (25000, self.times)):
            path = self.schedule(sessions)
            lint, check = medians([lambda: run(["xmllint", "--noout", "--stream", path])[0],
                                   lambda: run([self.bin / "lectern-cli", "check", path], good=(0, 1))[0]], times)
            self.row(f"check {sessions:,}, whole process: time ÷ xmllint", check / lint, 2,
                     f"{check * 1000:.0f} ms ÷ {lint * 1000:.0f} ms")

    def start_table(self):
        folders = {}
        for sessions in (1000, 25000):
            folders[sessions] = self.folder / f"start-{sessions}"
            run([self.bin / "lectern-cli", "--data", folders[sessions], "import", self.schedule(sessions)])

        def start(until, sessions):
            return lambda: run([self.bin / "lectern", "--trace-start", "--data", folders[sessions]], until=until)[0]

        def empty():
            return run([self.bin / "emptywindow"], until="first-paint")[0]

        actions = [empty, start("first-paint", 1000), start("rows", 1000), start("rows", 25000)]
        medians(actions, 1)  # warm
        bare, first, rows, many = medians(actions, self.starts)
        self.row("start to first paint ÷ empty window", first / bare, 1.6, f"{first * 1000:.0f} ms ÷ {bare * 1000:.0f} ms")
        self.row("start to rows of 1,000 ÷ empty window", rows / bare, 1.8, f"{rows * 1000:.0f} ms")
        self.row("start to rows of 25,000 ÷ empty window", many / bare, 4, f"{many * 1000:.0f} ms")

    def window_table(self):
        """Pauses and picks of the window, off screen, as bench_window prints them."""
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        output = run([self.bin / "bench_window", self.schedule(1000), self.schedule(25000)], env=environment)[2]
        times = re.search(r"pick during an import: on screen (.*); stored (.*) \((\d+) picks\)", output)
        for what, limit, text in (("on screen", 16, times.group(1)), ("stored", 50, times.group(2))):
            median, most, worst = [float(value) for value in re.findall(r"([0-9.]+) ms", text)]
            self.row(f"pick during an import of 25,000, {what}: worst, ms", worst, limit,
                     f"median {median} ms, 95 of 100 within {most} ms, {times.group(3)} picks")
        pause = re.search(r"longest pause .*: (\d+) ms", output)
        self.row("longest pause of the event loop while 25,000 are imported and opened, ms", float(pause.group(1)), 50, "")

    def counters(self, program, pattern):
        """What a Google Benchmark program counts, by benchmark."""
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        options = [f"--benchmark_filter={pattern}", "--benchmark_out_format=json", f"--benchmark_out={self.folder}/counters"]
        run([self.bin / program, *options], env=environment)
        return json.loads((self.folder / "counters").read_text())["benchmarks"]

    def part_table(self):
        search, nearest = self.counters("bench_search", "BM_search/|BM_nearest")
        self.row("search of 25,000 as typed, rows included: p99 ÷ memmem's", search["p99_ratio"], 1.5,
                 f"{search['p99_ms']:.1f} ms ÷ {search['memmem_p99_ms']:.1f} ms")
        self.row("similar sessions of one among 25,000: p99, ms", nearest["p99_ms"], 20, f"{nearest['index_MB']:.0f} MB")
        scrolls = self.counters("bench_list", "scrollFrames")
        self.row("a frame while scrolling 25,000, off screen: p99, ms", max(s["p99_ms"] for s in scrolls), 8,
                 f"median {max(s['p50_ms'] for s in scrolls):.1f} ms")
        opened, scrolled, fitted = self.counters("bench_timetable", ".")
        self.row("open the timetable of 25,000 in 200 rooms, ms", opened["cpu_time"], 100, "1920×1080, off screen")
        for what, one, limit in (("scrolling the timetable", scrolled, 8), ("the whole timetable in one window", fitted, 16)):
            self.row(f"a frame of {what}: p99, ms", one["p99_ms"], limit, f"median {one['median_ms']:.1f} ms")

    def table(self):
        print("\n| what | measured | at most | met | detail |\n|---|---:|---:|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")
        shutil.rmtree(self.folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path, help="the build folder with the programs")
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    arguments = parser.parse_args()
    bench = Bench(arguments.build.resolve(), arguments.quick)
    bench.import_table()
    bench.check_table()
    bench.start_table()
    bench.window_table()
    bench.part_table()
    bench.table()


if __name__ == "__main__":
    main()
