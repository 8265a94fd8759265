"""Kills deliver-notices, runs several of it at once, and fills its disk; then sees from its log what was delivered.

usage: trial.py PROGRAM crash KILLS NOTICES [SEED]
       trial.py PROGRAM processes COUNT NOTICES
       trial.py PROGRAM full-disk NOTICES
"""

import collections
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
# So many lines that the ledger is compacted again and again.
BUSY = ("--steps", 5, "--compaction", 100)


class Trial:
    """A directory with a ledger and a log."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="crash-test-")
        self.ledger = os.path.join(self.directory, "ledger")
        self.log = os.path.join(self.directory, "log")
        open(self.log, "w").close()

    def start(self, count, *options, **how):
        command = [PROGRAM, "--ledger", self.ledger, "--log", self.log, "--count", str(count)]
        command += [str(option) for option in options]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **how)

    def run(self, count, *options, **how):
        process = self.start(count, *options, **how)
        output, _ = process.communicate(timeout=300)
        return process.returncode, output

    def log_size(self):
        return os.stat(self.log).st_size

    def lines(self):
        with open(self.log) as file:
            return [tuple(line.split()) for line in file]

    def count(self, word):
        return collections.Counter(name for kind, name, _ in self.lines() if kind == word)


def expect(is_true, message):
    if not is_true:
        print("FAILED: " + message)
        sys.exit(1)


def is_compacted(trial, output, count):
    """Checks that the ledger was compacted, and gives the number of its lines."""
    expect("not compacted" not in output, output)
    with open(trial.ledger) as file:
        lines = sum(1 for _ in file)
    expect(lines < 7 * count, "the ledger has %d lines: it was not compacted" % lines)
    return lines


def all_delivered(trial, count):
    missing = {str(100_000_000_000 + number) for number in range(count)} - set(trial.count("done"))
    expect(not missing, "not delivered: %s" % sorted(missing))


def crash(kills, notices, seed):
    print("crash: %d kills, %d notices, seed %d" % (kills, notices, seed))
    source = random.Random(seed)
    trial = Trial()
    killed, torn, early = [], 0, 0
    begun = time.monotonic()
    while True:
        size = trial.log_size()
        process = trial.start(notices, "--lease", 500, "--send", 5, *BUSY)
        if len(killed) < kills:
            if source.random() < 0.2:
                # Anywhere, the start of the process and the wait for the claim of the last one included.
                time.sleep(source.uniform(0, 0.6))
                early += 1
            else:
                # While it delivers. What is left of the notices must last for the kills that are left.
                left = (notices - len(trial.count("done"))) / (kills - len(killed))
                lines = len(trial.lines()) + 1 + 2 * source.randint(0, max(0, int(left) - 1))
                while process.poll() is None and (trial.log_size() == size or len(trial.lines()) < lines):
                    time.sleep(0.0003)
                time.sleep(source.uniform(0, 0.014))
            process.send_signal(signal.SIGKILL)
        output, _ = process.communicate(timeout=300)
        torn += "torn tail" in output
        expect("damaged" not in output, output)
        if process.returncode == -signal.SIGKILL:
            killed.append(process.pid)
        else:
            expect(process.returncode == 0, "it ended with %d: %s" % (process.returncode, output))
            break
    seconds = time.monotonic() - begun
    expect(len(killed) == kills, "all was delivered after %d kills: take more notices" % len(killed))
    all_delivered(trial, notices)

    # What each process began last was under way, or just done, when it was killed.
    lines = trial.lines()
    last = {}
    for kind, name, pid in lines:
        if kind == "start":
            last[int(pid)] = name
    starts = collections.defaultdict(list)
    for kind, name, pid in lines:
        if kind == "start":
            starts[name].append(int(pid))
    for name, pids in starts.items():
        for pid in pids[:-1]:
            expect(pid in killed, "%s was sent again though %d was not killed" % (name, pid))
            expect(last[pid] == name, "%s was sent again though it was not under way when %d was killed" % (name, pid))
    line_count = is_compacted(trial, output, notices)
    begun_again = sum(len(pids) - 1 for pids in starts.values())
    twice = sum(count - 1 for count in trial.count("done").values())
    expect(begun_again <= kills, "%d sends were begun again after %d kills" % (begun_again, kills))
    expect(twice <= begun_again, "%d were delivered twice" % twice)

    size = trial.log_size()
    status, output = trial.run(notices)
    expect(status == 0 and trial.log_size() == size, "a last run delivered something again: " + output)
    print(
        "  %d notices, all delivered; %d kills, %d of them at any moment and %d while it delivered; %d sends were under "
        "way and begun again, %d notices were delivered twice; %d torn tails; the ledger has %d lines; %.0f s"
        % (notices, kills, early, kills - early, begun_again, twice, torn, line_count, seconds)
    )
    shutil.rmtree(trial.directory)


def processes(count, notices):
    trial = Trial()
    begun = time.monotonic()
    # Each begins at another notice, and then meets those that the others have.
    running = [
        trial.start(notices, "--first", notices * number // count, "--concurrency", 4, "--lease", 5000, *BUSY)
        for number in range(count)
    ]
    for process in running:
        output, _ = process.communicate(timeout=300)
        expect(process.returncode == 0, "it ended with %d: %s" % (process.returncode, output))
        expect("damaged" not in output and "torn" not in output, output)
        is_compacted(trial, output, notices)
    seconds = time.monotonic() - begun
    all_delivered(trial, notices)
    for word in ("start", "done"):
        again = {name: times for name, times in trial.count(word).items() if times > 1}
        expect(not again, "%s more than once: %s" % (word, again))
    shares = collections.Counter(pid for kind, _, pid in trial.lines() if kind == "done")
    expect(len(shares) == count, "only %d of %d processes delivered anything" % (len(shares), count))
    print(
        "processes: %d at once delivered %d notices once each (%s); %.1f s"
        % (count, notices, " + ".join(str(share) for share in shares.values()), seconds)
    )
    shutil.rmtree(trial.directory)


def full_disk(notices):
    trial = Trial()
    disk = os.path.join(trial.directory, "disk")
    os.mkdir(disk)
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk]
    is_mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
    how = {}
    if not is_mounted:
        print("LEFT OUT: a disk that is full, because it can't be mounted; a limit on the size of files stands in for it")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (131_072, resource.RLIM_INFINITY))

        how = {"preexec_fn": limit, "restore_signals": False}
    trial.ledger = os.path.join(disk, "ledger")
    try:
        fill(trial, notices, how, lambda: make_room(disk, is_mounted, how))
    finally:
        if is_mounted:
            subprocess.run(["umount", disk], check=True)
    shutil.rmtree(trial.directory)


def make_room(disk, is_mounted, how):
    how.clear()
    if is_mounted:
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)


def fill(trial, notices, how, make_room):
    # What is recorded is longer than a page, so it is what does not fit.
    options = ("--state", 5000, "--send", 1)
    status, output = trial.run(notices, *options, **how)
    unrecorded = [line for line in output.splitlines() if line.startswith("unrecorded ")]
    refused = [line for line in output.splitlines() if line.startswith("undelivered ")]
    expect(status in (74, 75), "it ended with %d on a full disk: %s" % (status, output))
    expect(unrecorded, "no delivery was reported as unrecorded: " + output)
    for line in unrecorded + refused:
        expect("No space left" in line or "File too large" in line, "it does not say why: " + line)
    with open(trial.ledger, "rb") as file:
        contents = file.read()
    expect(contents.endswith(b"\n"), "the ledger ends within a line")

    # What was recorded before is not said again while the disk is still full.
    recorded = {name for name in trial.count("done") if not any(name in line for line in unrecorded)}
    before = trial.count("start")
    status, second = trial.run(notices, *options, **how)
    expect(status in (74, 75), "it ended with %d on a disk that is still full: %s" % (status, second))
    expect("damaged" not in second and "torn" not in second, second)
    again = {name for name in recorded if trial.count("start")[name] != before[name]}
    expect(not again, "said again: %s" % sorted(again))
    unrecorded += [line for line in second.splitlines() if line.startswith("unrecorded ")]

    make_room()
    status, output = trial.run(notices, *options)
    expect(status == 0, "it ended with %d after room was made: %s" % (status, output))
    all_delivered(trial, notices)
    twice = {name: count for name, count in trial.count("done").items() if count > 1}
    for name, count in twice.items():
        reported = sum(name in line for line in unrecorded)
        expect(count - 1 <= reported, "%s was delivered %d times and reported %d times" % (name, count, reported))
    print(
        "full-disk: %d notices; the disk was full after %d; %d deliveries were reported as unrecorded, %d notices as "
        "not delivered; after room was made all were delivered, %d of those reported a second time, no other"
        % (notices, len(recorded), len(unrecorded), len(refused), len(twice))
    )


if __name__ == "__main__":
    what, numbers = sys.argv[2], [int(word) for word in sys.argv[3:]]
    if what == "crash":
        kills, notices = numbers[:2]
        crash(kills, notices, numbers[2] if len(numbers) > 2 else random.randrange(1_000_000))
    elif what == "processes":
        processes(*numbers)
    else:
        full_disk(*numbers)
