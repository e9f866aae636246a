//! Documents: shipped ones, mangled ones, and made-up minutes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use unicode_normalization::UnicodeNormalization;

/// Every input of the fixtures, by name.
pub fn shipped() -> &'static [(String, Vec<u8>)] {
    static SHIPPED: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        let named = |path: PathBuf| {
            let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
            (name, fs::read(&path).expect("a fixture can be read"))
        };
        inputs(&root).into_iter().map(named).collect()
    })
}

fn inputs(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of fixtures can be read");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let is_input = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name == "input.txt" || name.starts_with("input") && name.contains(".pdf")
    };
    let below = |path: PathBuf| match path {
        path if path.is_dir() => inputs(&path),
        path if is_input(&path) => vec![path],
        _ => Vec::new(),
    };
    paths.into_iter().flat_map(below).collect()
}

/// What happens to a text on its way through mail, print and scripts.
#[derive(Debug, Clone)]
pub enum Change {
    Drop(Index),
    Double(Index),
    Join(Index),
    Move(Index, Index),
    Cut(Index),
    Crlf,
    Decompose,
    EverySecondLineEmpty,
    NoEmptyLines,
    Upper(Index),
    PageBreak(Index),
    WideSpaces,
}

/// One change, at any place.
pub fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        2 => at().prop_map(Change::Drop),
        2 => at().prop_map(Change::Double),
        2 => at().prop_map(Change::Join),
        2 => (at(), at()).prop_map(|(from, to)| Change::Move(from, to)),
        1 => at().prop_map(Change::Cut),
        1 => at().prop_map(Change::Upper),
        1 => at().prop_map(Change::PageBreak),
        1 => select(vec![Change::Crlf, Change::Decompose, Change::EverySecondLineEmpty,
            Change::NoEmptyLines, Change::WideSpaces]),
    ]
}

/// Changes a text. Cuts may fall inside a character.
pub fn mangle(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        bytes = match change {
            Change::Cut(at) => bytes[..at.index(bytes.len() + 1)].to_vec(),
            _ => changed(&String::from_utf8_lossy(&bytes), change).into_bytes(),
        };
    }
    bytes
}

fn changed(text: &str, change: &Change) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let count = lines.len();
    match change {
        Change::Drop(at) => drop(lines.remove(at.index(count))),
        Change::Double(at) => lines.insert(at.index(count), lines[at.index(count)].clone()),
        Change::Join(at) if count > 1 => {
            let next = lines.remove(at.index(count - 1) + 1);
            lines[at.index(count - 1)] += &next;
        }
        Change::Move(from, to) => {
            let line = lines.remove(from.index(count));
            lines.insert(to.index(count), line);
        }
        Change::Upper(at) => lines[at.index(count)] = lines[at.index(count)].to_uppercase(),
        Change::PageBreak(at) => lines[at.index(count)].insert(0, '\u{c}'),
        Change::NoEmptyLines => lines.retain(|line| !line.trim().is_empty()),
        Change::Crlf => return lines.join("\r\n"),
        Change::EverySecondLineEmpty => return lines.join("\n\n"),
        Change::Decompose => return text.nfd().collect(),
        Change::WideSpaces => return text.replace(' ', " \u{a0} "),
        Change::Join(_) | Change::Cut(_) => {}
    }
    lines.join("\n")
}

/// Minutes, or what could pass for some: lines of every sort in any order.
pub fn minutes() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        3 => heading(), 3 => item_head(), 3 => names(), 2 => dates(), 2 => bilag(), 4 => prose(),
        2 => labelled(), 1 => running_head(), 3 => Just(String::new()),
        1 => Just("\u{c}".to_owned()),
    ];
    prop::collection::vec((line, odd_form()), 1..40)
        .prop_map(|lines| lines.into_iter().map(|(line, odd)| odd(&line) + "\n").collect())
}

fn any_of(words: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    select(words).prop_map(str::to_owned)
}

/// How a line is written: mostly as it is.
fn odd_form() -> impl Strategy<Value = fn(&str) -> String> {
    let plain: fn(&str) -> String = str::to_owned;
    let decomposed: fn(&str) -> String = |line| line.nfd().collect();
    let wide: fn(&str) -> String = |line| line.replace(' ', "  ");
    let fixed: fn(&str) -> String = |line| line.replace(' ', "\u{a0}");
    let tabbed: fn(&str) -> String = |line| line.replacen(' ', "\t", 1);
    let indented: fn(&str) -> String = |line| format!("    {line} ");
    let broken: fn(&str) -> String = |line| line.replacen("en", "-\nen", 1);
    let soft: fn(&str) -> String = |line| line.replacen("de", "\u{ad}de", 1);
    let ligature: fn(&str) -> String = |line| line.replace("fi", "\u{FB01}");
    let carriage: fn(&str) -> String = |line| format!("{line}\r");
    prop_oneof![
        12 => Just(plain), 1 => Just(decomposed), 1 => Just(wide), 1 => Just(fixed),
        1 => Just(tabbed), 1 => Just(indented), 1 => Just(broken), 1 => Just(soft),
        1 => Just(ligature), 1 => Just(carriage),
    ]
}

fn heading() -> impl Strategy<Value = String> {
    let word = any_of(&[
        "Indstilling",
        "Indstilling:",
        "Administrationen indstiller, at",
        "Beslutning",
        "Beslutning:",
        "Sagsfremstilling",
        "Resumé",
        "Økonomi",
        "Lovgrundlag",
        "Høring",
        "Sagens forløb",
        "Bilag",
        "Bilag:",
        "Afbud:",
        "Afbud: Ingen",
        "Fraværende:",
        "Fraværende: Ingen",
        "Til stede:",
        "Tilstede: Alle",
        "Medlemmer:",
        "Deltagere",
        "Indhold",
        "Indholdsfortegnelse",
        "Underskriftsside",
        "Lukkede punkter",
        "Åbne punkter",
        "BESLUTNING",
        "Tema for ungdom",
        "Referat",
        "Dagsorden",
        "Beslutningsprotokol",
        "Kommentarer til indstillingen",
    ]);
    let dated = (any_of(&["Beslutning i", "Beslutning", "Afgjort af"]), body(), date())
        .prop_map(|(word, body, date)| format!("{word} {body} den {date}"));
    prop_oneof![3 => word, 1 => dated]
}

fn body() -> impl Strategy<Value = String> + Clone {
    any_of(&["Byrådet", "Økonomiudvalget", "Teknik- og Miljøudvalget", "Hovedudvalget 2022-2025"])
}

fn date() -> impl Strategy<Value = String> + Clone {
    prop_oneof![
        (1..32_u32, 1..13_u32, 1999..2027_u32)
            .prop_map(|(day, month, year)| format!("{day:02}-{month:02}-{year}")),
        (1..32_u32, 1999..2027_u32).prop_map(|(day, year)| format!("{day}. februar {year}")),
        any_of(&["torsdag den 21. maj 2026", "31/2 2024", "1.1.99", "2024-03-12"]),
    ]
}

fn item_head() -> impl Strategy<Value = String> {
    let number =
        prop_oneof![(1..30_u32).prop_map(|n| n.to_string()), any_of(&["4.1", "0012", "7a"])];
    let form = any_of(&[
        "{}. ",
        "{} ",
        "Punkt {} - ",
        "Pkt. {}: ",
        "Punkt {}",
        "({}) ",
        "{}\t",
        "Sag nr. {}: ",
    ]);
    let title = any_of(&[
        "Godkendelse af dagsorden",
        "Budget 2027 (B)",
        "Lukket punkt: Køb af jord",
        "Eventuelt",
        "Orientering fra formanden - orientering",
        "Bilag til regnskabet",
        "Beslutning om afbud",
        "Salg af Fjordby Elnet Sagsnr.: 13/20188",
        "",
    ]);
    (form, number, title).prop_map(|(form, number, title)| form.replace("{}", &number) + &title)
}

fn name() -> impl Strategy<Value = String> + Clone {
    any_of(&[
        "Inger Marie Tolstrup",
        "Poul Erik Nørbjerg",
        "Åse Øster-Ærø",
        "Lars-Peter Holmgaard",
        "Anne Dorthe  Kjærbye",
        "J. C. Enghave",
        "Ib",
        "Sille Borregaard",
        "Müller Ágústsdóttir",
    ])
}

fn person() -> impl Strategy<Value = String> + Clone {
    let mark = any_of(&[
        "",
        "",
        " (A)",
        " (Formand)",
        ", formand",
        " (løsgænger)",
        " - afbud",
        " (V), næstformand",
    ]);
    (name(), mark).prop_map(|(name, mark)| name + &mark)
}

fn names() -> impl Strategy<Value = String> {
    let label =
        any_of(&["", "", "Afbud: ", "Fraværende: ", "Til stede: ", "Medlemmer: ", "Afbud fra "]);
    let joint = any_of(&[", ", " og ", "; ", " ", "\t"]);
    (label, prop::collection::vec(person(), 1..5), joint)
        .prop_map(|(label, people, joint)| label + &people.join(&joint))
}

fn dates() -> impl Strategy<Value = String> {
    let label = any_of(&["Mødedato: ", "Dato: ", "Mødet holdt ", "", "Mødet sluttede kl. 18 den "]);
    let tail =
        any_of(&["", " kl. 15:00", ", kl. 16.30 - 18", " Kl. 17. 42", " i mødelokale 3, Rådhuset"]);
    (label, date(), tail).prop_map(|(label, date, tail)| label + &date + &tail)
}

fn bilag() -> impl Strategy<Value = String> {
    any_of(&[
        "1 - 3895119 Åben Kort over området (29841/26) (H)",
        "2 - 4410241 Lukket Fraværstal - fortroligt notat, maj 2026 (31885/26) (H)",
        "Bilag: Lokaletilskud.pdf",
        "Bilag 3: Høringssvar",
        "• Budget 2027.xlsx (123-2026-44)",
        "Der er ingen bilag til sagen",
        "Bilag: Ingen",
        "1. Notat.docx - 17/123",
        "6.1 Kort (H)",
    ])
}

fn prose() -> impl Strategy<Value = String> {
    let sentence = any_of(&[
        "Godkendt.",
        "Indstillingen blev tiltrådt med 14 stemmer imod 7.",
        "Taget til efterretning.",
        "For stemte: A, B, F og Ø. Imod stemte: C, Jakob Enghave (løsgænger), O",
        "Et flertal (A, V) godkender, et mindretal (Ø) stemmer imod.",
        "Punktet udsættes.",
        "Inger Marie Tolstrup deltog ikke i sagens behandling på grund af inhabilitet.",
        "Udvalget anbefaler Byrådet, at sagen godkendes.",
        "Drøftet.",
        "Ad 1-2. Godkendt.",
        "Poul Erik Nørbjerg tog forbehold.",
        "Afbud fra Sille Borregaard.",
        "Der var ikke afbud.",
        "Sygefraværet er faldet fra 6,1 til 5,4 procent på ældreområdet,",
        "og det fortsætter i 2027.",
        "Administrationen indstiller til Byrådet, at det godkendes, at der gives 2 mio. kr.",
        "Fraværende var ingen.",
        "Et medlem kom kl. 18.40.",
    ]);
    prop::collection::vec(sentence, 1..4).prop_map(|sentences| sentences.join(" "))
}

fn labelled() -> impl Strategy<Value = String> {
    let label = any_of(&[
        "1. ",
        "a) ",
        "- ",
        "• ",
        "\u{F0B7} ",
        "o  ",
        "at ",
        "1) at ",
        "– ",
        "2.\t",
        "ii. ",
    ]);
    (label, prose()).prop_map(|(label, prose)| label + &prose)
}

fn running_head() -> impl Strategy<Value = String> {
    (
        any_of(&["Side {} af 9", "Byrådet | 12-03-2024 | Side {}", "{}", "Fjordby Kommune"]),
        1..10_u32,
    )
        .prop_map(|(form, page)| form.replace("{}", &page.to_string()))
}
