#!/usr/bin/env python3
"""Tries `referat convert` on a large folder: speed, memory, bad documents, kills, a full disk.

    batch.py [--binary target/release/referat] [--documents 10000] [--kills 50] [--seed 1]

Makes a folder of minutes from the fixtures, text and PDF in halves, no two alike, one in a hundred
broken in one of twenty-one ways. Then checks, and says the figures:

- every good document has a record, every bad one a line and a code, the same in the manifest;
- `--jobs 1` and `--jobs 2` write the same bytes; how much faster two are; the most memory that all
  processes hold together (PSS where the system tells it, else RSS);
- killed with -9 at random moments and resumed, the output is the same to the byte as that of a run
  that was never killed, with nothing temporary left; for json, jsonl and csv;
- the same after a full disk, on a small tmpfs (needs the right to mount; else it is left out).

Needs Python 3.9 and nothing else; Linux, for /proc. Exit 1 when something does not hold.
"""

import argparse
import gzip
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent


# Documents


def rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def encryption():
    """An /Encrypt dictionary (40-bit RC4) whose user password is `hemmelig`."""
    password = (b"hemmelig" + PAD)[:32]
    owner = rc4(hashlib.md5(password).digest()[:5], password)
    permissions = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(password + owner + permissions + b"0123456789abcdef").digest()[:5]
    user = rc4(key, PAD)
    return b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (owner.hex().encode(), user.hex().encode())


def pdf(objects, trailer=b""):
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(data, extra=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), extra, data)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
TEXT = stream(b"BT /F 12 Tf 72 720 Td (Referat) Tj ET")
SCANNED = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>"
SCAN = stream(b"q 500 0 0 700 40 40 cm /I Do Q")
IMAGE = stream(b"\x55" * 8, b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1")


def bad_documents(seed):
    """Name, bytes (or how to make the file), and the codes that are right for it."""
    noise = random.Random(seed).randbytes(5000)
    whole = pdf([CATALOG, PAGES, PAGE, TEXT, FONT])
    bomb = zlib.compress(b"0 0 m " * (40 << 20), 9)
    unknown, broken = {"unknown-format"}, {"broken-pdf"}
    return [
        ("empty.txt", b"", {"empty"}),
        ("spaces.txt", b" \r\n\t\n" * 100, {"empty"}),
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + noise, unknown),
        ("drawing.png", b"\x89PNG\r\n\x1a\n" + noise, unknown),
        ("letter.docx", b"PK\x03\x04" + noise, unknown),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise, unknown),
        ("letter.rtf", b"{\\rtf1 Referat}", unknown),
        ("page.html", b"<!DOCTYPE html><p>Referat</p>", unknown),
        ("packed.pdf.gz", gzip.compress(whole, mtime=0), unknown),
        ("noise.txt", noise, unknown),
        ("head.pdf", b"%PDF-1.7\n", broken),
        ("cut.pdf", whole[: whole.index(b"4 0 obj")], broken | {"no-text-layer"}),
        ("noise.pdf", b"%PDF-1.7\n" + noise, broken),
        ("no-pages.pdf", pdf([CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>"]), broken | {"empty"}),
        ("circle.pdf", pdf([CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), broken | {"empty"}),
        ("scan.pdf", pdf([CATALOG, PAGES, SCANNED, SCAN, IMAGE]), {"no-text-layer"}),
        (
            "locked.pdf",
            pdf([CATALOG, PAGES, PAGE, TEXT, FONT, encryption()], b"/Encrypt 6 0 R /ID [<%s> <%s>]" % ((b"0123456789abcdef".hex().encode(),) * 2)),
            {"encrypted"},
        ),
        (
            "bomb.pdf",
            pdf([CATALOG, PAGES, PAGE, stream(bomb, b"/Filter /FlateDecode"), FONT]),
            {"over-limit", "broken-pdf", "no-text-layer", "out-of-memory", "timeout"},
        ),
        ("large.txt", lambda path: sparse(path, 300 << 20), {"over-limit"}),
        ("gone.pdf", lambda path: path.symlink_to("nowhere"), {"not-found"}),
        ("pipe.txt", os.mkfifo, {"not-a-file"}),
    ]


def sparse(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def make(folder, count, seed):
    """Writes the documents. Gives the good names, and the codes that are right for the bad ones."""
    texts = [path.read_bytes() for path in sorted(ROOT.glob("fixtures/*/*/input*.txt"))]
    pdfs = [path.read_bytes() for path in sorted(ROOT.glob("fixtures/*/*/input*.pdf"))]
    kinds = bad_documents(seed)
    good, bad = set(), {}
    for number in range(count):
        below = folder / f"{2000 + number % 25}" / f"udvalg {number % 7} æøå"
        below.mkdir(parents=True, exist_ok=True)
        if number % 100 == 99:
            name, content, codes = kinds[number // 100 % len(kinds)]
            path = below / f"{number:06}-{name}"
            path.write_bytes(content) if isinstance(content, bytes) else content(path)
            bad[str(path.relative_to(folder))] = codes
            continue
        if number % 2:
            path, content = below / f"{number:06}.pdf", pdfs[number // 2 % len(pdfs)] + b"\n%% %d\n" % number
        else:
            path, content = below / f"{number:06}.txt", texts[number // 2 % len(texts)] + b"\n%d\n" % number
        path.write_bytes(content)
        good.add(str(path.relative_to(folder)))
    return good, bad


# Runs


def family(pid):
    found, left = [], [pid]
    while left:
        pid = left.pop()
        found.append(pid)
        try:
            for task in os.listdir(f"/proc/{pid}/task"):
                left += map(int, pathlib.Path(f"/proc/{pid}/task/{task}/children").read_text().split())
        except OSError:
            pass
    return found


def memory(pid):
    for name, key in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            for line in pathlib.Path(f"/proc/{pid}/{name}").read_text().splitlines():
                if line.startswith(key):
                    return int(line.split()[1]) * 1024
        except OSError:
            pass
    return 0


class Run:
    """A run to its end: how long, how much memory, what it said."""

    def __init__(self, args, **kwargs):
        begin = time.monotonic()
        process = subprocess.Popen(args, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **kwargs)
        self.peak = 0
        sampler = threading.Thread(target=self.sample, args=(process,))
        sampler.start()
        self.err = process.stderr.read()
        self.code = process.wait()
        self.seconds = time.monotonic() - begin
        sampler.join()

    def sample(self, process):
        while process.poll() is None:
            self.peak = max(self.peak, sum(map(memory, family(process.pid))))
            time.sleep(0.05)


def digest(folder):
    """Every file below a folder with the hash of its bytes."""
    files = sorted(path for path in folder.rglob("*") if not path.is_dir())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


FAILED = []


def check(holds, what):
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    if not holds:
        FAILED.append(what)


def check_documents(out, run, good, bad):
    written = set(digest(out))
    check(run.code == 1, f"exit code is 1 (it is {run.code})")
    check(all(f"{name}.json" in written for name in good), f"all {len(good)} good documents have a record")
    check(written == {f"{name}.json" for name in good} | {"manifest.jsonl"}, "nothing else is written")
    entries = [json.loads(line) for line in (out / "manifest.jsonl").read_text().splitlines()[1:]]
    codes = {entry["input"]: entry.get("code") for entry in entries if entry["status"] == "failed"}
    lines = {line.split(": ")[0]: line.split(": ")[1] for line in run.err.splitlines()}
    check(set(codes) == set(bad), f"the {len(bad)} bad documents and no others failed")
    for name in sorted(set(bad) | set(codes)):
        if codes.get(name) not in bad.get(name, ()):
            check(False, f"{name}: {codes.get(name)}, not one of {sorted(bad.get(name, ()))}")
    said = {name: code for path, code in lines.items() for name in [path.split("in/", 1)[-1]]}
    check(said == codes, "each has one line with its code on standard error")
    kinds = sorted({code for code in codes.values() if code})
    print(f"     codes seen: {', '.join(kinds)}")


def measure(binary, folder, good, bad, work):
    runs = {}
    for jobs in (1, 2):
        out = work / f"jobs-{jobs}"
        runs[jobs] = Run([binary, "convert", "-q", "in", "-o", str(out), "--jobs", str(jobs)], cwd=folder.parent)
        rate = len(good) / runs[jobs].seconds
        print(f"     --jobs {jobs}: {runs[jobs].seconds:.1f} s, {rate:.0f} documents/s, {runs[jobs].peak / 2**20:.0f} MiB at most")
        check_documents(out, runs[jobs], good, bad)
    check(digest(work / "jobs-1") == digest(work / "jobs-2"), "--jobs 1 and --jobs 2 wrote the same bytes")
    check(max(run.peak for run in runs.values()) < 200 << 20, "peak memory is below 200 MiB")
    print(f"     two cores are {runs[1].seconds / runs[2].seconds:.2f} times one")
    return runs[2].seconds


def kill(binary, folder, work, form, kills, seconds, chance):
    args = [binary, "convert", "-q", "in", "-f", form, "--resume", "-o"]
    whole, out = work / f"whole-{form}", work / f"killed-{form}"
    Run([*args, str(whole)], cwd=folder.parent)
    ended = 0
    for _ in range(kills):
        process = subprocess.Popen([*args, str(out)], cwd=folder.parent, stderr=subprocess.DEVNULL)
        try:
            process.wait(chance.uniform(0.01, 2.5 * seconds / kills + 0.3))
            ended += 1
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    last = Run([*args, str(out)], cwd=folder.parent)
    check(last.code == 1, f"{form}: the last run ends ({kills - ended} killed, {ended} had ended)")
    check(digest(out) == digest(whole), f"{form}: killed and resumed is as never killed, nothing temporary left")


def fill(binary, folder, work, form):
    whole, disk = work / f"whole-{form}", work / f"disk-{form}"
    size = sum(path.stat().st_size for path in whole.rglob("*") if path.is_file())
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size // 3}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode:
        print(f"     {form}: no right to mount a tmpfs, the full disk is left out")
        return
    try:
        args = [binary, "convert", "-q", "in", "-f", form, "--resume", "-o", str(disk / "out")]
        full = Run(args, cwd=folder.parent)
        last = full.err.splitlines()[-1]
        check(full.code == 1 and ": disk-full: " in last, f"{form}: a full disk is told: {last.split(': ', 1)[-1]}")
        subprocess.run(["mount", "-o", f"remount,size={size * 6}", str(disk)], check=True)
        Run(args, cwd=folder.parent)
        check(digest(disk / "out") == digest(whole), f"{form}: with room made and resumed, as if never full")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=str(ROOT / "target/release/referat"))
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="referat-batch-"))
    try:
        folder = work / "in"
        good, bad = make(folder, args.documents, args.seed)
        print(f"     {len(good)} good documents, {len(bad)} bad ones")
        binary = str(pathlib.Path(args.binary).resolve())
        seconds = measure(binary, folder, good, bad, work)
        for form in ("json", "jsonl", "csv"):
            kill(binary, folder, work, form, args.kills, seconds, chance)
            fill(binary, folder, work, form)
    finally:
        shutil.rmtree(work)
    sys.exit(1 if FAILED else 0)


if __name__ == "__main__":
    main()
