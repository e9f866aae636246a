//! Parts pages that a viewer of documents flattened: each is one line, its number first.
//!
//! Where lines ended is lost. Blocks show by what begins them: the number of an item that follows
//! the one before, a heading, a label, the page's foot, the formula of a decision; a title ends
//! where it ended in the contents list.

use std::collections::HashSet;
use std::ops::Range;

use crate::lexicon::bilag::EXTENSIONS;
use crate::lexicon::document::{
    FLAT_CONTENTS, FLAT_HEADINGS, FLAT_MARKERS, FLAT_MARKS, FLAT_OPENINGS, OF_WORDS, PAGE_WORDS,
    STAGE_DAYS,
};
use crate::lexicon::look_up::glued_opening;
use crate::lexicon::{heading, is_one_of, label, meta_label};
use crate::source::{Line, Source};

/// Parts the flattened pages of a text.
pub(super) fn reflow(source: &mut Source) {
    let pages = flattened(source);
    if pages.is_empty() {
        return;
    }
    let mut parter = Parter {
        text: &source.text,
        numbering: Numbering::of(&source.text, &pages, &source.lines),
        foot: common_foot(&source.text, &pages, &source.lines),
        lines: Vec::new(),
    };
    // Form feeds give pages better than a viewer does.
    let paged = source.pages.is_some();
    let number = |page: &Page| page.number.filter(|_| !paged);
    // What the viewer itself prints stands on the first of them.
    let mut page = pages.first().and_then(number);
    for (at, line) in source.lines.iter().enumerate() {
        if let Ok(found) = pages.binary_search_by_key(&at, |page| page.line) {
            page = number(&pages[found]);
            let line = Line { page: page.or(line.page), ..line.clone() };
            parter.part(&line, pages[found].digits);
        } else {
            parter.lines.push(Line { page: page.or(line.page), ..line.clone() });
        }
    }
    source.lines = parter.lines;
    source.pages = page.or(source.pages);
}

/// A page on one line.
struct Page {
    line: usize,
    /// From 1; `None` where none is printed.
    number: Option<u32>,
    /// How many bytes its number takes.
    digits: usize,
}

/// A shorter line is no page, unless a viewer says that pages follow.
const SHORTEST_PAGE: usize = 700;

/// The lines that are whole pages: their numbers follow one by one, whatever the first is.
fn flattened(source: &Source) -> Vec<Page> {
    let words = |line: &Line| source.text[line.range.clone()].trim_end();
    let marker = source.lines.iter().position(|line| is_one_of(words(line).trim(), FLAT_MARKERS));
    let mut pages: Vec<Page> = Vec::new();
    for (at, line) in source.lines.iter().enumerate().skip(marker.unwrap_or(0)) {
        let words = words(line);
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        let number: Option<u32> = words[..digits].parse().ok();
        let before = pages.last().and_then(|page| page.number);
        let follows = number.filter(|&number| number > 0).is_some_and(|number| {
            before.is_none_or(|before| before.checked_add(1) == Some(number))
        });
        let is_page = || {
            let long = marker.is_some() || words.len() >= SHORTEST_PAGE;
            long || holds_items(&words[digits..])
        };
        if follows && words[digits..].starts_with(' ') && is_page() {
            pages.push(Page { line: at, number, digits });
        }
    }
    if marker.is_some() || pages.len() > 1 { pages } else { unnumbered(source) }
}

/// Whether a line holds the number of an item and, behind a sentence, what begins a block.
fn holds_items(words: &str) -> bool {
    let mut starts = words.match_indices(' ').map(|(at, _)| &words[at + 1..]);
    let numbered = starts.any(|rest| item_number("", rest, false).is_some());
    numbered && starts.any(|rest| glued_opening(rest) && heading_alone(rest).is_some())
}

/// No paragraph is longer.
const LONGEST_PARAGRAPH: usize = 2000;

/// A text that is hardly more than one line, or one line a page.
fn unnumbered(source: &Source) -> Vec<Page> {
    let long = |line: &Line| line.range.len() > LONGEST_PARAGRAPH;
    let inside: usize =
        source.lines.iter().filter(|line| long(line)).map(|line| line.range.len()).sum();
    let page = |(line, _): (usize, &Line)| Page { line, number: None, digits: 0 };
    let whole = inside * 10 > source.text.len() * 7;
    let pages = source.lines.iter().enumerate().filter(|(_, line)| whole && long(line));
    pages.map(page).collect()
}

/// How the pages print the numbers of their items.
#[derive(Default)]
struct Numbering {
    /// Whether no stop stands behind them: `3 Vejbelysning`.
    bare: bool,
    /// All that look like one.
    likely: HashSet<u32>,
    /// Those that items and points have had.
    seen: HashSet<u32>,
}

impl Numbering {
    fn of(text: &str, pages: &[Page], lines: &[Line]) -> Self {
        let find = |bare: bool| {
            let pages =
                pages.iter().map(|page| &text[lines[page.line].range.clone()][page.digits..]);
            let words = pages.flat_map(|page| {
                page.match_indices(' ').map(move |(at, _)| (&page[..at], &page[at + 1..]))
            });
            let mut likely = HashSet::new();
            likely.extend(words.filter_map(|(before, rest)| item_number(before, rest, bare)));
            likely
        };
        let (stopped, bare) = (find(false), find(true));
        let counts = |likely: &HashSet<u32>| (1..=2).all(|number| likely.contains(&number));
        let is_bare = !counts(&stopped) && counts(&bare);
        let likely = if is_bare { bare } else { stopped };
        Self { bare: is_bare, likely, seen: HashSet::new() }
    }

    /// Numbers come one after the other, or begin anew; those of a year may begin with any.
    fn takes(&mut self, number: u32) -> bool {
        let yearly = || number > LARGEST_FIRST && self.likely.contains(&(number + 1));
        let follows = number == 1 || self.seen.contains(&(number - 1)) || yearly();
        if follows {
            self.seen.insert(number);
        }
        follows
    }
}

/// How long the word is that stands last on each of several pages: what a running foot leaves.
fn common_foot(text: &str, pages: &[Page], lines: &[Line]) -> usize {
    let last = |page: &Page| text[lines[page.line].range.clone()].rsplit(' ').next();
    let Some(first) = pages.first().and_then(last) else { return 0 };
    let small = first.starts_with(char::is_lowercase) && first.chars().all(char::is_alphabetic);
    let all = pages.iter().all(|page| last(page) == Some(first));
    if pages.len() > 2 && small && all { first.len() } else { 0 }
}

/// No list in a text begins with a larger number.
const LARGEST_FIRST: u32 = 20;

struct Parter<'a> {
    text: &'a str,
    numbering: Numbering,
    /// How many bytes the word takes that ends every page.
    foot: usize,
    lines: Vec<Line>,
}

impl Parter<'_> {
    /// Parts a page whose number takes so many digits.
    fn part(&mut self, line: &Line, digits: usize) {
        let mut start = line.range.start;
        let text = start + digits;
        let mut push = |range: Range<usize>| {
            let is_page_number = range.end == text && range.start < text;
            // White parts what was a block of its own.
            self.lines.push(Line { range: range.start..range.start, ..line.clone() });
            self.lines.push(Line { range, is_page_number, ..line.clone() });
        };
        let mut breaks = vec![text];
        breaks.extend(Breaks::of(self.text, text..line.range.end, &mut self.numbering));
        if self.foot > 0 && self.text[..line.range.end].ends_with(char::is_alphabetic) {
            breaks.push(line.range.end - self.foot);
        }
        breaks.push(line.range.end);
        for end in breaks {
            if start < end {
                push(start..end);
                start = end;
            }
        }
    }
}

/// Where blocks begin in a page, in order.
struct Breaks<'a> {
    text: &'a str,
    page: Range<usize>,
    numbering: &'a mut Numbering,
    found: Vec<usize>,
}

/// No page has more blocks.
const MOST_BREAKS: usize = 2000;

impl<'a> Breaks<'a> {
    fn of(text: &'a str, page: Range<usize>, numbering: &'a mut Numbering) -> Vec<usize> {
        let mut breaks = Self { text, page: page.clone(), numbering, found: Vec::new() };
        let words = &text[page.clone()];
        for at in words.match_indices(' ').map(|(at, _)| page.start + at + 1) {
            if breaks.found.len() < MOST_BREAKS
                && breaks.found.last().is_none_or(|&last| last <= at)
            {
                breaks.at_word(at);
            }
        }
        breaks.found
    }

    /// A block may begin at a word; what begins it may end there too.
    fn at_word(&mut self, at: usize) {
        let rest = &self.text[at..self.page.end];
        let before = self.text[self.page.start..at].trim_end();
        if let Some(number) = item_number(before, rest, self.numbering.bare)
            && self.numbering.takes(number)
        {
            self.found.push(at);
            let title = at + rest.find(' ').map_or(0, |space| space + 1);
            self.found.extend(self.title_end(title));
        } else if let Some(length) = page_foot(rest) {
            self.found.extend([at, at + length]);
        } else if let Some(length) = alone(rest).or_else(|| mark_alone(rest)) {
            self.found.extend([at, at + length]);
        } else if is_labelled(rest)
            || ends_block(before) && (opens_sentence(rest) || is_stage(rest))
            || ends_file(before) && rest.starts_with(char::is_uppercase)
        {
            self.found.push(at);
        } else if glued_opening(rest) && (ends_block(before) || self.is_behind_title(at))
            || is_flat_heading(rest)
        {
            self.found.push(at);
            self.found.extend(heading_alone(rest).map(|length| at + length));
        }
    }

    /// Whether the last block ended right before a word.
    fn is_behind_title(&self, at: usize) -> bool {
        self.found.last().is_some_and(|&end| end + 1 == at)
    }

    /// Where a title ends: where it ended before, or with its sentence, or before a case number or a
    /// heading.
    fn title_end(&self, start: usize) -> Option<usize> {
        let rest = &self.text[start..self.page.end];
        let earlier = &self.text[..start.min(LATEST_CONTENTS)];
        let earlier = earlier.get(..start.saturating_sub(4).min(earlier.len())).unwrap_or_default();
        let ends = rest.match_indices([' ', '.']).map(|(at, _)| at).take(LONGEST_TITLE);
        let printed = ends.take_while(|&end| earlier.contains(&rest[..end])).last();
        let sentence = rest.find(". ").map(|stop| stop + 1);
        let ends = [sentence, case_number(rest), heading_behind(rest), label_behind(rest)];
        let end = match printed.filter(|&end| end >= SHORTEST_TITLE) {
            Some(end) => end + usize::from(rest[end..].starts_with('.')),
            None => ends.into_iter().flatten().min()?,
        };
        (end <= MOST_BYTES
            && rest[end..]
                .trim_start()
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        .then(|| start + end)
    }
}

/// The contents list stands near the start.
const LATEST_CONTENTS: usize = 16 * 1024;
/// No title has more words.
const LONGEST_TITLE: usize = 30;
/// No title has more bytes.
const MOST_BYTES: usize = 200;
/// A shorter one may come again by chance.
const SHORTEST_TITLE: usize = 8;

/// `3. Vejbelysning`: a number, a stop, a capital. Without the stop it stands behind a sentence.
fn item_number(before: &str, rest: &str, bare: bool) -> Option<u32> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let title = rest[digits..].strip_prefix(if bare { " " } else { ". " })?;
    let opens = title.starts_with(char::is_uppercase) && (1..=4).contains(&digits);
    let before = before.trim_end();
    let apart = before.is_empty()
        || before.ends_with('.')
        || rest.starts_with("1 ")
        || ends_with_heading(before);
    rest[..digits].parse().ok().filter(|&number| opens && number > 0 && (apart || !bare))
}

/// Whether the last word is the heading of a column: `Mødepunkt Beslutning`.
fn ends_with_heading(before: &str) -> bool {
    before.rsplit(' ').next().is_some_and(|last| heading(last).is_some())
}

/// How long `Side 1 af 2` is, or `Side ii`.
fn page_foot(rest: &str) -> Option<usize> {
    let mut words = rest.split(' ');
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) && !word.is_empty();
    let is_roman = |word: &str| word.bytes().all(|byte| b"ivx".contains(&byte)) && !word.is_empty();
    let (mut word, mut page) = (words.next()?, words.next()?);
    let mut before = 0;
    // "Referat, Side: 1"
    if word.ends_with(',') && word.starts_with(char::is_uppercase) {
        before = word.len() + 1;
        (word, page) = (page, words.next()?);
    }
    let roman = word.starts_with(char::is_uppercase) && is_roman(page);
    if !is_one_of(word, PAGE_WORDS) || !(is_number(page) || roman) {
        return None;
    }
    let length = before + word.len() + 1 + page.len();
    match (words.next(), words.next()) {
        (Some(of), Some(all)) if is_one_of(of, OF_WORDS) && is_number(all) => {
            Some(length + of.len() + all.len() + 2)
        }
        // "Side 3" alone may be one that the text names.
        _ => (before > 0 || roman || rest.len() == length).then_some(length),
    }
}

/// Whether a heading or a label with its colon stands there.
fn is_labelled(rest: &str) -> bool {
    let near = rest.char_indices().take(LONGEST_LABEL).find(|&(_, c)| c == ':');
    near.is_some_and(|(colon, _)| {
        let name = &rest[..colon];
        let parted = rest[colon + 1..].starts_with(' ') || rest.len() == colon + 1;
        name.starts_with(char::is_uppercase)
            && parted
            && (heading(name).is_some() || label(name).is_some() || meta_label(name).is_some())
    })
}

/// `Økonomiudvalget, den 5. september 2001: `: who decided on the case before, and when.
fn is_stage(rest: &str) -> bool {
    let near = rest.char_indices().take(LONGEST_LABEL).find(|&(_, c)| c == ':');
    near.is_some_and(|(colon, _)| {
        let name = &rest[..colon];
        let year = name.len() - name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let day = STAGE_DAYS.iter().any(|day| name.contains(day));
        year == 4 && day && name.starts_with(char::is_uppercase)
    })
}

/// No label is longer, in characters.
const LONGEST_LABEL: usize = 48;

/// Whether a block may have ended: with a sentence, a file, a number, or nothing yet.
fn ends_block(before: &str) -> bool {
    before.is_empty()
        || before.ends_with(['.', ')', ':', '!', '?', '”', '"'])
        || before.ends_with(|c: char| c.is_ascii_digit())
        || ends_file(before)
}

/// Whether the name of a file ends there: an attachment.
fn ends_file(before: &str) -> bool {
    EXTENSIONS.iter().any(|ending| before.ends_with(ending))
}

/// `Godkendt.`, `Vedtaget som indstillet.`, `Det indstilles, at`.
fn opens_sentence(rest: &str) -> bool {
    FLAT_OPENINGS.iter().any(|word| {
        let after = rest.strip_prefix(word);
        after.is_some_and(|after| after.is_empty() || after.starts_with(['.', ',', ' ', ':']))
    })
}

/// How long the words over a contents list are, which stand alone.
fn alone(rest: &str) -> Option<usize> {
    let word = rest.split([' ', ':']).next().unwrap_or_default();
    let end = word.len() + usize::from(rest[word.len()..].starts_with(':'));
    is_one_of(word, FLAT_CONTENTS).then_some(end)
}

/// How long `Åben sag` is, or the heads of a table's columns, which stand alone.
fn mark_alone(rest: &str) -> Option<usize> {
    let mark = FLAT_MARKS.iter().find(|mark| rest.starts_with(**mark))?;
    let behind = &rest[mark.len()..];
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let text = behind.strip_prefix(' ').is_some_and(|text| text.starts_with(opens));
    (behind.is_empty() || text).then_some(mark.len())
}

/// Whether a heading begins there that the text follows, wherever it stands: no sentence has the
/// word with a capital.
fn is_flat_heading(rest: &str) -> bool {
    heading_alone(rest).is_some_and(|length| FLAT_HEADINGS.contains(&&rest[..length]))
}

/// How long a heading is that the text follows without a mark: `Sagsfremstilling Udvalget har`.
fn heading_alone(rest: &str) -> Option<usize> {
    let end = rest.find(' ')?;
    let next = rest[end + 1..].starts_with(char::is_uppercase);
    (next && heading(&rest[..end]).is_some()).then_some(end)
}

/// Where a heading begins that the text follows: `skolekørsel |Indstilling Forvaltningen`.
fn heading_behind(rest: &str) -> Option<usize> {
    let near = &rest[..rest.char_indices().nth(MOST_BYTES).map_or(rest.len(), |(at, _)| at)];
    let mut starts = near.match_indices(' ').map(|(at, _)| at);
    let opens = |rest: &str| glued_opening(rest) && heading_alone(rest).is_some();
    starts.find(|&at| opens(&rest[at + 1..]))
}

/// Where a label, or what was decided, follows a title at once: `Nyt fyr Sag: 12`, `Nyt fyr Udsat.`
fn label_behind(rest: &str) -> Option<usize> {
    let near = &rest[..rest.char_indices().nth(MOST_BYTES).map_or(rest.len(), |(at, _)| at)];
    let opens = |rest: &str| is_labelled(rest) || opens_sentence(rest);
    near.match_indices(' ').map(|(at, _)| at).find(|&at| opens(&rest[at + 1..]))
}

/// Where a case number begins: `12/18822`.
fn case_number(rest: &str) -> Option<usize> {
    let near = rest.char_indices().take(MOST_BYTES).map(|(at, _)| at).last().unwrap_or(0);
    let starts = rest[..near].match_indices(' ').map(|(at, _)| at);
    starts.into_iter().find(|&at| {
        let word = rest[at + 1..].split(' ').next().unwrap_or_default();
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        word.split_once('/').is_some_and(|(year, number)| {
            matches!(year.len(), 2 | 4)
                && (2..=6).contains(&number.len())
                && is_number(year)
                && is_number(number)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;
    use crate::source;

    #[track_caller]
    fn check(text: &str, want: &str) {
        let mut source = source::read(text.as_bytes(), &Options::new()).expect("it is text");
        reflow(&mut source);
        let lines = source.lines.iter().map(|line| source.text[line.range.clone()].trim());
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        assert_eq!(lines.join("|"), want);
    }

    #[test]
    fn pages_on_one_line_are_parted() {
        let filler = "Havnen har i mange år lidt under den nordlige vind. ".repeat(5);
        let text = format!(
            "Transkript\n1 Referat Strandudvalget Afbud: Ole Dal 1. Ny kaj 12/3456 Sagsfremstilling: \
             {filler}Godkendt. 2. Nyt fyr. Udsat. Side 1 af 2\n\n2 3. Eventuelt Intet."
        );
        let want = format!(
            "Transkript|1|Referat Strandudvalget|Afbud: Ole Dal|1. Ny kaj|12/3456|Sagsfremstilling: \
             {filler}|Godkendt.|2. Nyt fyr.|Udsat.|Side 1 af 2|2|3. Eventuelt|Intet."
        );
        check(&text, &want.replace(" |", "|"));
    }

    #[test]
    fn numbers_without_a_stop_are_told_by_counting() {
        let text = "Transkript\n1 Havneudvalget Mødepunkt Beslutning 1 Ny kaj Godkendt. 2 Nyt fyr Sag: Fyr \
                    12 Fyret er gammelt. Der er 3 Fyrmestre i byen. Udsat.\n\n2 Mødepunkt Beslutning 3 \
                    Eventuelt Intet. Referat, Side: 2";
        let want = "Transkript|1|Havneudvalget|Mødepunkt Beslutning|1 Ny kaj|Godkendt.|2 Nyt fyr|Sag: Fyr \
                    12 Fyret er gammelt. Der er 3 Fyrmestre i byen.|Udsat.|2|Mødepunkt Beslutning|3 \
                    Eventuelt|Intet.|Referat, Side: 2";
        check(text, want);
    }

    #[test]
    fn marks_and_stages_stand_alone() {
        let text = "Transkript\n1 Byrådet 112. Ny kaj J.nr.: 12 Åben sag Kajen er gammel. Teknisk Udvalg, \
                    den 2. maj 2001: Anbefales. Kajen er dyr Beslutning Indstillingen fulgt. åben\n\n2 \
                    Side ii Til behandling 113. Nyt fyr Godkendt. åben\n\n3 114. Eventuelt Intet. åben";
        let want = "Transkript|1|Byrådet|112. Ny kaj|J.nr.: 12|Åben sag|Kajen er gammel.|Teknisk Udvalg, \
                    den 2. maj 2001:|Anbefales. Kajen er dyr|Beslutning|Indstillingen fulgt.|åben|2|\
                    Side ii|Til behandling|113. Nyt fyr|Godkendt.|åben|3|114. Eventuelt|Intet.|åben";
        check(text, want);
    }

    #[test]
    fn every_line_has_a_page_or_none() {
        let page = "Kaj 1. Ny kaj Beslutning Godkendt. 2. Nyt fyr Beslutning Udsat.";
        for text in [
            format!("Referat\n3 {page}\n4 {page}"),
            format!("Referat\n0 {page}\n1 {page}"),
            format!("Referat\x0c1 {page}\n2 {page}"),
            format!("Referat\n{page}", page = page.repeat(60)),
        ] {
            let mut source = source::read(text.as_bytes(), &Options::new()).expect("it is text");
            reflow(&mut source);
            let pages: Vec<Option<u32>> = source.lines.iter().map(|line| line.page).collect();
            assert!(pages.is_sorted(), "{pages:?} in `{text}`");
            assert_eq!(pages.last().copied().flatten(), source.pages, "in `{text}`");
            assert_eq!(pages.contains(&None), source.pages.is_none(), "in `{text}`");
        }
    }

    #[test]
    fn paragraphs_of_a_list_stay_whole() {
        let text = "1 Kaj 1. Vest er færdig.\n2 Kaj 2. Øst er ikke.";
        check(text, &text.replace('\n', "|"));
    }
}
