#!/usr/bin/env python3
"""Makes PDFs of minutes with every PDF producer at hand, in the layouts that real houses use.

    benches/producers.py FOLDER [--only NAME]

Writes FOLDER/<document>-<producer>.pdf, and FOLDER/<document>.json: the words in reading order, the
running head and foot, and the number of list items. The texts are those of our fixtures; the layouts
have what extractors stumble over: a head in two columns, bold headings, bullets, tables with cells
that wrap, contents with dot leaders, running heads and feet. A producer that is not installed is
left out. All that are known, on Debian 12:

    apt-get install libreoffice-writer-nogui chromium weasyprint wkhtmltopdf ghostscript qpdf \\
        mupdf-tools poppler-utils groff fop php-cli php-tcpdf gir1.2-pango-1.0 python3-gi-cairo \\
        texlive-latex-recommended texlive-xetex texlive-luatex texlive-lang-european fonts-liberation
    pip install typst reportlab fpdf2 pikepdf
    npm install pdfmake            (in a folder that NODE_PATH names)
"""

import argparse
import html
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
HEAD, FOOT = "Udskrevet af sekretariatet", "Protokolside"

# The longer texts, each with a layout: font, size, ruled tables, rows of cells centred, bullet.
DOCUMENTS = {
    "acadre": ("acadre/bkf-maj-2026", dict(font="Liberation Serif", size=11, ruled=True, middle=False)),
    "firstagenda": ("firstagenda/byraad-juni-2026", dict(font="Liberation Sans", size=10, ruled=False, middle=False)),
    "edoc": ("edoc/teknik-og-miljoe-maj-2026", dict(font="DejaVu Sans", size=9, ruled=True, middle=True)),
    "wrapped": ("acadre/long-minutes-hard-wrapped", dict(font="Liberation Sans", size=12, ruled=False, middle=True)),
    "seminar": ("medudvalg/seminar-om-fravaer", dict(font="Liberation Serif", size=10, ruled=True, middle=False)),
}


# Text to blocks: (kind, content). Content is a text, or a list of rows of cells.

LEADER = re.compile(r"^(.*?)\s*\.{4,}\s*(\d+)$")
FURNITURE = re.compile(r"Side \d+\s*$|^\s*\d+ of \d+$")
ITEM = re.compile(r"^\s*[\u2022\uf0b7]\s+(.*)")
NUMBERED = re.compile(r"^\s*(\d+\.|[Aa]t \d\)|[a-z]\)) (.*)")


def read_blocks(path):
    """The text of a fixture as blocks, its running heads and line breaks undone."""
    lines = path.read_text("utf-8").replace("\f", "\n").split("\n")
    lines = [line for line in lines if not FURNITURE.search(line)]
    blocks, gap = [], True
    doubled = sum(not line.strip() for line in lines[1::2]) > 0.9 * len(lines[1::2])
    for line in lines[::2] if doubled else lines:
        if not line.strip():
            gap = True
            continue
        add_line(blocks, line, gap)
        gap = False
    return blocks


def add_line(blocks, line, gap):
    last = blocks[-1] if blocks else (None, "")
    text = " ".join(line.split())
    cells = re.split(r"\t+|\s{3,}", line.strip())
    if match := LEADER.match(text):
        blocks.append(("contents", list(match.groups())))
    elif match := ITEM.match(line):
        blocks.append(("item", match.group(1).strip()))
    elif match := NUMBERED.match(line):
        blocks.append(("numbered", [match.group(1), match.group(2).strip()]))
    elif len(cells) > 1 and not line.startswith("   "):
        blocks.append(("row", cells))
    elif not gap and goes_on(last, line):
        blocks[-1] = joined(last, text)
    else:
        blocks.append(("heading" if is_heading(text) else "text", text))


def goes_on(last, line):
    """Whether a line goes on with the block before: the line before was full."""
    kind, content = last
    if kind in ("item", "numbered"):
        return line.startswith("  ")
    return kind == "text" and len(content) > 60


def joined(last, text):
    kind, content = last
    tail = content[-1] if isinstance(content, list) else content
    broken = tail.endswith("-") and text[0].islower() and not text.startswith(("og ", "eller "))
    tail = tail[:-1] + text if broken else f"{tail} {text}"
    return kind, [content[0], tail] if isinstance(content, list) else tail


def is_heading(text):
    return len(text) < 60 and not text.endswith((".", ",", ":", ";")) and text[0].isupper() and not re.search(r"\d{4}", text)


def document(name):
    """A document: its blocks, with a head in two columns and a table of wrapped cells added."""
    case, layout = DOCUMENTS[name]
    blocks = read_blocks(FIXTURES / case / "input.txt")
    texts = [content for kind, content in blocks if kind == "text"]
    long = sorted((text for text in texts if len(text) > 120), key=len)
    people = [text for text in texts + [c for k, c in blocks if k == "heading"] if re.search(r"\([A-ZÆØÅ]\)", text)]
    columns = ["Medlemmer", *people[:6]], ["Fraværende", *people[6:8]]
    if not people:
        columns = ["Mødedeltagere", "Bodil Thestrup", "Jonna Ravnkilde"], ["Afbud fra", "Mads Frøslev"]
    head = ("columns", [column for column in columns])
    sentences = [s for text in long for s in re.split(r"(?<=\.) (?=[A-ZÆØÅ])", text) if 30 < len(s) < 240]
    rows = list(itertools.batched(sentences[:12], 2)) if hasattr(itertools, "batched") else list(zip(sentences[0:12:2], sentences[1:12:2]))
    names = ["Høringspart", "Skolebestyrelsen ved Nørreåskolen", "Ældrerådet", "Fagforeningen FOA", "Lokalråd Øst", "Borger", "Handicaprådet"]
    table = [["Høringspart", "Bemærkninger", "Forvaltningens svar"], *([who, *row] for who, row in zip(names[1:], rows) if len(row) == 2)]
    place = min(len(blocks), 6)
    blocks[place:place] = [head]
    blocks[len(blocks) * 2 // 3:len(blocks) * 2 // 3] = [("heading", "Høringssvar"), ("table", table)]
    return grouped(blocks), layout


def grouped(blocks):
    """Rows of the same kind as one block: tables, lists, contents."""
    lists = {"row": "meta", "item": "items", "numbered": "numbers", "contents": "contents"}
    out = []
    for kind, run in itertools.groupby(blocks, key=lambda block: block[0]):
        contents = [content for _, content in run]
        if kind in lists:
            widest = max(len(content) for content in contents) if kind == "row" else 0
            out.append((lists[kind], [c + [""] * (widest - len(c)) for c in contents] if kind == "row" else contents))
        else:
            out += [(kind, content) for content in contents]
    return out


def words_of(blocks):
    """The words in the order in which they are read: cell by cell, column by column."""
    flat = []

    def add(content):
        flat.append(content) if isinstance(content, str) else [add(part) for part in content]

    for _, content in blocks:
        add(content)
    return " ".join(flat)


# HTML, for Chromium, wkhtmltopdf and WeasyPrint.


def to_html(blocks, layout, running=True):
    rule = "border: .5pt solid #777;" if layout["ruled"] else ""
    margins = f"""@top-left {{ content: "{HEAD}"; font-size: 8pt }}
        @bottom-right {{ content: "{FOOT} " counter(page); font-size: 8pt }}""" if running else ""
    style = f"""@page {{ size: A4; margin: 25mm 22mm; {margins} }}
        body {{ font: {layout['size']}pt/1.35 "{layout['font']}"; margin: 0 }}
        h2 {{ font-size: 1.1em; margin: 1.1em 0 .2em }} p {{ margin: 0 0 .5em; text-align: {'justify' if layout['middle'] else 'left'} }}
        table {{ border-collapse: collapse; width: 100%; margin: .5em 0 }}
        td {{ padding: 3pt 5pt; vertical-align: {'middle' if layout['middle'] else 'top'} }}
        .table td {{ {rule} width: 40% }} .table td:first-child {{ width: 20% }} .columns td {{ width: 50%; vertical-align: top }}
        .c {{ display: flex; overflow: hidden; white-space: nowrap }} .c .d {{ flex: 1; overflow: hidden }}"""
    body = "\n".join(html_block(kind, content) for kind, content in blocks)
    return f'<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Referat</title><style>{style}</style></head><body>{body}</body></html>'


def html_block(kind, content):
    e = html.escape
    if kind == "heading":
        return f"<h2>{e(content)}</h2>"
    if kind == "text":
        return f"<p>{e(content)}</p>"
    if kind == "items":
        return "<ul>" + "".join(f"<li>{e(item)}</li>" for item in content) + "</ul>"
    if kind == "numbers":
        return "".join(f'<p style="margin-left:2em; text-indent:-1.5em">{e(label)} {e(text)}</p>' for label, text in content)
    if kind == "contents":
        return "".join(f'<div class="c"><span>{e(title)}</span><span class="d">{"." * 200}</span><span>&nbsp;{page}</span></div>' for title, page in content)
    if kind == "columns":
        cells = "".join("<td>" + "".join(f"<div>{e(line)}</div>" for line in column) + "</td>" for column in content)
        return f'<table class="columns"><tr>{cells}</tr></table>'
    rows = "".join("<tr>" + "".join(f"<td>{e(cell)}</td>" for cell in row) + "</tr>" for row in content)
    return f'<table class="{kind}">{rows}</table>'


def write(folder, name, text):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def run(*command, cwd=None, **options):
    subprocess.run([str(part) for part in command], check=True, capture_output=True, cwd=cwd, timeout=300, **options)


def chromium(blocks, layout, pdf, work):
    page = write(work, "page.html", to_html(blocks, layout))
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work / 'chromium'}",
        "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri())


def weasyprint(blocks, layout, pdf, work):
    page = re.sub(r'<span class="d">\.+</span>', '<span class="l"></span>', to_html(blocks, layout))
    page = page.replace("</style>", '.c { display: block } .l::after { content: leader(".") }</style>')
    run("weasyprint", write(work, "page.html", page), pdf)


def wkhtmltopdf(blocks, layout, pdf, work):
    page = to_html(blocks, layout, running=False)
    page = re.sub(r'<span class="d">\.+</span>', f'<span> {"." * 40} </span>', page)
    run("wkhtmltopdf", "-q", "--encoding", "utf-8", "--header-left", HEAD, "--header-font-size", "8", "--footer-right",
        f"{FOOT} [page]", "--footer-font-size", "8", "-T", "25mm", "-B", "20mm", write(work, "page.html", page), pdf)


# LibreOffice.


def to_fodt(blocks, layout):
    spaces = "office style text table fo svg"
    names = {"office": "office", "style": "style", "text": "text", "table": "table"}
    ns = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{names.get(n, {"fo": "xsl-fo-compatible", "svg": "svg-compatible"}.get(n))}:1.0"' for n in spaces.split())
    rule = 'fo:border="0.5pt solid #777777"' if layout["ruled"] else ""
    across = "middle" if layout["middle"] else "top"
    paragraph = lambda name, props, text="": f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {props}/><style:text-properties {text}/></style:style>'
    styles = f"""<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{layout['font']}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="{layout['size']}pt" fo:language="da" fo:country="DK"/></style:default-style>
{paragraph("P", 'fo:margin-bottom="0.2cm"' + (' fo:text-align="justify"' if layout["middle"] else ''))}{paragraph("L", "")}{paragraph("H", 'fo:margin-top="0.4cm" fo:keep-with-next="always"', 'fo:font-weight="bold"')}
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16.5cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" style:vertical-align="{across}" {rule}/></style:style><style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:padding="0.05cm"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p text:style-name="L">{HEAD}</text:p></style:header><style:footer><text:p text:style-name="L">{FOOT} <text:page-number/></text:p></style:footer></style:master-page></office:master-styles>"""
    body = "\n".join(fodt_block(kind, content) for kind, content in blocks)
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document {ns} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">{styles}<office:body><office:text>{body}</office:text></office:body></office:document>'


def fodt_block(kind, content):
    p = lambda style, text: f'<text:p text:style-name="{style}">{html.escape(text)}</text:p>'
    if kind == "heading":
        return f'<text:h text:style-name="H" text:outline-level="2">{html.escape(content)}</text:h>'
    if kind == "text":
        return p("P", content)
    if kind == "items":
        return '<text:list text:style-name="B">' + "".join(f"<text:list-item>{p('L', item)}</text:list-item>" for item in content) + "</text:list>"
    if kind == "numbers":
        return "".join(p("P", f"{label} {text}") for label, text in content)
    if kind == "contents":
        return "".join(f'<text:p text:style-name="C">{html.escape(title)}<text:tab/>{page}</text:p>' for title, page in content)
    rows = [content] if kind == "columns" else [[[cell] for cell in row] for row in content]
    style = "cell" if kind == "table" else "bare"
    cells = lambda row: "".join(f'<table:table-cell table:style-name="{style}">{"".join(p("L", line) for line in cell)}</table:table-cell>' for cell in row)
    return f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>' + "".join(f"<table:table-row>{cells(row)}</table:table-row>" for row in rows) + "</table:table>"


def soffice(source, target, work, kind="pdf"):
    run("soffice", "--headless", f"-env:UserInstallation=file://{work / 'lo'}", "--convert-to", kind, "--outdir", work, source)
    shutil.move(source.with_suffix("." + kind.split(":")[0]), target)


def libreoffice(blocks, layout, pdf, work):
    soffice(write(work, "page.fodt", to_fodt(blocks, layout)), pdf, work)


def libreoffice_tagged(blocks, layout, pdf, work):
    choice = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}'
    soffice(write(work, "page.fodt", to_fodt(blocks, layout)), pdf, work, f"pdf:writer_pdf_Export:{choice}")


def libreoffice_docx(blocks, layout, pdf, work):
    source = write(work, "page.fodt", to_fodt(blocks, layout))
    soffice(source, work / "word.docx", work, "docx")
    soffice(work / "word.docx", pdf, work)


# TeX.


def tex(text):
    escapes = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\u2022": r"\textbullet{}",
               "\u2019": "'", "\u2013": "--", "\u201d": "''", "\u201c": "``", "\u00bb": ">>", "\u00ab": "<<", "\u00a7": r"\S{}"}
    return "".join(escapes.get(c, "\\" + c if c in "&%$#_{}" else c) for c in text)


def to_tex(blocks, layout, fonts):
    vertical = "m" if layout["middle"] else "p"
    body = "\n\n".join(tex_block(kind, content, layout["ruled"], vertical) for kind, content in blocks)
    return rf"""\documentclass[{min(12, max(10, layout['size']))}pt,a4paper]{{article}}
\usepackage{{array,longtable,fancyhdr,textcomp}}
{fonts}
\usepackage[danish]{{babel}}\usepackage[margin=25mm]{{geometry}}
\pagestyle{{fancy}}\fancyhf{{}}\lhead{{{HEAD}}}\rfoot{{{FOOT} \thepage}}\setlength{{\parindent}}{{0pt}}\setlength{{\parskip}}{{4pt}}
\sloppy\begin{{document}}
{body}
\end{{document}}"""


def tex_block(kind, content, ruled, vertical):
    if kind == "heading":
        return rf"\textbf{{{tex(content)}}}"
    if kind == "text":
        return tex(content)
    if kind == "items":
        return r"\begin{itemize}" + "".join(rf"\item {tex(item)}" + "\n" for item in content) + r"\end{itemize}"
    if kind == "numbers":
        return "\n\n".join(rf"\hangindent=2em {tex(label)} {tex(text)}" for label, text in content)
    if kind == "contents":
        return "\n\n".join(rf"{tex(title)}\dotfill {page}" for title, page in content)
    if kind == "columns":
        return "\n".join(r"\begin{minipage}[t]{.48\textwidth}" + r"\par ".join(tex(line) for line in column) + r"\end{minipage}\hfill" for column in content) + r"\par"
    line = r"\hline" if ruled and kind == "table" else ""
    widths = [.2, .34, .34] if kind == "table" else [.9 / len(content[0])] * len(content[0])
    bar = "|" if line else ""
    columns = bar + bar.join(rf">{{\raggedright\arraybackslash}}{vertical}{{{width}\textwidth}}" for width in widths) + bar
    rows = "".join(" & ".join(tex(cell) for cell in row) + rf"\\ {line}" + "\n" for row in content)
    return rf"\begin{{longtable}}{{{columns}}} {line} {rows}\end{{longtable}}"


def latex(program, fonts):
    def make(blocks, layout, pdf, work):
        write(work, "page.tex", to_tex(blocks, layout, fonts))
        for _ in range(2):
            run(program, "-interaction=batchmode", "page.tex", cwd=work)
        shutil.move(work / "page.pdf", pdf)
    return make


def latex_dvips(blocks, layout, pdf, work):
    write(work, "page.tex", to_tex(blocks, layout, r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{lmodern}"))
    for _ in range(2):
        run("latex", "-interaction=batchmode", "page.tex", cwd=work)
    run("dvips", "-q", "page.dvi", "-o", "page.ps", cwd=work)
    run("ps2pdf", "page.ps", pdf, cwd=work)


# Typst, groff, Apache FOP.


def typst(blocks, layout, pdf, work):
    import typst as compiler
    string = lambda text: "#" + json.dumps(text, ensure_ascii=False)
    stroke = ".5pt" if layout["ruled"] else "none"

    def block(kind, content):
        if kind == "heading":
            return f"== {string(content)}"
        if kind == "text":
            return string(content)
        if kind == "items":
            return "\n".join(f"- {string(item)}" for item in content)
        if kind == "numbers":
            return "\n\n".join(f"#pad(left: 1em)[{string(label)} {string(text)}]" for label, text in content)
        if kind == "contents":
            return "\n\n".join(f"{string(title)} #box(width: 1fr, repeat[.]) {page}" for title, page in content)
        if kind == "columns":
            return "#grid(columns: (1fr, 1fr), " + ", ".join("[" + " \\ ".join(map(string, column)) + "]" for column in content) + ")"
        cells = ", ".join(f"[{string(cell)}]" for row in content for cell in row)
        widths = "1fr, 2fr, 2fr" if kind == "table" else ", ".join(["1fr"] * len(content[0]))
        return f"#table(stroke: {stroke if kind == 'table' else 'none'}, align: {'horizon' if layout['middle'] else 'top'}, columns: ({widths}), {cells})"

    body = "\n\n".join(block(*entry) for entry in blocks)
    source = f"""#set page(paper: "a4", header: [{HEAD}], footer: context [{FOOT} #counter(page).display()])
#set text(font: "{layout['font']}", size: {layout['size']}pt, lang: "da")
#set par(justify: {str(layout['middle']).lower()})
{body}"""
    compiler.compile(str(write(work, "page.typ", source)), output=str(pdf))


def groff(blocks, layout, pdf, work):
    roff = lambda text: text.replace("\\", "\\e").replace("-", "\\-")
    out = [".nr PO 2.5c", ".nr LL 16c", ".ds LH " + HEAD, ".ds CH", ".ds CF", f".ds RF {FOOT} \\\\n%", ".TS", "tab(#);", "l.", ".TE"]
    for kind, content in blocks:
        if kind == "heading":
            out += [".SH", roff(content)]
        elif kind == "text":
            out += [".LP", roff(content)]
        elif kind == "items":
            out += [line for item in content for line in (".IP \\(bu 2", roff(item))]
        elif kind == "numbers":
            out += [line for label, text in content for line in (f'.IP "{roff(label)}" 5', roff(text))]
        elif kind == "contents":
            out += [line for title, page in content for line in (".LP", f"{roff(title)} ....................... {page}")]
        else:
            rows = [["T{\n" + "\n.br\n".join(map(roff, cell)) + "\nT}" for cell in content]] if kind == "columns" else [["T{\n" + roff(cell) + "\nT}" for cell in row] for row in content]
            box = "allbox " if kind == "table" and layout["ruled"] else ""
            width = 15 / len(rows[0])
            out += [".TS", f"{box}tab(#);", " ".join([f"lw({width:.1f}c)"] * len(rows[0])) + ".", *("#".join(row) for row in rows), ".TE"]
    write(work, "page.ms", "\n".join(out[:6] + out[10:]) + "\n")
    with open(pdf, "wb") as target:
        subprocess.run(["groff", "-Kutf8", "-t", "-ms", "-Tpdf", str(work / "page.ms")], check=True, stdout=target, stderr=subprocess.DEVNULL)


def fop(blocks, layout, pdf, work):
    block = lambda text, props="": f"<fo:block {props}>{html.escape(text)}</fo:block>"
    bold, space = 'font-weight="bold" space-before="8pt" keep-with-next="always"', 'space-after="5pt"'

    def element(kind, content):
        if kind == "heading":
            return block(content, bold)
        if kind == "text":
            return block(content, space)
        if kind == "items":
            items = "".join(f'<fo:list-item><fo:list-item-label end-indent="label-end()"><fo:block>&#8226;</fo:block></fo:list-item-label><fo:list-item-body start-indent="body-start()">{block(item)}</fo:list-item-body></fo:list-item>' for item in content)
            return f'<fo:list-block provisional-distance-between-starts="12pt">{items}</fo:list-block>'
        if kind == "numbers":
            return "".join(block(f"{label} {text}", 'start-indent="10pt"') for label, text in content)
        if kind == "contents":
            return "".join(f'<fo:block text-align-last="justify">{html.escape(title)}<fo:leader leader-pattern="dots"/>{page}</fo:block>' for title, page in content)
        rows = [content] if kind == "columns" else [[[cell] for cell in row] for row in content]
        border = 'border="0.5pt solid #777" padding="3pt"' if kind == "table" and layout["ruled"] else 'padding="3pt"'
        align = 'display-align="center"' if layout["middle"] and kind == "table" else ""
        cells = lambda row: "".join(f"<fo:table-cell {border} {align}>{''.join(map(block, cell))}</fo:table-cell>" for cell in row)
        return '<fo:table table-layout="fixed" width="100%"><fo:table-body>' + "".join(f"<fo:table-row>{cells(row)}</fo:table-row>" for row in rows) + "</fo:table-body></fo:table>"

    body = "\n".join(element(*entry) for entry in blocks)
    source = f"""<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set><fo:simple-page-master master-name="A4" page-width="210mm" page-height="297mm" margin="20mm">
<fo:region-body margin="10mm 0"/><fo:region-before extent="8mm"/><fo:region-after extent="8mm"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="A4" font-family="Helvetica" font-size="{layout['size']}pt"><fo:static-content flow-name="xsl-region-before">{block(HEAD)}</fo:static-content>
<fo:static-content flow-name="xsl-region-after"><fo:block>{FOOT} <fo:page-number/></fo:block></fo:static-content><fo:flow flow-name="xsl-region-body">{body}</fo:flow></fo:page-sequence></fo:root>"""
    run("fop", "-fo", write(work, "page.fo", source), "-pdf", pdf)


# Libraries that programs make their PDFs with.


def font_file(layout, style="Regular"):
    name = layout["font"].replace(" ", "")
    style = {"Regular": "", "Bold": "-Bold"}[style] if name.startswith("DejaVu") else f"-{style}"
    return next(pathlib.Path("/usr/share/fonts").glob(f"**/{name}{style}.ttf"))


def reportlab(blocks, layout, pdf, work):
    from reportlab.lib import colors, pagesizes, styles
    from reportlab.pdfbase import pdfmetrics, ttfonts
    from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate, Table
    pdfmetrics.registerFont(ttfonts.TTFont("F", font_file(layout)))
    pdfmetrics.registerFont(ttfonts.TTFont("FB", font_file(layout, "Bold")))
    size = layout["size"]
    normal = styles.ParagraphStyle("n", fontName="F", fontSize=size, leading=1.3 * size, spaceAfter=4)
    heading = styles.ParagraphStyle("h", parent=normal, fontName="FB", spaceBefore=8)
    paragraph = lambda text, style=normal: Paragraph(html.escape(text), style)
    flow = []
    for kind, content in blocks:
        if kind in ("heading", "text"):
            flow.append(paragraph(content, heading if kind == "heading" else normal))
        elif kind == "items":
            flow.append(ListFlowable([paragraph(item) for item in content], bulletType="bullet", start="\u2022"))
        elif kind == "numbers":
            flow += [paragraph(f"{label} {text}") for label, text in content]
        elif kind == "contents":
            flow += [paragraph(f"{title} {'.' * max(3, 90 - len(title))} {page}") for title, page in content]
        else:
            rows = [[[paragraph(line) for line in column] for column in content]] if kind == "columns" else [[paragraph(cell) for cell in row] for row in content]
            look = [("VALIGN", (0, 0), (-1, -1), "MIDDLE" if layout["middle"] else "TOP")]
            look += [("GRID", (0, 0), (-1, -1), .5, colors.grey)] if layout["ruled"] and kind == "table" else []
            flow.append(Table(rows, colWidths=[450 / len(rows[0])] * len(rows[0]), style=look))

    def furniture(canvas, _):
        canvas.setFont("F", 8)
        canvas.drawString(72, 800, HEAD)
        canvas.drawRightString(520, 30, f"{FOOT} {canvas.getPageNumber()}")

    SimpleDocTemplate(str(pdf), pagesize=pagesizes.A4).build(flow, onFirstPage=furniture, onLaterPages=furniture)


def fpdf2(blocks, layout, pdf, work):
    import fpdf

    class Minutes(fpdf.FPDF):
        def header(self):
            self.set_font("F", "", 8)
            self.cell(0, 8, HEAD, new_x="LMARGIN", new_y="NEXT")

        def footer(self):
            self.set_y(-15)
            self.set_font("F", "", 8)
            self.cell(0, 8, f"{FOOT} {self.page_no()}")

    doc = Minutes()
    doc.add_font("F", "", font_file(layout))
    doc.add_font("F", "B", font_file(layout, "Bold"))
    doc.add_page()
    height = layout["size"] * 0.48
    line = lambda text, style="": (doc.set_font("F", style, layout["size"]), doc.multi_cell(0, height, text, new_x="LMARGIN", new_y="NEXT"))
    for kind, content in blocks:
        if kind in ("heading", "text"):
            line(content, "B" if kind == "heading" else "")
            doc.ln(2)
        elif kind == "items":
            [line(f"  \u2022  {item}") for item in content]
        elif kind == "numbers":
            [line(f"{label} {text}") for label, text in content]
        elif kind == "contents":
            [line(f"{title} {'.' * max(3, 80 - len(title))} {page}") for title, page in content]
        else:
            doc.set_font("F", "", layout["size"])
            ruled = layout["ruled"] and kind == "table"
            with doc.table(first_row_as_headings=False, line_height=height + 1, borders_layout="ALL" if ruled else "NONE") as table:
                for row in [["\n".join(column) for column in content]] if kind == "columns" else content:
                    table.row(row)
            doc.ln(2)
    doc.output(str(pdf))


def cairo_pango(blocks, layout, pdf, work):
    script = write(work, "page.py", CAIRO)
    source = write(work, "page.json", json.dumps([blocks, layout, HEAD, FOOT]))
    run("/usr/bin/python3", script, source, pdf)


# Runs with the system's Python, which has the bindings.
CAIRO = '''
import json, sys
import cairo, gi
gi.require_version("Pango", "1.0"); gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo
blocks, layout, head, foot = json.load(open(sys.argv[1]))
surface = cairo.PDFSurface(sys.argv[2], 595, 842)
context = cairo.Context(surface)
y, page = 70, 1
def made(text, width, bold=False):
    made = PangoCairo.create_layout(context)
    made.set_font_description(Pango.FontDescription(f"{layout['font']} {'Bold ' if bold else ''}{layout['size']}"))
    made.set_width(int(width * Pango.SCALE)); made.set_wrap(Pango.WrapMode.WORD_CHAR); made.set_text(text, -1)
    return made
def put(layouts, xs, gap=4):
    global y, page
    height = max(l.get_pixel_size()[1] for l in layouts)
    if y + height > 780:
        furniture(); context.show_page(); y = 70; page += 1
    for l, x in zip(layouts, xs):
        context.move_to(x, y); PangoCairo.show_layout(context, l)
    y += height + gap
def furniture():
    for text, at in ((head, (60, 30)), (f"{foot} {page}", (450, 800))):
        context.move_to(*at); PangoCairo.show_layout(context, made(text, 400))
for kind, content in blocks:
    if kind in ("heading", "text"): put([made(content, 470, kind == "heading")], [60])
    elif kind == "items": [put([made("\\u2022", 20), made(item, 440)], [70, 85]) for item in content]
    elif kind == "numbers": [put([made(label, 40), made(text, 430)], [60, 100]) for label, text in content]
    elif kind == "contents": [put([made(f"{t} {'.' * max(3, 80 - len(t))} {p}", 470)], [60]) for t, p in content]
    else:
        rows = [["\\n".join(column) for column in content]] if kind == "columns" else content
        for row in rows:
            width = 470 / len(row)
            put([made(cell, width - 12) for cell in row], [60 + n * width for n in range(len(row))])
furniture(); surface.finish()
'''


def pdfmake(blocks, layout, pdf, work):
    def node(kind, content):
        if kind == "heading":
            return {"text": content, "bold": True, "margin": [0, 8, 0, 2]}
        if kind == "text":
            return {"text": content, "margin": [0, 0, 0, 4]}
        if kind == "items":
            return {"ul": content}
        if kind == "numbers":
            return {"stack": [f"{label} {text}" for label, text in content]}
        if kind == "contents":
            return {"stack": [f"{title} {'.' * max(3, 80 - len(title))} {page}" for title, page in content]}
        if kind == "columns":
            return {"columns": [{"stack": column} for column in content]}
        widths = ["20%", "40%", "40%"] if kind == "table" else ["*"] * len(content[0])
        return {"table": {"widths": widths, "body": content}, **({} if kind == "table" and layout["ruled"] else {"layout": "noBorders"})}

    source = {"content": [node(*entry) for entry in blocks], "defaultStyle": {"font": "F", "fontSize": layout["size"]}}
    fonts = {"F": {"normal": str(font_file(layout)), "bold": str(font_file(layout, "Bold"))}}
    write(work, "page.json", json.dumps([source, fonts, HEAD, FOOT, str(pdf)]))
    run("node", write(work, "page.js", PDFMAKE), work / "page.json")


PDFMAKE = '''
const [source, fonts, head, foot, pdf] = JSON.parse(require("fs").readFileSync(process.argv[2]));
source.header = { text: head, margin: [40, 15, 0, 0] };
source.footer = (page) => ({ text: foot + " " + page, margin: [40, 0] });
const pdfmake = require("pdfmake");
if (pdfmake.createPdf) { pdfmake.setFonts ? pdfmake.setFonts(fonts) : pdfmake.addFonts(fonts); pdfmake.createPdf(source).write(pdf); }
else { const made = new pdfmake(fonts).createPdfKitDocument(source); made.pipe(require("fs").createWriteStream(pdf)); made.end(); }
'''


def tcpdf(blocks, layout, pdf, work):
    page = to_html(blocks, dict(layout, font="dejavusans"), running=False)
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.S)
    body = re.sub(r'<div class="c"><span>(.*?)</span><span class="d">\.+</span><span>&nbsp;(.*?)</span></div>',
                  lambda match: f"<div>{match[1]} {'.' * 60} {match[2]}</div>", body)
    body = body.replace('<table class="table">', f'<table border="{int(layout["ruled"])}" cellpadding="3">').replace("&nbsp;", " ")
    write(work, "body.html", body)
    run("php", write(work, "page.php", TCPDF), work / "body.html", pdf, HEAD, FOOT, layout["size"])


TCPDF = '''<?php
require_once "/usr/share/php/tcpdf/tcpdf.php";
[, $body, $target, $head, $foot, $size] = $argv;
class Minutes extends TCPDF {
    public $head; public $foot;
    public function Header() { $this->SetFont("dejavusans", "", 8); $this->Cell(0, 15, $this->head); }
    public function Footer() { $this->SetY(-15); $this->SetFont("dejavusans", "", 8); $this->Cell(0, 10, $this->foot . " " . $this->PageNo()); }
}
$pdf = new Minutes(); $pdf->head = $head; $pdf->foot = $foot; $pdf->SetMargins(20, 25); $pdf->SetFont("dejavusans", "", $size);
$pdf->AddPage(); $pdf->writeHTML(file_get_contents($body)); $pdf->Output($target, "F");
'''


# Programs that rewrite PDFs.


def ghostscript(source, pdf):
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={pdf}", source)


def pdftocairo(source, pdf):
    run("pdftocairo", "-pdf", source, pdf)


def mutool_clean(source, pdf):
    run("mutool", "clean", "-gggg", "-z", source, pdf)


def qpdf(*choices):
    return lambda source, pdf: run("qpdf", *choices, source, pdf)


def without_maps(source, pdf):
    """Takes the maps to Unicode away: only the fonts themselves say what their codes are."""
    import pikepdf
    with pikepdf.open(source) as doc:
        for thing in doc.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                del thing["/ToUnicode"]
        doc.save(pdf)


PRODUCERS = {
    "libreoffice": libreoffice, "libreoffice-tagged": libreoffice_tagged, "libreoffice-docx": libreoffice_docx,
    "chromium": chromium, "wkhtmltopdf": wkhtmltopdf, "weasyprint": weasyprint,
    "pdftex-ot1": latex("pdflatex", r"\usepackage[utf8]{inputenc}"),
    "pdftex-t1": latex("pdflatex", r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{lmodern}"),
    "pdftex-cmap": latex("pdflatex", r"\usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{cmap,mathptmx}"),
    "xetex": latex("xelatex", r"\usepackage{fontspec}"), "luatex": latex("lualatex", r"\usepackage{fontspec}"),
    "dvips": latex_dvips, "typst": typst, "groff": groff, "fop": fop, "reportlab": reportlab, "fpdf2": fpdf2,
    "cairo": cairo_pango, "pdfmake": pdfmake, "tcpdf": tcpdf,
}
REWRITERS = {
    "ghostscript-of-libreoffice": ("libreoffice", ghostscript), "ghostscript-of-pdftex": ("pdftex-t1", ghostscript),
    "pdftocairo-of-chromium": ("chromium", pdftocairo), "mutool-of-chromium": ("chromium", mutool_clean),
    "qpdf-packed": ("libreoffice-tagged", qpdf("--object-streams=generate", "--recompress-flate")),
    "qpdf-linear": ("weasyprint", qpdf("--linearize")),
    "qpdf-rc4": ("pdftex-t1", qpdf("--allow-weak-crypto", "--encrypt", "", "ejer", "128", "--")),
    "qpdf-aes": ("typst", qpdf("--encrypt", "", "ejer", "256", "--")),
    "qpdf-plain": ("xetex", qpdf("--qdf")),
    "no-maps-chromium": ("chromium", without_maps), "no-maps-weasyprint": ("weasyprint", without_maps),
    "no-maps-typst": ("typst", without_maps), "no-maps-fpdf2": ("fpdf2", without_maps), "no-maps-tcpdf": ("tcpdf", without_maps),
}


def make(name, folder, only):
    blocks, layout = document(name)
    facts = {"words": words_of(blocks), "head": HEAD, "foot": FOOT, "items": sum(len(c) for k, c in blocks if k == "items")}
    (folder / f"{name}.json").write_text(json.dumps(facts, ensure_ascii=False), "utf-8")
    for producer in PRODUCERS:
        with tempfile.TemporaryDirectory() as work:
            pdf = folder / f"{name}-{producer}.pdf"
            attempt(pdf, only, lambda: PRODUCERS[producer](blocks, layout, pdf, pathlib.Path(work)))
    for producer, (source, rewrite) in REWRITERS.items():
        pdf, source = folder / f"{name}-{producer}.pdf", folder / f"{name}-{source}.pdf"
        attempt(pdf, only, lambda: rewrite(source, pdf))


def attempt(pdf, only, produce):
    if only not in pdf.name or pdf.exists():
        return
    try:
        produce()
    except (OSError, subprocess.SubprocessError, ImportError, StopIteration) as error:
        pdf.unlink(missing_ok=True)
        told = getattr(error, "stderr", None) or b""
        print(f"left out: {pdf.name}: {error!r:.120} {told[-200:].decode('utf-8', 'replace')}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", default="", help="only files whose name contains this")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ["SOURCE_DATE_EPOCH"] = "1767225600"
    for name in DOCUMENTS:
        make(name, options.folder.resolve(), options.only)


if __name__ == "__main__":
    main()
