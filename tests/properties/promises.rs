//! What a record must hold, whatever the document.

use referat::{Beslutning, Document, Item, Options, Section, Span};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Every promise that the record of these bytes breaks. No record, no promise.
pub fn complaints(bytes: &[u8]) -> Vec<String> {
    let Ok(document) = referat::read(bytes, &Options::new()) else { return Vec::new() };
    let record = serde_json::to_value(document.minutes()).expect("a record is JSON");
    let mut told = Vec::new();
    told.extend(input_reappears(bytes, &document));
    told.extend(one_owner_each(&document));
    told.extend(coverage_as_claimed(&document));
    places(&document, "", &record, &mut told);
    quotes(&document, &mut told);
    if !may_be_empty(&document) {
        empty_lists("", &record, &mut told);
    }
    told.extend(the_same_twice(bytes, &record));
    told
}

/// The visible characters of the input, but for those that the text may repair; marks in one order,
/// whether or not an invisible sign parted them.
fn letters(text: &str) -> String {
    let repaired = |c: &char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '-' | '\u{AD}' | '\u{2010}' | '\u{200B}'..='\u{200F}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
    };
    let shown: String = text.nfc().filter(|c| !repaired(c)).collect();
    shown.nfc().flat_map(letters_of).collect()
}

/// A ligature is its letters; whatever stands for a bullet is none.
fn letters_of(c: char) -> Vec<char> {
    match c {
        // Fonts give it for their own ligature of these two, not for a long s.
        '\u{FB05}' => vec!['f', 't'],
        '\u{FB00}'..='\u{FB06}' => c.nfkc().collect(),
        '•'
        | '●'
        | '○'
        | '◦'
        | '▪'
        | '▫'
        | '■'
        | '□'
        | '‣'
        | '⁃'
        | '∙'
        | '·'
        | '⦁'
        | '➢'
        | '➤'
        | '►'
        | '▸'
        | '❖'
        | '✓'
        | '\u{335}'
        | '\u{F020}'..='\u{F0FF}' => vec![],
        // The second level of a list, a bullet in its font.
        'o' => vec![],
        c => vec![c],
    }
}

/// Promise 1: every visible character of the input is in the canonical text, in order.
fn input_reappears(bytes: &[u8], document: &Document) -> Option<String> {
    if document.minutes().source.encoding.as_deref() != Some("UTF-8") {
        return None;
    }
    let (before, after) = (letters(&String::from_utf8_lossy(bytes)), letters(document.text()));
    let differ = before.chars().zip(after.chars()).position(|(before, after)| before != after);
    let at = differ.unwrap_or(before.chars().count().min(after.chars().count()));
    let rest = |text: &str| text.chars().skip(at).take(30).collect::<String>();
    (before != after)
        .then(|| format!("the text has `{}` for the input's `{}`", rest(&after), rest(&before)))
}

/// The spans that part the text among them.
fn owners(document: &Document) -> impl Iterator<Item = &Span> {
    let minutes = document.minutes();
    let meeting = minutes.meeting.spans.iter();
    let items = minutes.items.iter().flat_map(|item| &item.spans);
    let remainder = minutes.remainder.iter().flat_map(|remainder| &remainder.spans);
    let furniture = minutes.furniture.iter().flat_map(|furniture| &furniture.spans);
    meeting.chain(items).chain(remainder).chain(furniture)
}

/// Promise 1: every visible character has one owner.
fn one_owner_each(document: &Document) -> Option<String> {
    let text = document.text();
    let mut counts = vec![0_u32; text.len()];
    for span in owners(document) {
        counts.get_mut(span.start..span.end)?.iter_mut().for_each(|count| *count += 1);
    }
    let mut visible = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    let (at, _) = visible.find(|&(at, _)| counts[at] != 1)?;
    let line = text[at..].lines().next().unwrap_or_default();
    Some(format!("byte {at} has {} owners: `{line}`", counts[at]))
}

fn visible(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Promise 1: `coverage` is the share that it claims to be.
fn coverage_as_claimed(document: &Document) -> Option<String> {
    let minutes = document.minutes();
    let count =
        |spans: &[Span]| -> usize { spans.iter().map(|span| visible(slice(document, span))).sum() };
    let furniture: usize = minutes.furniture.iter().map(|piece| count(&piece.spans)).sum();
    let left: usize = minutes.remainder.iter().map(|piece| count(&piece.spans)).sum();
    let all = visible(document.text()) - furniture.min(visible(document.text()));
    #[expect(clippy::cast_precision_loss, reason = "documents are far smaller than 2^52")]
    let share = if all == 0 { 1.0 } else { (all - left.min(all)) as f64 / all as f64 };
    let same = (share - minutes.coverage).abs() < 1e-9;
    (!same).then(|| format!("coverage is {}, and should be {share}", minutes.coverage))
}

fn slice<'a>(document: &'a Document, span: &Span) -> &'a str {
    document.text().get(span.start..span.end).unwrap_or("")
}

/// The slices of spans, joined, spaces folded away.
fn slices(document: &Document, spans: &[Span]) -> String {
    squeeze(&spans.iter().map(|span| slice(document, span)).collect::<Vec<_>>().join(" "))
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Promise 2: every span slices the text, in order.
fn places(document: &Document, path: &str, value: &Value, told: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                places(document, &format!("{path}[{at}]"), value, told);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                places(document, &format!("{path}.{key}"), value, told);
            }
            let spans = object.get("spans").cloned().unwrap_or_else(|| Value::Array(Vec::new()));
            let spans: Vec<Span> = serde_json::from_value(spans).expect("spans are spans");
            told.extend(wrong_spans(document, &spans).map(|wrong| format!("{path}: {wrong}")));
        }
        _ => {}
    }
}

fn wrong_spans(document: &Document, spans: &[Span]) -> Option<String> {
    let slices = |span: &&Span| {
        document.text().get(span.start..span.end).is_some_and(|slice| !slice.trim().is_empty())
    };
    if let Some(span) = spans.iter().find(|span| !slices(span)) {
        return Some(format!("{}..{} slices nothing", span.start, span.end));
    }
    let in_order = |pair: &[Span]| {
        pair[0].end <= pair[1].start
            && pair[0].page.unwrap_or(0) <= pair[1].page.unwrap_or(u32::MAX)
    };
    if !spans.windows(2).all(in_order) {
        return Some(format!("out of order: {spans:?}"));
    }
    let pages = document.minutes().source.pages;
    let off = spans.iter().find(|span| {
        span.page.is_some() != pages.is_some() || span.page > pages || span.page == Some(0)
    });
    off.map(|span| format!("page {:?} of {pages:?}", span.page))
}

/// Promise 2: the slices, joined and spaces folded, are the value.
fn quotes(document: &Document, told: &mut Vec<String>) {
    let minutes = document.minutes();
    for item in &minutes.items {
        item_quotes(document, item, told);
    }
    let mut check = Check { document, told };
    let people = [&minutes.meeting.members, &minutes.meeting.present];
    for person in people.into_iter().flatten().flatten() {
        check.holds("person", &person.spans, &person.name);
    }
    for afbud in minutes.meeting.afbud.iter().flatten() {
        check.holds("afbud", &afbud.spans, &afbud.name);
    }
    for bilag in minutes.meeting.bilag.iter().flatten() {
        check.titled("bilag", &bilag.spans, &bilag.title);
    }
    for piece in &minutes.remainder {
        check.is("remainder", &piece.spans, &piece.text);
    }
    for piece in &minutes.furniture {
        check.is("furniture", &piece.spans, &piece.text);
    }
}

fn item_quotes(document: &Document, item: &Item, told: &mut Vec<String>) {
    let mut check = Check { document, told };
    if let Some(number) = &item.number {
        check.holds("item", &item.spans, number);
    }
    if let Some(title) = &item.title {
        check.titled("item", &item.spans, title);
    }
    for section in &item.sections {
        check.section(section);
    }
    for indstilling in &item.indstillinger {
        let heading = indstilling.heading.as_deref().unwrap_or("");
        check.is("indstilling", &indstilling.spans, &(heading.to_owned() + &indstilling.text));
        for point in &indstilling.points {
            check.holds("point", &point.spans, &point.text);
        }
    }
    for beslutning in &item.beslutninger {
        check.beslutning(beslutning);
    }
    for afbud in item.afbud.iter().flatten() {
        check.holds("afbud", &afbud.spans, &afbud.name);
    }
    for bilag in item.bilag.iter().flatten() {
        check.titled("bilag", &bilag.spans, &bilag.title);
    }
}

struct Check<'a> {
    document: &'a Document,
    told: &'a mut Vec<String>,
}

impl Check<'_> {
    fn is(&mut self, what: &str, spans: &[Span], value: &str) {
        let here = slices(self.document, spans);
        if here != squeeze(value) {
            self.told.push(format!("{what}: its place says `{here}`, not `{value}`"));
        }
    }

    fn holds(&mut self, what: &str, spans: &[Span], value: &str) {
        let here = slices(self.document, spans);
        if !here.contains(&squeeze(value)) {
            self.told.push(format!("{what}: its place says `{here}`, without `{value}`"));
        }
    }

    /// A title that wraps may have other columns or a case line between its lines: its words stand
    /// there in order.
    fn titled(&mut self, what: &str, spans: &[Span], title: &str) {
        let here =
            spans.iter().map(|span| slice(self.document, span)).collect::<Vec<_>>().join(" ");
        let mut printed = here.as_str();
        for word in title.split_whitespace() {
            match printed.find(word) {
                Some(at) => printed = &printed[at + word.len()..],
                None => return self.told.push(format!("{what}: `{here}` is without `{title}`")),
            }
        }
    }

    fn section(&mut self, section: &Section) {
        let heading = section.heading.as_deref().unwrap_or("");
        self.is("section", &section.spans, &(heading.to_owned() + &section.text));
        let mut all = String::new();
        for block in &section.blocks {
            let whole = block.label.clone().unwrap_or_default() + &block.text;
            self.is("block", &block.spans, &whole);
            all.push_str(&squeeze(&whole));
        }
        if all != squeeze(&section.text) {
            self.told.push(format!("section: its blocks say `{all}`, not `{}`", section.text));
        }
    }

    fn beslutning(&mut self, beslutning: &Beslutning) {
        let whole = beslutning.heading.clone().unwrap_or_default() + &beslutning.text;
        if beslutning.heading.is_some() {
            self.is("beslutning", &beslutning.spans, &whole);
        } else {
            self.holds("beslutning", &beslutning.spans, &whole);
        }
        for point in &beslutning.points {
            self.holds("decided point", &point.spans, &point.text);
        }
        for dissent in &beslutning.dissent {
            self.holds("dissent", &dissent.spans, &dissent.text);
        }
        for afbud in beslutning.afbud.iter().flatten() {
            self.holds("afbud", &afbud.spans, &afbud.name);
        }
    }
}

/// Lists that are `null` when the document does not state them.
const STATED: &[&str] = &["members", "present", "afbud", "bilag", "parties", "people"];

/// Whether the document says of something that there is none, or the record notes an empty label.
fn may_be_empty(document: &Document) -> bool {
    let text = document.text().to_lowercase();
    let is_dash = |line: &str| line.trim_end().ends_with(['-', '–']);
    let said = text.contains("ingen") || text.contains("intet") || text.lines().any(is_dash);
    let mut notes = document.minutes().diagnostics.iter();
    said || notes.any(|note| matches!(note.code.as_str(), "empty-label" | "unread-names"))
}

/// Promise 6: a list is empty because the document says so, or with a note.
fn empty_lists(path: &str, value: &Value, told: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                empty_lists(&format!("{path}[{at}]"), value, told);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                let empty = value.as_array().is_some_and(Vec::is_empty);
                if STATED.contains(&key.as_str()) && empty {
                    told.push(format!("{path}.{key} is empty without a reason"));
                }
                empty_lists(&format!("{path}.{key}"), value, told);
            }
        }
        _ => {}
    }
}

/// Promise 3: the same bytes give the same record.
fn the_same_twice(bytes: &[u8], record: &Value) -> Option<String> {
    let again = referat::parse(bytes).ok().and_then(|again| serde_json::to_value(again).ok());
    let same = again.is_some_and(|again| again == *record);
    (!same).then(|| "another record the second time".to_owned())
}
