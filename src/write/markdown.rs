//! A page for readers. Its own words are Danish, as those who read minutes are.

use std::fmt::{self, Write as _};

use crate::record::{
    Access, Afbud, Beslutning, Bilag, Block, BlockKind, Diagnostic, Indstilling, Item, ItemKind,
    Meeting, Minutes, Person, Section, Stage, Vote, VoteSide,
};

/// The minutes as Markdown (`CommonMark`), with Danish headings.
///
/// Running heads, page numbers and contents list are left out; words that no field holds stand at
/// the end, and so does what was odd.
///
/// # Examples
///
/// ```
/// let minutes = referat::parse("Skoleudvalget\n\n1. Regnskab\n\nBeslutning\nGodkendt.\n".as_bytes())?;
/// let page = referat::write::markdown(&minutes);
/// assert!(page.contains("Godkendt."));
/// # Ok::<(), referat::Error>(())
/// ```
#[must_use]
pub fn markdown(minutes: &Minutes) -> String {
    let mut page = String::new();
    // Writing to a `String` cannot fail.
    let _ = write_page(&mut page, minutes);
    page
}

fn write_page(page: &mut String, minutes: &Minutes) -> fmt::Result {
    write_head(page, &minutes.meeting)?;
    for item in &minutes.items {
        write_item(page, item)?;
    }
    if !minutes.remainder.is_empty() {
        heading(page, 2, "Øvrig tekst")?;
    }
    for rest in &minutes.remainder {
        paragraphs(page, &rest.text)?;
    }
    write_diagnostics(page, &minutes.diagnostics)
}

fn write_head(page: &mut String, meeting: &Meeting) -> fmt::Result {
    let title = [meeting.body.as_deref(), meeting.date.as_deref()];
    let title = joined(&title, ", ");
    writeln!(page, "# {}\n", if title.is_empty() { "Referat".into() } else { escape(&title) })?;
    let time = match (&meeting.start, &meeting.end) {
        (Some(start), Some(end)) => Some(format!("kl. {start}–{end}")),
        (Some(start), None) => Some(format!("kl. {start}")),
        (None, Some(end)) => Some(format!("til kl. {end}")),
        (None, None) => None,
    };
    let number = meeting.number.as_ref().map(|number| format!("møde nr. {number}"));
    let facts = [
        meeting.organisation.as_deref(),
        number.as_deref(),
        time.as_deref(),
        meeting.place.as_deref(),
    ];
    paragraphs(page, &joined(&facts, " · "))?;
    write_people(page, "Medlemmer", meeting.members.as_deref())?;
    write_people(page, "Til stede", meeting.present.as_deref())?;
    write_absences(page, meeting.afbud.as_deref())?;
    write_attachments(page, meeting.bilag.as_deref())
}

fn write_people(page: &mut String, label: &str, people: Option<&[Person]>) -> fmt::Result {
    let Some(people) = people else { return Ok(()) };
    writeln!(page, "**{label}:**{}\n", if people.is_empty() { " ingen" } else { "" })?;
    for person in people {
        let rest = [person.role.as_deref(), person.party.as_deref()];
        bullet(page, &with_rest(&person.name, &joined(&rest, ", ")))?;
    }
    end_list(page, people.len())
}

fn write_absences(page: &mut String, absences: Option<&[Afbud]>) -> fmt::Result {
    let Some(absences) = absences else { return Ok(()) };
    writeln!(page, "**Afbud:**{}\n", if absences.is_empty() { " ingen" } else { "" })?;
    for afbud in absences {
        let substitute = afbud.substitute.as_ref().map(|name| format!("stedfortræder: {name}"));
        let label = afbud.label.as_deref().map(|label| label.trim_end_matches(':'));
        let rest = [
            label,
            afbud.role.as_deref(),
            afbud.party.as_deref(),
            afbud.scope.as_deref(),
            afbud.reason.as_deref(),
            substitute.as_deref(),
        ];
        bullet(page, &with_rest(&afbud.name, &joined(&rest, ", ")))?;
    }
    end_list(page, absences.len())
}

fn write_attachments(page: &mut String, attachments: Option<&[Bilag]>) -> fmt::Result {
    let Some(attachments) = attachments else { return Ok(()) };
    writeln!(page, "**Bilag:**{}\n", if attachments.is_empty() { " ingen" } else { "" })?;
    for bilag in attachments {
        let number = bilag.number.as_ref().map(|number| format!("{number}: "));
        let access = bilag.access.map(access_word);
        let rest = [
            bilag.document_id.as_deref(),
            access,
            bilag.journal_number.as_deref(),
            bilag.marker.as_deref(),
        ];
        let title = format!("{}{}", number.unwrap_or_default(), bilag.title);
        bullet(page, &with_rest(&title, &joined(&rest, ", ")))?;
    }
    end_list(page, attachments.len())
}

fn write_item(page: &mut String, item: &Item) -> fmt::Result {
    let number = item.number.as_ref().map(|number| format!("{number}."));
    let title = joined(&[number.as_deref(), item.title.as_deref()], " ");
    heading(page, 2, if title.is_empty() { "Punkt" } else { &title })?;
    let case = item.case_number.as_ref().map(|number| format!("sagsnr. {number}"));
    let kind = item.kind.map(|kind| match kind {
        ItemKind::Decision => "til beslutning",
        ItemKind::Orientation => "til orientering",
        ItemKind::Discussion => "til drøftelse",
    });
    paragraphs(page, &joined(&[case.as_deref(), item.access.map(access_word), kind], " · "))?;
    item.sections.iter().try_for_each(|section| write_section(page, section))?;
    item.indstillinger
        .iter()
        .try_for_each(|indstilling| write_recommendation(page, indstilling))?;
    item.beslutninger.iter().try_for_each(|beslutning| write_decision(page, beslutning))?;
    write_absences(page, item.afbud.as_deref())?;
    write_attachments(page, item.bilag.as_deref())
}

fn write_section(page: &mut String, section: &Section) -> fmt::Result {
    if let Some(printed) = &section.heading {
        heading(page, 3, printed)?;
    }
    if section.blocks.is_empty() {
        return paragraphs(page, &section.text);
    }
    section.blocks.iter().try_for_each(|block| write_block(page, block))
}

fn write_block(page: &mut String, block: &Block) -> fmt::Result {
    match block.kind {
        BlockKind::Paragraph => paragraphs(page, &block.text),
        BlockKind::Subheading => heading(page, 4, &block.text),
        BlockKind::TableRow => paragraphs(page, &block.cells.join(" | ")),
        BlockKind::ListItem => {
            let label =
                block.label.as_deref().filter(|label| label.chars().any(char::is_alphanumeric));
            bullet(page, &joined(&[label, Some(&block.text)], " "))?;
            end_list(page, 1)
        }
    }
}

fn write_recommendation(page: &mut String, indstilling: &Indstilling) -> fmt::Result {
    heading(page, 3, indstilling.heading.as_deref().unwrap_or("Indstilling"))?;
    paragraphs(page, &indstilling.text)
}

fn write_decision(page: &mut String, beslutning: &Beslutning) -> fmt::Result {
    heading(page, 3, beslutning.heading.as_deref().unwrap_or("Beslutning"))?;
    if beslutning.stage == Stage::Prior {
        let who = joined(&[beslutning.body.as_deref(), beslutning.date.as_deref()], ", ");
        writeln!(
            page,
            "*Tidligere behandling{}{}*\n",
            if who.is_empty() { "" } else { ": " },
            escape(&who)
        )?;
    }
    paragraphs(page, &beslutning.text)?;
    if let Some(vote) = &beslutning.vote {
        write_vote(page, vote)?;
    }
    write_absences(page, beslutning.afbud.as_deref())
}

fn write_vote(page: &mut String, vote: &Vote) -> fmt::Result {
    writeln!(page, "**Afstemning:**\n")?;
    let sides =
        [("for", &vote.in_favour), ("imod", &vote.against), ("undlod at stemme", &vote.abstain)];
    for (name, side) in sides {
        if let Some(side) = side {
            bullet(page, &joined(&[Some(name), Some(&side_words(side))], ": "))?;
        }
    }
    end_list(page, 1)
}

fn side_words(side: &VoteSide) -> String {
    let count = side.count.map(|count| count.to_string());
    let parties = side.parties.as_ref().map(|names| names.join(", "));
    let people = side.people.as_ref().map(|names| names.join(", "));
    joined(&[count.as_deref(), parties.as_deref(), people.as_deref()], ", ")
}

fn write_diagnostics(page: &mut String, diagnostics: &[Diagnostic]) -> fmt::Result {
    if diagnostics.is_empty() {
        return Ok(());
    }
    heading(page, 2, "Bemærkninger til læsningen")?;
    for odd in diagnostics {
        let number =
            odd.spans.first().and_then(|span| span.page).map(|page| format!("side {page}"));
        let message = format!("{} ({})", odd.message, odd.code);
        bullet(page, &joined(&[number.as_deref(), Some(&message)], ": "))?;
    }
    end_list(page, diagnostics.len())
}

fn access_word(access: Access) -> &'static str {
    match access {
        Access::Open => "åben",
        Access::Closed => "lukket",
    }
}

/// The parts that are there and not empty.
fn joined(parts: &[Option<&str>], between: &str) -> String {
    parts
        .iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(between)
}

fn with_rest(name: &str, rest: &str) -> String {
    if rest.is_empty() { name.to_owned() } else { format!("{name} ({rest})") }
}

fn heading(page: &mut String, level: usize, words: &str) -> fmt::Result {
    let words = escape_inline(&words.replace('\n', " "), None);
    writeln!(page, "{} {words}\n", "#".repeat(level))
}

fn bullet(page: &mut String, words: &str) -> fmt::Result {
    writeln!(page, "- {}", escape(&words.replace('\n', " ")))
}

fn end_list(page: &mut String, length: usize) -> fmt::Result {
    if length == 0 { Ok(()) } else { writeln!(page) }
}

fn paragraphs(page: &mut String, text: &str) -> fmt::Result {
    text.lines()
        .filter(|line| !line.is_empty())
        .try_for_each(|line| writeln!(page, "{}\n", escape(line)))
}

/// The words, such that Markdown shows them as they are.
fn escape(words: &str) -> String {
    escape_inline(words, block_mark(words))
}

/// The same where a line has begun already; `mark` is one more letter to be shown as it is.
fn escape_inline(words: &str, mark: Option<usize>) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, letter) in words.char_indices() {
        let is_special =
            matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '&');
        if is_special || Some(at) == mark {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Where a line begins like a heading, a list or a rule: `#`, `-`, `+`, `=`, or the end of `12.`.
fn block_mark(words: &str) -> Option<usize> {
    let digits =
        words.len() - words.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let next = words[digits..].chars().next()?;
    let marks: &[char] = if digits == 0 { &['#', '-', '+', '=', '~'] } else { &['.', ')'] };
    marks.contains(&next).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, escaped: &str) {
        assert_eq!(escape(words), escaped);
    }

    #[test]
    fn words_that_look_like_markdown_stay_words() {
        check("Økonomi", "Økonomi");
        check("1. at sagen", "1\\. at sagen");
        check("2026 er året", "2026 er året");
        check("- bilag", "\\- bilag");
        check("# 3", "\\# 3");
        check("*a* <b> [c]", "\\*a\\* \\<b\\> \\[c\\]");
        check("Mc-Nielsen", "Mc-Nielsen");
    }
}
