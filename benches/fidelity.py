#!/usr/bin/env python3
"""Scores the text of PDFs, word for word, beside other extractors.

    benches/fidelity.py [--folder DIR] [--reader 'target/release/referat text'] [--each] [--peers DIR]

Makes the PDFs with producers.py (which says what it needs) unless DIR has them, reads them with every
extractor at hand, and prints a table: word-level F1, order (normalised Levenshtein similarity of the
words' sequence), words glued to their neighbours or split in two, words with æ, ø or å that are
missing, and seconds. Running heads and feet are left out of all, and so are bullets, which no other tool
returns when they are drawn; how many of them our reader finds is told below. `--peers DIR` builds
programs of ten lines around pdf-extract and lopdf's `extract_text` there (a Rust project).

    pip install rapidfuzz pypdfium2 pdf_oxide
"""

import argparse
import collections
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import time
import unicodedata

from rapidfuzz.distance import Levenshtein

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 60


def output_of(command):
    done = subprocess.run(command, capture_output=True, timeout=TIMEOUT)
    if done.returncode:
        raise OSError(done.stderr.decode("utf-8", "replace")[:100])
    return done.stdout.decode("utf-8", "replace")


def by_command(command):
    return lambda path: output_of([str(path) if part == "FILE" else part for part in command])


def by_python(code):
    """A Python library, in a process of its own as the other tools are."""
    return lambda path: output_of([sys.executable, "-c", code, str(path)])


PYPDFIUM2 = """import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]): print(page.get_textpage().get_text_bounded())"""
PDF_OXIDE = """import sys, pdf_oxide
doc = pdf_oxide.PdfDocument(sys.argv[1])
for page in range(doc.page_count()): print(doc.extract_text(page))"""

TOOLS = {
    "pdftotext": by_command(["pdftotext", "-enc", "UTF-8", "FILE", "-"]),
    "pdftotext -raw": by_command(["pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"]),
    "pdftotext -layout": by_command(["pdftotext", "-layout", "-enc", "UTF-8", "FILE", "-"]),
    "mutool": by_command(["mutool", "draw", "-q", "-F", "txt", "FILE"]),
    "pypdfium2": by_python(PYPDFIUM2),
    "pdf_oxide": by_python(PDF_OXIDE),
}

PEERS = {
    "pdf-extract": ('pdf-extract = "0.10"', """fn main() {
    let path = std::env::args().nth(1).expect("a file");
    println!("{}", pdf_extract::extract_text(path).expect("it reads"));
}"""),
    "lopdf extract_text": ('lopdf = "0.47"', """fn main() {
    let doc = lopdf::Document::load(std::env::args().nth(1).expect("a file")).expect("it reads");
    let pages: Vec<u32> = doc.get_pages().keys().copied().collect();
    println!("{}", doc.extract_text(&pages).expect("it reads"));
}"""),
}


def build_peers(folder):
    """Programs around Rust crates."""
    tools = {}
    for name, (dependency, code) in PEERS.items():
        project = folder / name.replace(" ", "-")
        (project / "src").mkdir(parents=True, exist_ok=True)
        (project / "Cargo.toml").write_text(f'[package]\nname = "peer"\nversion = "0.1.0"\nedition = "2024"\n[workspace]\n[dependencies]\n{dependency}\n')
        (project / "src" / "main.rs").write_text(code)
        target = project / "target"
        done = subprocess.run(["cargo", "build", "--release", "--target-dir", target], cwd=project, capture_output=True)
        if done.returncode == 0:
            tools[name] = by_command([str(target / "release" / "peer"), "FILE"])
        else:
            print(f"left out: {name}: {done.stderr.decode()[-200:]}", file=sys.stderr)
    return tools


def words(text):
    """Words without marks: ligatures and hyphens at line ends undone, hyphens and quotes left out."""
    text = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    text = re.sub(r"(?<=\w)[-\u2010]\s*\n\s*(?!og |eller |samt )(?=\w)", "", text)
    found = (re.sub(r"[^\w]", "", word) for word in re.split(r"[\s./:()]+|\.{2,}", text))
    return [word for word in found if word]


def without(found, furniture):
    """The words without running heads and feet; a foot ends with the page's number."""
    out, at = [], 0
    while at < len(found):
        run = next((f for f in furniture if found[at:at + len(f)] == f), None)
        if run is None:
            out.append(found[at])
            at += 1
        else:
            at += len(run)
            at += run is furniture[-1] and at < len(found) and found[at].isdigit()
    return out


def glued_and_split(truth, found):
    """Words that came out as one with their neighbours, and words that came out in parts."""
    glued = split = 0
    for a0, a1, b0, b1 in merged(Levenshtein.opcodes(truth, found)):
        if "".join(truth[a0:a1]) == "".join(found[b0:b1]):
            glued += max(0, (a1 - a0) - (b1 - b0))
            split += max(0, (b1 - b0) - (a1 - a0))
    return glued, split


def merged(opcodes):
    """Neighbouring edits as one."""
    blocks = []
    for op in opcodes:
        if op.tag == "equal":
            continue
        if blocks and blocks[-1][1] == op.src_start and blocks[-1][3] == op.dest_start:
            blocks[-1] = (blocks[-1][0], op.src_end, blocks[-1][2], op.dest_end)
        else:
            blocks.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    return blocks


class Score:
    def __init__(self):
        self.f1, self.order, self.glued, self.split, self.danish, self.seconds, self.failed = [], [], 0, 0, 0, 0.0, 0

    def add(self, truth, found, seconds):
        common = sum((collections.Counter(truth) & collections.Counter(found)).values())
        self.f1.append(2 * common / max(1, len(truth) + len(found)))
        self.order.append(Levenshtein.normalized_similarity(truth, found))
        glued, split = glued_and_split(truth, found)
        danish = lambda words: collections.Counter(word for word in words if re.search("[æøåÆØÅ]", word))
        self.danish += sum((danish(truth) - danish(found)).values())
        self.glued, self.split, self.seconds = self.glued + glued, self.split + split, self.seconds + seconds

    def row(self, name):
        mean = lambda values: sum(values) / max(1, len(values))
        return f"| {name} | {mean(self.f1):.4f} | {mean(self.order):.4f} | {self.glued} | {self.split} | {self.danish} | {self.failed} | {self.seconds:.1f} |"


def read(tool, path, score):
    start = time.monotonic()
    try:
        text = tool(path)
    except (OSError, subprocess.SubprocessError):
        score.failed += 1
        text = ""
    return text, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=pathlib.Path)
    parser.add_argument("--reader", default="target/release/referat text")
    parser.add_argument("--peers", type=pathlib.Path)
    parser.add_argument("--each", action="store_true", help="print each file on which another tool is better")
    parser.add_argument("--only", default="", help="only files whose name contains this")
    parser.add_argument("--alone", action="store_true", help="our reader alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or pathlib.Path(made)
        if not list(folder.glob("*.pdf")):
            subprocess.run([sys.executable, HERE / "producers.py", folder], check=True)
        reader = by_command([*shlex.split(options.reader), "FILE"])
        peers = {} if options.alone else TOOLS | (build_peers(options.peers.resolve()) if options.peers else {})
        compare(folder, {"referat": reader} | peers, options)


def compare(folder, tools, options):
    scores = collections.defaultdict(Score)
    bullets = [0, 0]
    for path in sorted(path for path in folder.glob("*.pdf") if options.only in path.name):
        facts = json.loads((folder / f"{path.name.split('-')[0]}.json").read_text("utf-8"))
        truth = words(facts["words"])
        furniture = [words(facts["head"]), words(facts["foot"])]
        for name, tool in tools.items():
            text, seconds = read(tool, path, scores[name])
            scores[name].add(truth, without(words(text), furniture), seconds)
            if name == "referat":
                found = len(re.findall(r"^\s*[\u2022\u25cf\u00b7\uf0b7]\s+\w", text, re.M))
                bullets = [bullets[0] + min(found, facts["items"]), bullets[1] + facts["items"]]
        if options.each:
            tell(path, scores)
    print(f"{len(scores['referat'].f1)} files\n\n| tool | F1 | order | glued | split | æøå lost | failed | s |\n|" + "---|" * 8)
    for name in tools:
        print(scores[name].row(name))
    print(f"\nbullets in their place: {bullets[0]} of {bullets[1]}")


def tell(path, scores):
    """Where our reader stands behind the best of the others, or is not whole."""
    f1 = {name: score.f1[-1] for name, score in scores.items()}
    order = {name: score.order[-1] for name, score in scores.items()}
    best_f1, best_order = max(f1, key=f1.get), max(order, key=order.get)
    if f1["referat"] < 0.9999 or order["referat"] < 0.9999:
        print(f"{path.name}: F1 {f1['referat']:.4f} (best {f1[best_f1]:.4f} {best_f1}), order {order['referat']:.4f} (best {order[best_order]:.4f} {best_order})")


if __name__ == "__main__":
    main()
