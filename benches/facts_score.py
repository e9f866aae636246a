#!/usr/bin/env python3
"""Scores records against facts that a reader wrote down about documents.

    facts_score.py FACTS.json RECORD.json [FACTS.json RECORD.json ...] [--quiet]

A facts file states what a person sees in a document; a record is what `referat convert` printed.
Facts look like a record, in short:

    {"kind", "meeting": {"body", "date", "present": ["Name", ...], "afbud": [{"name", "status"}], ...},
     "items": [{"number", "title", "access", "case_number",
                "headings": [every printed heading of the item, in order],
                "headings_uncertain": [headings that may be there or not],
                "indstilling": {"by", "points": how many, "starts", "ends"} or a list of them,
                "beslutninger": [{"stage", "body", "date", "outcome", "item_number", "starts", "ends",
                                  "dissent": [{"who", "kind"}], "afbud": [{"name"}]}],
                "afbud": [...], "bilag": [{"number", "document_id", "title", ...}]}]}

A key that is left out is not scored; `null` ("the document does not say") and `[]` ("it states
none") are. `starts` and `ends` are the first and the last words of a text. Spaces are folded, and
of headings case and end punctuation too. Prints a line a field: right, wrong, missed, precision, recall,
F1; before it every miss, one a line, unless --quiet.
"""

import json
import re
import sys
from collections import defaultdict
from difflib import SequenceMatcher

BESLUTNING_VALUES = ["stage", "body", "date", "item_number", "outcome"]
BILAG_VALUES = ["number", "document_id", "access", "title", "journal_number", "marker"]
AFBUD_VALUES = ["name", "role", "party", "status", "reason", "substitute", "scope"]


def fold(value):
    return " ".join(str(value).split()) if isinstance(value, str) else value


def fold_heading(text):
    return fold(text).casefold().rstrip(" :.")


def words(text):
    return re.findall(r"\w+", (text or "").casefold())


class Score:
    def __init__(self, quiet):
        self.counts = defaultdict(lambda: [0, 0, 0])
        self.quiet = quiet

    def say(self, where, field, expected, actual):
        if not self.quiet:
            short = lambda v: json.dumps(v, ensure_ascii=False)[:110]
            print(f"  {where}: {field}: expected {short(expected)}, read {short(actual)}")

    def value(self, where, field, expected, actual):
        """One value: right, wrong (read something else), missed."""
        expected, actual = fold(expected), fold(actual)
        right = expected == actual
        self.count(field, right and expected is not None,
                   not right and actual is not None, not right and expected is not None)
        if not right:
            self.say(where, field, expected, actual)

    def count(self, field, right, wrong, missed):
        counts = self.counts[field]
        for i, one in enumerate((right, wrong, missed)):
            counts[i] += int(one)

    def values(self, where, thing, keys, expected, actual):
        for key in keys:
            if key in expected:
                self.value(where, f"{thing}.{key}", expected[key], (actual or {}).get(key))

    def sequence(self, where, field, expected, actual, optional=()):
        """Two lists of texts: those of the longest common subsequence are right."""
        optional = {fold_heading(text) for text in optional}
        left, right = [fold_heading(t) for t in expected], [fold_heading(t) for t in actual]
        kept = [t for t in right if t not in optional or t in left]
        blocks = SequenceMatcher(None, left, kept, autojunk=False).get_matching_blocks()
        common = sum(block.size for block in blocks)
        counts = self.counts[field]
        counts[0] += common
        counts[1] += len(kept) - common
        counts[2] += len(left) - common
        if common != len(left) or common != len(kept):
            self.say(where, field, expected, actual)

    def text(self, where, thing, expected, actual):
        got = words((actual or {}).get("text"))
        for key in ("starts", "ends"):
            if expected.get(key) is None:
                continue
            want = words(expected[key])
            part = got[: len(want)] if key == "starts" else got[len(got) - len(want):]
            right = bool(want) and part == want
            self.count(f"{thing}.{key}", right, bool(got) and not right, not right)
            if not right:
                text = fold((actual or {}).get("text") or "")
                self.say(where, f"{thing}.{key}", expected[key], text[:90] if key == "starts" else text[-90:])


def pair(expected, actual, key):
    """Pairs two lists in order so that the most elements have the same key; rest by order."""
    left, right = [key(e) for e in expected], [key(a) for a in actual]
    pairs, e0, a0 = [], 0, 0
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    for e, a, size in blocks:
        gap_e, gap_a = list(range(e0, e)), list(range(a0, a))
        n = min(len(gap_e), len(gap_a))
        pairs += list(zip(gap_e[:n], gap_a[:n]))
        pairs += [(i, None) for i in gap_e[n:]] + [(None, i) for i in gap_a[n:]]
        pairs += [(e + i, a + i) for i in range(size)]
        e0, a0 = e + size, a + size
    return [(None if e is None else expected[e], None if a is None else actual[a]) for e, a in pairs]


def things(score, where, thing, keys, expected, actual, key, each=None):
    """A list of things; `null` and `[]` count as the value that there is none."""
    if not expected or actual is None:
        told = lambda v: v if v is None else "none" if v == [] else "some"
        score.value(where, f"{thing} (none/some)", told(expected), told(actual))
    for e, a in pair(expected or [], actual or [], key):
        if e is None:
            score.count(thing, False, True, False)
            score.say(where, thing, None, {k: v for k, v in a.items() if k not in ("spans", "points")})
            continue
        score.count(thing, a is not None, False, a is None)
        if a is None:
            score.say(where, thing, e, None)
        score.values(where, thing, keys, e, a)
        if each:
            each(e, a)


def headings(item):
    """Every printed heading that the record tells, in the order of the document."""
    found = []
    for key in ("sections", "indstillinger", "beslutninger"):
        for part in item.get(key) or []:
            if part.get("heading"):
                found.append((part.get("spans") or [{}], part["heading"]))
    for key in ("afbud", "bilag"):
        part = item.get(key)
        if part is None:
            continue
        label = next((p["label"] for p in part if p.get("label")), None) if key == "afbud" else "Bilag"
        if label:
            spans = part[0]["spans"] if part else [{"start": 1 << 60}]
            found.append((spans, label))
    found.sort(key=lambda f: f[0][0].get("start", 0) if f[0] else 0)
    return [heading for _, heading in found]


def dissent(score, where, expected, actual):
    """Compared loosely: all names in one bag of words; kinds as a list."""
    for kind in sorted({d["kind"] for d in expected} | {d["kind"] for d in actual}):
        want = sorted(words(" ".join(d["who"] for d in expected if d["kind"] == kind)))
        got = sorted(words(" ".join(" ".join(d["who"]) for d in actual if d["kind"] == kind)))
        noise = {"og", "byrådsgruppe", "byrådsgrupper"}
        want, got = [w for w in want if w not in noise], [w for w in got if w not in noise]
        score.count(f"dissent.{kind}", bool(want) and want == got, bool(got) and want != got, bool(want) and want != got)
        if want != got:
            score.say(where, f"dissent.{kind}", want, got)


def beslutning(score, where):
    def each(e, a):
        score.text(where, "beslutning", e, a)
        if "dissent" in e or (a or {}).get("dissent"):
            dissent(score, where, e.get("dissent", []), (a or {}).get("dissent") or [])
        if "afbud" in e:
            names = [x["name"] for x in (a or {}).get("afbud") or []]
            score.sequence(where, "beslutning.afbud", [x["name"] for x in e["afbud"]], names)
    return each


def indstillinger(score, where, expected, actual):
    if expected is None:
        score.count("indstilling", False, bool(actual), False)
        if actual:
            score.say(where, "indstilling", None, [a["text"][:60] for a in actual])
        return
    expected = expected if isinstance(expected, list) else [expected]
    for n, e in enumerate(expected):
        a = actual[n] if n < len(actual) else None
        score.count("indstilling", a is not None, False, a is None)
        if "by" in e:
            score.value(where, "indstilling.by", e["by"], (a or {}).get("by"))
        if e.get("points") is not None:
            points = len((a or {}).get("points") or [])
            score.value(where, "indstilling.points", e["points"], points or None)
        score.text(where, "indstilling", e, a)
    if len(actual) > len(expected):
        score.count("indstilling", False, True, False)
        score.say(where, "indstilling", len(expected), [a["text"][:60] for a in actual])


def item(score, where, e, a):
    a = a or {}
    score.values(where, "item", ["number", "title", "kind", "access", "case_number", "document_number"], e, a)
    if "headings" in e:
        stages = [b["heading"] for b in a.get("beslutninger") or [] if b.get("heading") and b.get("stage") == "prior"]
        optional = e.get("headings_uncertain", []) + stages  # a stage's own line may count as heading or not
        score.sequence(where, "heading", e["headings"], headings(a), optional)
    if "indstilling" in e:
        indstillinger(score, where, e["indstilling"], a.get("indstillinger") or [])
    if "beslutninger" in e:
        by_day = lambda b: (b.get("date"), b.get("stage"))
        things(score, where, "beslutning", BESLUTNING_VALUES, e["beslutninger"] or [],
               a.get("beslutninger") or [], by_day, beslutning(score, where))
    if "afbud" in e:
        things(score, where, "afbud", AFBUD_VALUES, e["afbud"], a.get("afbud"), lambda p: fold(p["name"]))
    if "bilag" in e:
        things(score, where, "bilag", BILAG_VALUES, e["bilag"], a.get("bilag"),
               lambda b: (b.get("number"), fold(b["title"])) if b.get("number") else fold(b["title"]))


def meeting(score, facts, record):
    expected, actual = facts.get("meeting") or {}, record.get("meeting") or {}
    plain = ["organisation", "body", "number", "session", "date", "start", "end", "place"]
    score.values("meeting", "meeting", plain, expected, actual)
    for key in ("members", "present"):
        if key in expected:
            want = expected[key]
            got = actual.get(key)
            names = lambda people: [p if isinstance(p, str) else p["name"] for p in people or []]
            if want is None or got is None:
                score.value("meeting", f"meeting.{key} (null)", "stated" if want is not None else None,
                            "stated" if got is not None else None)
            score.sequence("meeting", f"meeting.{key}", names(want), names(got))
    if "afbud" in expected:
        things(score, "meeting", "afbud", AFBUD_VALUES, expected["afbud"], actual.get("afbud"),
               lambda p: fold(p["name"]))


def document(score, facts, record):
    if "kind" in facts:
        score.value("document", "kind", facts["kind"], record.get("kind"))
    meeting(score, facts, record)
    if "items" in facts:
        by_number = lambda i: i.get("number") or fold(i.get("title")) or ""
        for e, a in pair(facts["items"], record.get("items") or [], by_number):
            where = f"item {(e if e is not None else a).get('number')}"
            score.count("item", e is not None and a is not None, e is None, a is None)
            if e is None:
                score.say(where, "item", None, a.get("title"))
            else:
                item(score, where, e, a)


def table(score):
    line = "{:<30} {:>6} {:>6} {:>6}   {:>6} {:>6} {:>6}"
    print(line.format("field", "right", "wrong", "missed", "prec", "recall", "F1"))
    total = [sum(c[i] for c in score.counts.values()) for i in range(3)]
    for field, (right, wrong, missed) in list(sorted(score.counts.items())) + [("all", total)]:
        part = lambda some, all_of: f"{some / all_of:.3f}" if all_of else "-"
        print(line.format(field, right, wrong, missed, part(right, right + wrong),
                          part(right, right + missed), part(2 * right, 2 * right + wrong + missed)))


def main(arguments):
    quiet = "--quiet" in arguments
    files = [a for a in arguments if a != "--quiet"]
    if not files or len(files) % 2:
        sys.exit(__doc__)
    score = Score(quiet)
    for facts, record in zip(files[::2], files[1::2]):
        if not quiet:
            print(facts)
        with open(facts, encoding="utf-8") as f, open(record, encoding="utf-8") as r:
            document(score, json.load(f), json.load(r))
    table(score)


if __name__ == "__main__":
    main(sys.argv[1:])
