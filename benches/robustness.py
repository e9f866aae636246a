#!/usr/bin/env python3
"""Reads many odd, damaged and hostile PDFs and prints how it went.

    benches/robustness.py [--reader 'target/release/referat text'] [--damage DIR] [--bombs] DIR...

Each file is read by a process of its own with 4 GiB of memory and 60 s. For files that pdftotext
opens, its words are looked for among ours. `--damage DIR` damages the PDFs of DIR by script, 250
files; `--bombs` makes ten bombs. The files are fetched for the run and never committed: pdf.js
(test/pdfs), pdfminer.six (samples), py-pdf/sample-files, a sample of veraPDF-corpus.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import random
import re
import resource
import shlex
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata
import zlib

TIMEOUT = 60
MEMORY = 4 << 30


def run(command):
    """Exit status, output, seconds and peak MiB of a command; status 124 when it hangs."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    start = time.monotonic()
    with tempfile.NamedTemporaryFile() as measure:
        timed = ["/usr/bin/time", "-o", measure.name, "-f", "%M", *command]
        # A session of its own, so that what `time` started ends with it.
        done = subprocess.Popen(
            timed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit, start_new_session=True
        )
        try:
            out, err = done.communicate(timeout=TIMEOUT)
            status = done.returncode
        except subprocess.TimeoutExpired:
            os.killpg(done.pid, signal.SIGKILL)
            done.communicate()
            status, out, err = 124, b"", b""
        lines = measure.read().decode().split()
    peak = int(lines[-1]) / 1024 if lines and lines[-1].isdigit() else 0
    return status, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), time.monotonic() - start, peak


def words(text):
    """The words of a text, ligatures and line-end hyphens folded, marks left out."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    text = re.sub(r"-\s*\n\s*", "", text)
    return collections.Counter(re.findall(r"\w+", text))


def shown_areas(path):
    """Runs of pages that show only a part of themselves: first and last page, and the part in points."""
    _, boxes, *_ = run(["pdfinfo", "-box", "-l", "100000", str(path)])
    found = collections.defaultdict(dict)
    for number, kind, numbers in re.findall(r"^Page +(\d+) (Media|Crop)Box:(.*)$", boxes, re.M):
        found[int(number)][kind] = [float(n) for n in numbers.split()]
    areas = []
    for number, box in sorted(found.items()):
        media, crop = box.get("Media"), box.get("Crop")
        area = None if not crop or crop == media else (crop[0] - media[0], media[3] - crop[3], crop[2] - crop[0], crop[3] - crop[1])
        if areas and areas[-1][2] == area:
            areas[-1] = (areas[-1][0], number, area)
        else:
            areas.append((number, number, area))
    return areas if any(area for _, _, area in areas) and len(areas) < 50 else []


def reference_words(path):
    """What pdftotext reads: of each page the part that it shows. None when it cannot open the file."""
    status, text, *_ = run(["pdftotext", "-q", str(path), "-"])
    if status == 0 and (areas := shown_areas(path)):
        text = ""
        for first, last, area in areas:
            place = [part for name, value in zip("xyWH", area) for part in (f"-{name}", str(round(value)))] if area else []
            text += run(["pdftotext", "-q", "-f", str(first), "-l", str(last), *place, str(path), "-"])[1]
    return words(text) if status == 0 else None


def read_one(job):
    reader, path = job
    status, text, error, seconds, peak = run([*reader, str(path)])
    if "panicked" in error or status in (101, 134, 139, -6, -11):
        kind = "panic"
    elif status == 124:
        kind = "hang"
    else:
        kind = "read" if status == 0 else "refused"
    reference = reference_words(path) or collections.Counter()
    found = sum((words(text) & reference).values())
    return path, kind, seconds, peak, sum(reference.values()), found, error.strip().split("\n")[0][:90]


def damage(source, target, count=250):
    """Damaged copies of the PDFs of a folder: flipped bytes, cut tails, false lengths and offsets."""
    chance = random.Random(3)
    files = sorted(source.glob("**/*.pdf"))
    for number in range(count):
        data = bytearray(chance.choice(files).read_bytes())
        kind = number % 4
        if kind == 0:
            for _ in range(max(1, len(data) // 2000)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        elif kind == 1:
            del data[chance.randrange(len(data) // 4, len(data)):]
        else:
            pattern = rb"/Length \d+" if kind == 2 else rb"\d{10} \d{5} n"
            change = lambda match: re.sub(rb"\d", lambda _: b"%d" % chance.randrange(10), match.group(), count=4)
            data = re.sub(pattern, change, bytes(data))
        (target / f"damaged-{number:03}.pdf").write_bytes(data)


def make_pdf(objects, tail=b""):
    numbered = (b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.7\n" + b"".join(numbered) + tail + b"trailer\n<< /Root 1 0 R /Size %d >>\n%%%%EOF\n" % (len(objects) + 1)


def stream(data, entries=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def packed(data, entries=b""):
    return stream(zlib.compress(data, 9), b"/Filter /FlateDecode " + entries)


def bombs(target):
    """Ten files that are small and would take much."""
    head = [b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>"]
    font = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << %s /XObject << /X 5 0 R >> >> >>" % font
    form = lambda n: packed(b"/X Do " * 10, b"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % n)
    made = {
        "content": [*head, page, packed(b"q " * 60_000_000)],
        "nested-flate": [*head, page, stream(zlib.compress(zlib.compress(b"0 " * 100_000_000, 9), 9), b"/Filter [/FlateDecode /FlateDecode]")],
        "glyphs": [*head, page, packed(b"BT /F1 9 Tf 9 9 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 1_500_000)],
        "shapes": [*head, page, packed(b"1 1 3 3 re f " * 8_000_000)],
        "forms": [*head, page, packed(b"/X Do"), *[form(n) for n in range(6, 20)], packed(b"0 0 m")],
        "marks": [*head, page, packed(b"/P << /MCID 1 >> BDC " * 6_000_000)],
        "arrays": [*head, page, packed(b"[" * 100_000_000)],
        "object-stream": [*head, page, packed(b"1 0 " + b"[]" * 30_000_000, b"/Type /ObjStm /N 1 /First 4")],
        "objects": [*head, page, *[b"[[[[[[[[[]]]]]]]]]"] * 400_000],
        "pages": [head[0], b"<< /Type /Pages /Count 2000000 /Kids [" + b"3 0 R " * 2_000_000 + b"] >>", page],
    }
    for name, objects in made.items():
        (target / f"bomb-{name}.pdf").write_bytes(make_pdf(objects))


def report(name, rows):
    kinds = collections.Counter(row[1] for row in rows)
    reference, found = sum(row[4] for row in rows), sum(row[5] for row in rows)
    share = found / reference if reference else 1.0
    lost = [row for row in rows if row[4] >= 5 and row[5] == 0]
    print(f"| {name} | {len(rows)} | {kinds['read']} | {kinds['refused']} | {kinds['panic']} | {kinds['hang']} "
          f"| {max(row[2] for row in rows):.1f} | {max(row[3] for row in rows):.0f} | {share:.4f} | {len(lost)} |", flush=True)
    return lost


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", default="target/release/referat text")
    parser.add_argument("--damage", type=pathlib.Path)
    parser.add_argument("--bombs", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="list the files that need a look")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    reader = shlex.split(options.reader)
    print("| set | files | read | refused | panic, abort | hang | slowest s | peak MiB | words found | lost |\n" + "|---" * 10 + "|")
    with tempfile.TemporaryDirectory() as made, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        folders = list(options.folders)
        for name, make in (("damaged", lambda path: damage(options.damage, path)), ("bombs", bombs)):
            if options.damage if name == "damaged" else options.bombs:
                folder = pathlib.Path(made, name)
                folder.mkdir()
                make(folder)
                folders.append(folder)
        for folder in folders:
            paths = sorted(path for path in folder.glob("**/*") if path.suffix.lower() == ".pdf")
            rows = list(pool.map(read_one, ((reader, path) for path in paths)))
            lost = report(folder.name, rows)
            if options.list:
                odd = [row for row in rows if row[1] in ("panic", "hang") or row[3] > 512 or row[2] > 10 or row[4] > 20 and row[5] < 0.8 * row[4]]
                for row in sorted(odd + [row for row in lost if row not in odd], key=lambda row: row[5] - row[4]):
                    print(f"    {row[0].name}: {row[1]} {row[2]:.1f} s {row[3]:.0f} MiB {row[5]}/{row[4]} {row[6]}", file=sys.stderr)


if __name__ == "__main__":
    main()
