//! What the head says without labels: its titles name kind, body and day, and a line near the day
//! the place.
//!
//! Web pages and archives print lines of their own around the head, which speak of committees,
//! days and minutes too. So every line is weighed: a title says little else, and stands by the day.

use super::fields::Field;
use super::people::add_absences;
use super::{Head, set, set_moment};
use crate::grammar::date::{Moment, WrittenDate, read_moment};
use crate::grammar::head_line::{document_kind, names_organisation};
use crate::grammar::item_head::read_item_head;
use crate::grammar::title::{
    TitleBody, association, begins_with_meeting, has_postcode, is_fields, is_place_line,
    is_sentence, read_body_of_meeting, read_meeting_number, read_place_after, read_title_body,
    told_place, without_title_words,
};
use crate::lexicon::begins_with_one_of;
use crate::lexicon::labels::{Label, PLACE_OPENINGS};
use crate::lexicon::topics::TOPICS;
use crate::record::{DocumentKind, Meeting};
use crate::records::Context;
use crate::records::value::Value;
use crate::text::TextLine;

/// A line of the head that no label claims.
struct Title<'a> {
    value: &'a Value,
    words: String,
    /// Its line in the text.
    line: usize,
    moment: Moment,
    kind: Option<DocumentKind>,
    /// The words without kind, day and time.
    rest: String,
    body: Option<TitleBody>,
    is_sentence: bool,
}

impl<'a> Title<'a> {
    fn of(field: &'a Field<'_>) -> Self {
        let value = &field.value;
        let words = value.words(&value.place());
        let moment = read_moment(&value.cells, false);
        let rest = without_title_words(&value.cells, &moment);
        let kind = document_kind(&words);
        // "Referat af bestyrelsesmøde den 3. maj 2010 kl. 19 i kantinen."
        let first = words.split(' ').next().unwrap_or_default();
        let open = document_kind(first).is_some() || !words.ends_with('.');
        let is_title = kind.is_some() && moment.date.is_some() && open;
        let is_sentence = !is_title && is_sentence(&words);
        Self {
            kind,
            body: read_title_body(&rest)
                .or_else(|| read_body_of_meeting(&words, &rest))
                .filter(|_| !is_sentence),
            line: field.piece.line,
            value,
            words,
            moment,
            rest,
            is_sentence,
        }
    }

    /// Whether a line is what an item is about: "Referat fra sidste møde", but no title with a day,
    /// "Referat fra bestyrelsesmøde mandag d. 4. november".
    fn is_topic(&self) -> bool {
        let first = self.words.split(' ').next().unwrap_or_default();
        let titled = document_kind(first).is_some() && self.moment.date.is_some();
        begins_with_one_of(&self.words, TOPICS) && !titled
    }

    /// How much speaks for the day of this line being the meeting's.
    fn weight_of_day(&self) -> Option<u32> {
        let date = self.moment.date.as_ref()?;
        let evidence = [
            (!self.is_sentence, 8),
            (self.body.is_some(), 4),
            (self.kind.is_some(), 3),
            (self.moment.start.is_some(), 2),
            (date.weekday.is_some(), 2),
            (self.rest.len() < 24, 2),
        ];
        Some(evidence.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum())
    }

    /// How much speaks for the body of this line being the meeting's.
    fn weight_of_body(&self, day: Option<usize>) -> Option<usize> {
        let body = self.body.as_ref()?;
        let near = day.map_or(0, |day| 12 - self.line.abs_diff(day).min(12));
        let alone = usize::from(self.rest.len() == body.place.len());
        let dated = usize::from(self.moment.date.is_some());
        Some(near + 2 * alone + 3 * dated + 2 * usize::from(self.kind.is_some()))
    }
}

/// Reads what the labels left open.
pub(super) fn read_titles(context: &mut Context<'_>, fields: &[Field<'_>], head: &mut Head) {
    let titles: Vec<Title<'_>> =
        fields.iter().filter(|field| field.label.is_none()).map(Title::of).collect();
    for title in &titles {
        let named = title.kind.filter(|_| !title.is_sentence && !title.is_topic());
        head.kind = head.kind.or(named);
        add_absences(context, title.value, &mut head.meeting);
        if let Some(place) = read_meeting_number(&title.words).filter(|_| !title.is_sentence) {
            set(&mut head.meeting.number, &title.words[place]);
        }
    }
    let day = read_day(context, fields, &titles, &mut head.meeting);
    read_body(&titles, day, &mut head.meeting);
    read_place(context, &titles, day, &mut head.meeting);
    read_organisation(&titles, &mut head.meeting);
}

/// Day and times; tells the line of the day.
fn read_day(
    context: &mut Context<'_>,
    fields: &[Field<'_>],
    titles: &[Title<'_>],
    meeting: &mut Meeting,
) -> Option<usize> {
    let labelled = fields.iter().find(|field| matches!(field.label, Some((Label::Date, _))));
    let told = labelled.filter(|_| meeting.date.is_some()).map(|field| field.piece.line);
    let weighed = titles.iter().filter_map(|title| Some((title.weight_of_day()?, title)));
    let best = weighed.rev().max_by_key(|(weight, _)| *weight).map(|(_, title)| title);
    // "Referat 12. september 2023" above "Bestyrelsens møde den 12. september kl. 17".
    if let Some(day) = best.and_then(|title| title.moment.date.as_ref())
        && day.year.is_none()
        && let Some(whole) = titles.iter().find(|title| prints_year_of(title, day))
    {
        set_moment(context, whole.value, &whole.moment, meeting);
    }
    if let Some(title) = best.filter(|_| meeting.date.is_none()) {
        set_moment(context, title.value, &title.moment, meeting);
    }
    let says_time = |title: &&Title<'_>| {
        let same_day = title.moment.date.as_ref().map(|date| is_day(date, meeting));
        let told = same_day.is_none() && told_place(&title.words).is_some();
        let short = || title.rest.len() < 24 || is_place_line(&title.rest, false);
        told || !title.is_sentence && same_day.unwrap_or_else(short)
    };
    let moments: Vec<&Title<'_>> = titles.iter().filter(says_time).collect();
    for title in moments {
        let times = Moment { date: None, ..title.moment.clone() };
        set_moment(context, title.value, &times, meeting);
    }
    told.or_else(|| best.map(|title| title.line))
}

/// Whether a title prints the same day, with its year.
fn prints_year_of(title: &Title<'_>, day: &WrittenDate) -> bool {
    let same =
        |own: &WrittenDate| own.year.is_some() && own.month == day.month && own.day == day.day;
    !title.is_sentence && title.moment.date.as_ref().is_some_and(same)
}

/// Whether a date, with or without its year, is the meeting's.
fn is_day(date: &WrittenDate, meeting: &Meeting) -> bool {
    let day = format!("-{:02}-{:02}", date.month, date.day);
    let told = meeting.date.as_ref();
    date.iso().as_ref() == told
        || date.year.is_none() && told.is_some_and(|told| told.ends_with(&day))
}

fn read_body(titles: &[Title<'_>], day: Option<usize>, meeting: &mut Meeting) {
    let weighed = titles.iter().filter_map(|title| Some((title.weight_of_body(day)?, title)));
    let Some((_, title)) = weighed.rev().max_by_key(|(weight, _)| *weight) else {
        read_fields(titles, day, meeting);
        return;
    };
    let Some(body) = &title.body else { return };
    if meeting.body.is_none() {
        set(&mut meeting.body, &title.rest[body.place.clone()]);
    }
    if let Some(place) = &body.organisation {
        set(&mut meeting.organisation, &title.rest[place.clone()]);
    }
}

/// A committee whose name has no word for one stands by the day.
fn read_fields(titles: &[Title<'_>], day: Option<usize>, meeting: &mut Meeting) {
    let near =
        |title: &&Title<'_>| day.is_some_and(|day| title.line.abs_diff(day) <= MOST_FROM_DAY);
    let named = titles.iter().filter(near).find(|title| is_fields(&title.rest));
    set(&mut meeting.body, named.map_or("", |title| &title.rest));
}

/// No more lines stand between the day of a meeting and whose it is.
const MOST_FROM_DAY: usize = 6;

fn read_organisation(titles: &[Title<'_>], meeting: &mut Meeting) {
    let named = titles.iter().find(|title| {
        !title.is_sentence
            && title.body.is_none()
            && title.rest.len() <= 60
            && title.rest.starts_with(char::is_uppercase)
            && names_organisation(&title.rest)
            && !begins_with_meeting(&title.rest)
            && meeting.place.as_ref() != Some(&title.rest)
            && read_item_head(&title.words).is_none()
    });
    if let Some(title) = named {
        set(&mut meeting.organisation, &title.rest);
    }
    for title in titles.iter().filter(|title| !title.is_sentence) {
        let name = association(&title.words).map_or("", |place| &title.words[place]);
        set(&mut meeting.organisation, name);
    }
}

/// The place stands behind the day, on a line of its own below it, or names a room.
fn read_place(
    context: &Context<'_>,
    titles: &[Title<'_>],
    day: Option<usize>,
    meeting: &mut Meeting,
) {
    if meeting.place.is_some() {
        return;
    }
    if let Some(place) = titles.iter().find_map(|title| told_place(&title.words)) {
        set(&mut meeting.place, place);
    }
    for title in titles {
        if let Some(place) = read_place_after(&title.value.cells, &title.moment) {
            set(&mut meeting.place, &title.value.words(&place));
        }
    }
    if meeting.place.is_none() {
        meeting.place = place_near(context, titles, day);
    }
    if meeting.place.is_none() {
        set(&mut meeting.place, place_before_time(titles).unwrap_or_default());
    }
}

/// Lines below the day that name a place, and lines that go on with it. The address in a letterhead
/// above the day is where the organisation lives.
fn place_near(context: &Context<'_>, titles: &[Title<'_>], day: Option<usize>) -> Option<String> {
    let own = |title: &Title<'_>| title.moment.date.is_none() && title.body.is_none();
    let below = |title: &&Title<'_>| {
        day.filter(|&day| title.line > day && title.line <= day + 3).is_some_and(|day| {
            let joined = context.text.lines[day + 1..=title.line].iter().all(|line| !line.gap);
            own(title) && is_place_line(&title.words, joined)
        })
    };
    let room = |title: &&Title<'_>| {
        // "Egeskolen, lokale 2" is a place all the same.
        let named = names_organisation(&title.words) && !title.words.contains(',');
        let heads = named || has_postcode(&title.words);
        let letterhead = day.is_some_and(|day| title.line < day) && heads;
        own(title) && !letterhead && is_place_line(&title.words, false)
    };
    let first = titles.iter().find(below).or_else(|| titles.iter().find(room))?;
    let timed = first.moment.start.is_some();
    let mut place = without_opening(if timed { &first.rest } else { &first.words }).to_owned();
    let after = titles.iter().skip_while(|title| title.line <= first.line);
    let mut before = first.line;
    for title in after {
        let line: &TextLine = &context.text.lines[title.line];
        if title.line != before + 1 || line.gap || !own(title) || !is_place_line(&title.words, true)
        {
            break;
        }
        place = format!("{place} {}", title.words.trim());
        before = title.line;
    }
    Some(place.trim_matches([' ', ',', ';', '.']).to_owned())
}

/// "Salen, Kl. 18.00 – 20.30".
fn place_before_time<'a>(titles: &'a [Title<'_>]) -> Option<&'a str> {
    let timed = |title: &&Title<'_>| title.moment.date.is_none() && title.moment.start.is_some();
    let title = titles.iter().filter(timed).find(|title| is_place_line(&title.rest, false))?;
    Some(title.rest.as_str())
}

/// "i Rådhussalen" names the hall without the "i".
fn without_opening(words: &str) -> &str {
    let opening = PLACE_OPENINGS.iter().find_map(|opening| words.strip_prefix(opening));
    opening.unwrap_or(words).trim()
}
