//! What each line below the title of an item is: headings by the lexicon and by their type, bodies
//! below them.

use super::headings::{HeadingMatch, minutes_heading};
use super::items::{PlannedItem, is_case_label_alone, is_case_line_apart};
use super::line_headings::lead_length;
use super::lines::Lines;
use super::plan::Plan;
use super::starts::is_clause;
use super::{Kind, Parts};
use crate::diagnostic::Odd;
use crate::grammar::absence::{find_absences, read_absences};
use crate::grammar::bilag::{begins_bilag, is_worded_bilag, read_files};
use crate::grammar::decision::is_resolving;
use crate::grammar::head_line::{LabelIn, labels_in, names_body};
use crate::grammar::item_head::{NumberForm, read_lettered_item};
use crate::grammar::meta_line::is_route;
use crate::grammar::outcome::is_outcome_formula;
use crate::grammar::people::is_people_line;
use crate::grammar::recommendation::is_recommendation_opening;
use crate::grammar::title::is_sentence;
use crate::grammar::vote::read_positions;
use crate::lexicon;
use crate::lexicon::document::NONE_WORDS;
use crate::lexicon::headings::{BARE_PROPOSALS, MINUTES_HEADINGS, StageLabel, Tag};
use crate::lexicon::labels::{GRID_MARKS, Label};
use crate::record::{AfbudStatus, SectionKind};

/// What the headings of an item say before it is walked.
#[derive(Debug, Default)]
struct Known {
    last_decision: Option<usize>,
    /// The last line that a heading for the decision begins, with a colon before its text.
    last_told: Option<usize>,
    last_proposal: Option<usize>,
    /// Whether one of its recommendations is called so: "Indstilling", not "Forslag".
    recommends: bool,
    /// Where the last whole heading of minutes stands, by how much it says of a decision.
    last_minutes: [Option<usize>; MINUTES_HEADINGS.len()],
    /// The largest type of its known headings, and whether one is bold.
    strongest: Option<(f32, bool)>,
}

impl Known {
    fn of(lines: &Lines<'_>, item: &PlannedItem) -> Self {
        let mut known = Self::default();
        for at in item.body..item.lines.end {
            let minutes = minutes_heading(lines.words(at));
            if let Some((rank, _)) = minutes.filter(|(_, found)| found.is_whole) {
                known.last_minutes[rank] = Some(at);
            }
            let decides = |found: &HeadingMatch| {
                found.tag == Tag::Beslutning && lines.words(at)[..found.end].ends_with(':')
            };
            if minutes.is_none() && lines.heading(at).is_some_and(decides) {
                known.last_told = Some(at);
            }
            let Some(found) = lines.heading(at).filter(|found| found.is_whole) else { continue };
            match found.tag {
                Tag::Beslutning => known.last_decision = Some(at),
                Tag::Indstilling | Tag::Proposal => {
                    known.last_proposal = Some(at);
                    known.recommends |= !is_bare_proposal(lines.words(at));
                }
                _ => {}
            }
            if let Some(layout) = lines.line(at).layout.filter(|_| found.tag != Tag::Contents) {
                let (size, bold) = known.strongest.unwrap_or((0.0, false));
                known.strongest = Some((size.max(layout.size), bold || layout.bold));
            }
        }
        known
    }
}

/// What the walk knows of the decision that is open.
#[derive(Debug, Default)]
struct Decision {
    /// Whether it says more than who was absent.
    told: bool,
    /// Whether one without body and day, the meeting's own, has been opened in the item.
    own: bool,
    /// Whether it is dated and stands below that: it is an earlier stage's.
    earlier: bool,
    /// Its heading.
    heading: Option<HeadingMatch>,
}

impl Decision {
    fn open(&mut self, found: &HeadingMatch) {
        let decides = found.tag == Tag::Beslutning;
        self.earlier = decides && found.is_dated && self.own;
        self.own |= decides && !found.is_dated;
        self.told = !found.is_whole;
        self.heading = decides.then_some(*found);
    }
}

/// Walks the lines of an item below its head.
pub(super) struct Walk<'a, 'b> {
    lines: &'a Lines<'b>,
    plan: &'a Plan,
    parts: &'a mut Parts,
    /// What the last heading opened.
    tag: Option<Tag>,
    /// Whether a sentence, not a heading, opened the recommendation.
    proposed: bool,
    /// What was open before a list of absent people.
    before_names: Option<Tag>,
    decision: Decision,
    /// Whether a quotation is open: its headings are quoted too.
    quoting: bool,
    /// Whether a member's proposal is open: its headings are quoted.
    motion: bool,
    item: &'a PlannedItem,
    /// Where the walk ends.
    end: usize,
    known: Known,
}

impl<'a, 'b> Walk<'a, 'b> {
    /// A walk below the head of an item, to the line `end`.
    pub(super) fn new(
        lines: &'a Lines<'b>,
        plan: &'a Plan,
        item: &'a PlannedItem,
        end: usize,
        parts: &'a mut Parts,
    ) -> Self {
        let mut behind_title = item.parts.iter().rev().take_while(|part| part.2 != Kind::Title);
        let opened = behind_title.find_map(|part| match part.2 {
            Kind::Heading(tag) => Some(tag),
            _ => None,
        });
        Self {
            lines,
            plan,
            parts,
            tag: opened,
            proposed: false,
            before_names: None,
            decision: Decision::default(),
            quoting: false,
            motion: false,
            item,
            end,
            known: Known::of(lines, item),
        }
    }

    /// Parts all lines.
    pub(super) fn all(mut self) {
        let mut at = self.item.body;
        while at < self.end {
            at += self.line(at).max(1);
        }
    }

    /// Parts one line, or the lines of one heading; tells how many.
    fn line(&mut self, at: usize) -> usize {
        let stage = self.stage_lines(at);
        if stage > 0 {
            self.open_stage(at, stage);
            return stage;
        }
        if self.tells_route(at) {
            self.parts.push(self.lines, at, Kind::Meta);
            return 1;
        }
        if let Some(found) = self.heading(at) {
            if self.is_free_subheading(at, &found) {
                self.parts.push(self.lines, at, Kind::Subheading);
                return 1;
            }
            return self.open(at, found);
        }
        if let Some(tag) = self.opened_by_sentence(at) {
            self.tag = Some(tag);
            self.proposed = true;
            self.parts.push(self.lines, at, Kind::ImpliedProposal);
        } else if self.is_unknown_heading(at) {
            self.unknown_heading(at);
        } else if self.tag.is_none() && push_files(self.lines, at, self.parts) {
        } else if self.ends_head(at) && is_case_line_apart(self.lines, at) {
            self.parts.push(self.lines, at, Kind::Meta);
            if is_case_label_alone(self.lines, at) && at + 1 < self.end {
                self.parts.push(self.lines, at + 1, Kind::Meta);
                return 2;
            }
        } else {
            let kind = self.body_kind(at);
            self.quoting = self.is_quoting_below(at);
            self.decision.told |= self.decides(at);
            self.parts.push(self.lines, at, kind);
        }
        1
    }

    /// "Sagsforløb: HU/BY": which councils the case passes, and no heading over what follows.
    fn tells_route(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let history = Tag::Section(SectionKind::History);
        self.lines.heading(at).is_some_and(|found| {
            found.tag == history && !found.is_whole && is_route(&words[found.end..])
        })
    }

    /// Whether the number of a case may stand on a line: below a heading, or below the names of those
    /// who were absent under the title.
    fn ends_head(&self, at: usize) -> bool {
        self.tag.is_some() || at > 0 && is_people_line(self.lines.words(at - 1))
    }

    fn open(&mut self, at: usize, found: HeadingMatch) -> usize {
        if let Tag::Afbud(_) = found.tag {
            self.before_names =
                self.tag.filter(|tag| !matches!(tag, Tag::Afbud(_))).or(self.before_names);
        }
        self.tag = Some(found.tag);
        self.proposed = false;
        self.decision.open(&found);
        self.quoting = false;
        self.motion = match found.tag {
            Tag::Section(SectionKind::Motion) => true,
            Tag::Beslutning
            | Tag::Indstilling
            | Tag::Bilag
            | Tag::Section(
                SectionKind::Presentation | SectionKind::Summary | SectionKind::History,
            ) => false,
            _ => self.motion && !self.is_typed(at),
        };
        self.push_heading(at, found.tag, found.end);
        let labels = self.labels_of_stage(at, &found);
        if labels > 0 {
            (1..=labels).for_each(|more| self.parts.push(self.lines, at + more, Kind::HeadingMore));
            return 1 + labels;
        }
        // The next item may begin inside a heading of several lines: "Punkt 3:".
        let lines = found.lines.min(self.end - at);
        (1..lines).for_each(|more| {
            let end = if more + 1 == found.lines {
                found.last_end
            } else {
                self.lines.words(at + more).len()
            };
            self.push_more(at + more, end);
        });
        lines
    }

    fn push_heading(&mut self, at: usize, tag: Tag, end: usize) {
        let words = self.lines.words(at);
        // Web pages print headings as the items of a list, or behind a button.
        let lead = lead_length(words);
        let bullet = end - without_number(words[lead..end].trim_start_matches(['•', ' '])).len();
        self.parts.push_range(at, 0..bullet, Kind::Meta);
        self.parts.push_range(at, bullet..end, Kind::Heading(tag));
        let rest = end + words[end..].len() - words[end..].trim_start().len();
        self.parts.push_range(at, rest..words.len(), Kind::Body);
    }

    fn push_more(&mut self, at: usize, end: usize) {
        let words = self.lines.words(at);
        self.parts.push_range(at, 0..end, Kind::HeadingMore);
        let rest = end + words[end..].len() - words[end..].trim_start().len();
        self.parts.push_range(at, rest..words.len(), Kind::Body);
    }

    /// How many lines tell an earlier stage by labels: body, day, number of the item.
    fn stage_lines(&self, at: usize) -> usize {
        let label = |at: usize| {
            let words = (at < self.end).then(|| self.lines.words(at))?;
            let colon = words.find(':').filter(|&colon| colon <= 24)?;
            lexicon::stage_label(&words[..colon])
        };
        let is_date = |at| label(at) == Some(StageLabel::Date);
        if label(at) != Some(StageLabel::Body) || !is_date(at + 1) {
            return 0;
        }
        2 + usize::from(label(at + 2) == Some(StageLabel::ItemNumber))
    }

    /// How many lines below "Beslutning fra Havneudvalget" tell by labels when and where that met.
    fn labels_of_stage(&self, at: usize, found: &HeadingMatch) -> usize {
        let told = |at: usize, wanted: Label| {
            let words = if at < self.end { self.lines.words(at) } else { "" };
            labels_in(words)
                .first()
                .is_some_and(|own| own.is_sure() && own.name.start == 0 && own.label == wanted)
        };
        let words = self.lines.words(at);
        let whole = found.end == words.len() && !words.contains(|c: char| c.is_ascii_digit());
        let dated = found.tag == Tag::Beslutning && whole && told(at + 1, Label::Date);
        usize::from(dated) * (1 + usize::from(told(at + 2, Label::Place)))
    }

    fn open_stage(&mut self, at: usize, count: usize) {
        self.tag = Some(Tag::Beslutning);
        self.motion = false;
        self.decision.told = false;
        self.parts.push(self.lines, at, Kind::Heading(Tag::Beslutning));
        for more in at + 1..at + count {
            self.parts.push(self.lines, more, Kind::HeadingMore);
        }
    }

    /// Whether the lines below one are of a quotation: what opens there closes further down in the item.
    fn is_quoting_below(&self, at: usize) -> bool {
        let marks = |at: usize| opens_or_closes(self.lines.words(at));
        match (self.quoting, marks(at)) {
            (false, true) => (at + 1..self.item.lines.end).any(marks),
            (quoting, marks) => quoting ^ marks,
        }
    }

    /// The heading of a line, where the place allows one.
    fn heading(&self, at: usize) -> Option<HeadingMatch> {
        let found = self.conclusion(at).or_else(|| self.lines.heading(at).copied());
        let found = found
            .or_else(|| self.minutes_heading(at))
            .or_else(|| self.answer(at))
            .or_else(|| self.own_decision(at))?;
        let sure = found.is_dated || found.tag == Tag::Beslutning && found.is_whole;
        (self.is_allowed(at, &found) && (sure || !self.is_mid_paragraph(at, &found)))
            .then_some(found)
    }

    /// "Ad 3:" inside item 3 heads what was decided, where nothing else does: below a heading for
    /// the decision it names a point.
    fn answer(&self, at: usize) -> Option<HeadingMatch> {
        if self.known.last_decision.is_some() || self.tag == Some(Tag::Beslutning) {
            return None;
        }
        let words = self.lines.words(at);
        let head = self.lines.head(at).filter(|head| head.form == NumberForm::Answer)?;
        let number = &self.lines.words(self.item.head)[self.item.number.clone()?];
        let own = &words[head.number.clone()] == number && !head.title.is_empty();
        own.then(|| HeadingMatch::of(Tag::Beslutning, head.title.start, words))
    }

    /// A heading in the house's own words that stands above what was decided, in most items.
    fn own_decision(&self, at: usize) -> Option<HeadingMatch> {
        let key = self.lines.look(at).key.whole()?;
        let words = self.lines.words(at);
        let shaped = || self.is_typed(at) || !self.lines.is_continuation(at);
        let decides = self.plan.own_headings.decides(key) && shaped();
        decides.then(|| HeadingMatch::of(Tag::Beslutning, words.len(), words))
    }

    /// "Konklusion" heads an assessment, or what a meeting came to: below its talk, or above the outcome.
    fn conclusion(&self, at: usize) -> Option<HeadingMatch> {
        let assesses = Tag::Section(SectionKind::Assessment);
        self.lines.heading(at).filter(|found| found.tag == assesses)?;
        let found = self.minutes_heading(at).filter(|found| found.tag == Tag::Beslutning)?;
        let talked = self.known.last_minutes.iter().flatten().any(|&talk| talk < at);
        let below = || (at + 1 < self.item.lines.end).then(|| self.lines.words(at + 1));
        let rest = self.lines.words(at)[found.end..].trim();
        let text = if found.is_whole { below().unwrap_or_default() } else { rest };
        let first = text.split_inclusive(". ").next().unwrap_or(text);
        (talked || is_outcome_formula(first.trim())).then_some(found)
    }

    /// "Referat" inside an item heads what was decided; the talk before it, where a heading that
    /// says more of a decision stands further down.
    fn minutes_heading(&self, at: usize) -> Option<HeadingMatch> {
        let (rank, found) = minutes_heading(self.lines.words(at))?;
        let is_below = |last: &Option<usize>| last.is_some_and(|last| last > at);
        let outranked = is_below(&self.known.last_decision)
            || is_below(&self.known.last_told)
            || self.known.last_minutes[rank + 1..].iter().any(is_below);
        let tag = if outranked { Tag::Section(SectionKind::Other) } else { found.tag };
        Some(HeadingMatch { tag, ..found })
    }

    /// "Byrådet besluttede:" above a heading that says more of a decision tells what was decided before.
    fn tells_earlier(&self, at: usize) -> bool {
        let below = self.known.last_decision.filter(|&last| last > at);
        is_resolving(self.lines.words(at))
            && below.is_some_and(|last| !is_resolving(self.lines.words(last)))
    }

    fn is_allowed(&self, at: usize, found: &HeadingMatch) -> bool {
        let typed = !self.plan.styled
            || self.is_typed(at)
            || self.begins_bold(at, found.end)
            || self.is_cell(at, found.end);
        if self.is_vote_on_proposal(at, found) || self.tells_earlier(at) {
            return false;
        }
        let quoted = self.quoting && !found.is_dated && !self.is_typed(at);
        let section = matches!(self.tag, Some(Tag::Section(_)));
        // "Forslag" heads a column of a table, or what somebody wrote, where "Indstilling" recommends.
        let column = section && self.known.recommends && is_bare_proposal(self.lines.words(at));
        let row = self.heads_rows(at, found);
        if column || row || self.is_entry_of_list(at) || self.is_told_inline(at, found) {
            return false;
        }
        if quoted || self.is_list_row(at, found) || self.is_column_head(at, found) {
            return false;
        }
        match found.tag {
            Tag::Contents | Tag::Signature => false,
            Tag::MeetingBilag | Tag::Bilag => found.is_whole || !self.lines.is_continuation(at),
            Tag::Afbud(_) => !self.is_inside_decision(at),
            Tag::Beslutning => {
                found.is_dated || typed || found.is_whole || found.end < self.lines.words(at).len()
            }
            Tag::Indstilling | Tag::Proposal => {
                typed || found.is_whole && !self.motion || is_capitals(self.lines.words(at))
            }
            // "Forslag fra Ida Holm om havnen:" below a decision's heading is what was voted on.
            Tag::Section(SectionKind::Motion) => {
                let words = self.lines.words(at);
                let voted = self.tag == Some(Tag::Beslutning) && words.ends_with(':');
                !voted && (typed || is_capitals(words))
            }
            Tag::Section(_) => {
                typed && (!self.motion || self.is_typed(at) || self.closes_motion(at, found))
            }
        }
    }

    /// Without type to tell them apart, only the heading of the case's own facts ends a member's
    /// proposal; background and reasons are its own.
    fn closes_motion(&self, at: usize, found: &HeadingMatch) -> bool {
        let facts = matches!(
            found.tag,
            Tag::Section(SectionKind::Presentation | SectionKind::Summary | SectionKind::History)
        );
        let quoted = self.lines.words(at).ends_with([':', '.']);
        !self.plan.styled && facts && found.is_whole && !quoted && self.lines.is_apart(at)
    }

    /// "Forslag\tBeløb" above rows of as many cells heads the columns of a table.
    fn heads_rows(&self, at: usize, found: &HeadingMatch) -> bool {
        let cells = |at: usize| self.lines.words(at).split('\t').count();
        let value = self.lines.words(at)[found.end..].trim();
        let named = value.starts_with(char::is_uppercase) && value.len() <= LONGEST_COLUMN;
        let row = |at: usize| cells(at) > 1 && self.lines.heading(at).is_none();
        let name = self.lines.words(at)[..found.end].trim_end();
        cells(at) > 1
            && !name.ends_with(':')
            && named
            && !value.ends_with('.')
            && !is_outcome_formula(value)
            && at + 1 < self.item.lines.end
            && row(at + 1)
            && !self.lines.line(at + 1).bullet
    }

    /// "• Økonomi" in a list that a colon opens, or among entries that head nothing: web pages print headings
    /// with bullets too, but each with its text below.
    fn is_entry_of_list(&self, at: usize) -> bool {
        let bullet = |at: usize| self.lines.line(at).bullet;
        if !bullet(at) || self.is_typed(at) {
            return false;
        }
        let near = at.saturating_sub(MOST_ENTRIES).max(self.item.body)..=at;
        let first = near.rev().take_while(|&at| bullet(at)).last().unwrap_or(at);
        let last = (at + MOST_ENTRIES).min(self.item.lines.end);
        let end = (at..last).find(|&at| !bullet(at)).unwrap_or(last);
        let opened = first > self.item.body && self.lines.words(first - 1).ends_with(':');
        let heads = |at: usize| self.lines.heading(at).is_some();
        end - first > 1 && (opened || !(first..end).all(heads))
    }

    /// "Økonomi: Der er købt kaffe." below "Beslutning" alone on its line: what a house says of money among
    /// what it decided, as its headings stand on lines of their own.
    fn is_told_inline(&self, at: usize, found: &HeadingMatch) -> bool {
        let weak = |kind: SectionKind| {
            use SectionKind::{Background, History, Presentation, Summary};
            !matches!(kind, Background | History | Presentation | Summary)
        };
        let proposes = || is_bare_proposal(&self.lines.words(at)[..found.end]);
        let told = match found.tag {
            Tag::Section(kind) => weak(kind),
            Tag::Indstilling => proposes(),
            _ => false,
        };
        let value = self.lines.words(at)[found.end..].trim_start();
        // "Bilag: er omdelt.", but "Bilag: ingen."
        let none = lexicon::is_one_of(value.trim_end_matches('.'), NONE_WORDS);
        let small = !matches!(found.tag, Tag::Afbud(_))
            && value.starts_with(char::is_lowercase)
            && value.ends_with('.')
            && !none;
        (told || small)
            && self.tag == Some(Tag::Beslutning)
            && self.decision.heading.is_some_and(|found| found.is_whole)
            && !found.is_whole
            && !self.is_typed(at)
    }

    /// The heads of a table on the way of a case, cell by cell: "Indstilling", "Beslutning", and a
    /// mark below them.
    fn is_column_head(&self, at: usize, found: &HeadingMatch) -> bool {
        let decides = |found: &HeadingMatch| {
            matches!(found.tag, Tag::Indstilling | Tag::Beslutning) && found.is_whole
        };
        let below = at + 1;
        self.tag == Some(Tag::Section(SectionKind::Procedure))
            && decides(found)
            && below < self.item.lines.end
            && (self.lines.heading(below).is_some_and(decides)
                || GRID_MARKS.contains(&self.lines.words(below)))
    }

    /// "Direktionens indstilling:" inside a decision, above what became of it: the vote on an amendment
    /// stands before.
    fn is_vote_on_proposal(&self, at: usize, found: &HeadingMatch) -> bool {
        let below = at + 1;
        let voted = |words: &str| is_outcome_formula(words) || read_positions(words).vote.is_some();
        self.tag == Some(Tag::Beslutning)
            && found.tag == Tag::Indstilling
            && found.is_whole
            && below < self.item.lines.end
            && voted(self.lines.words(below))
    }

    /// Titles of attachments are headings elsewhere: "Indstilling", "Høringssvar". Without type to
    /// tell them apart a heading stands alone, apart, and above text that is no attachment.
    fn is_list_row(&self, at: usize, found: &HeadingMatch) -> bool {
        let rest = &self.lines.words(at)[found.end..];
        let is_glued = rest.starts_with(char::is_uppercase);
        if !matches!(self.tag, Some(Tag::Bilag | Tag::MeetingBilag))
            || found.is_dated
            || is_glued
            || self.is_typed(at)
            || (found.is_whole || found.tag == Tag::Beslutning) && self.is_below_listed(at)
            || found.is_whole && self.plan.colons && self.lines.words(at).ends_with(':')
        {
            return false;
        }
        let ended = || self.lines.words(at - 1).ends_with('.');
        let decided = found.tag == Tag::Beslutning && !found.is_whole && rest.ends_with('.');
        if decided && (self.lines.is_apart(at) || ended()) {
            return false;
        }
        let below = (at + 1 < self.item.lines.end).then(|| self.lines.words(at + 1));
        self.plan.styled
            || !found.is_whole
            || below.is_some_and(begins_bilag)
            || !(self.lines.line(at).gap || self.ends_list(at, found.tag, below))
    }

    /// Whether the line above is a heading with its attachments behind it: "Bilag: Ingen." is no list.
    fn is_below_listed(&self, at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| self.lines.heading(above));
        above.is_some_and(|above| {
            matches!(above.tag, Tag::Bilag | Tag::MeetingBilag) && !above.is_whole
        })
    }

    /// Whether what stands below a heading shows that it ends a list of attachments, where no white
    /// does: text, or the end of the item.
    fn ends_list(&self, at: usize, tag: Tag, below: Option<&str>) -> bool {
        let strong = matches!(
            tag,
            Tag::Beslutning | Tag::Indstilling | Tag::Section(SectionKind::Presentation)
        );
        let is_text = |words: &str| {
            words.len() > SHORTEST_TEXT
                || words.ends_with(['.', ':'])
                || is_recommendation_opening(words, true)
        };
        let text = below.is_some_and(is_text);
        let joined = self.lines.is_apart(at);
        strong && (text || joined && below.is_none()) || joined && text
    }

    fn is_typed(&self, at: usize) -> bool {
        self.plan.styled && self.lines.is_heading_type(at)
    }

    /// Whether a heading stands in a cell of its own, before its value.
    fn is_cell(&self, at: usize, end: usize) -> bool {
        let (name, value) = self.lines.words(at).split_at(end);
        name.ends_with('\t') || name.ends_with(':') && value.starts_with('\t')
    }

    fn begins_bold(&self, at: usize, end: usize) -> bool {
        self.lines
            .line(at)
            .layout
            .is_some_and(|layout| layout.bold_start as usize + 2 >= end && layout.bold_start > 0)
    }

    /// A word of the lexicon that a wrapped sentence happens to begin with.
    fn is_mid_paragraph(&self, at: usize, found: &HeadingMatch) -> bool {
        let ended = || at > 0 && self.lines.words(at - 1).ends_with(['.', '!', '?', ':', ')']);
        let words = self.lines.words(at);
        // "Beslutning: Godkendt." below a long point without a stop.
        let decided = || {
            let colon = words[..found.end].ends_with(':');
            found.tag == Tag::Beslutning && colon && is_outcome_formula(words[found.end..].trim())
        };
        at > self.item.body
            && self.lines.is_continuation(at)
            && !(found.is_whole && (self.is_typed(at) || ended()))
            && !decided()
    }

    /// A word of the lexicon with a colon, in a house whose headings have none, inside a section.
    fn is_free_subheading(&self, at: usize, found: &HeadingMatch) -> bool {
        let inside =
            matches!(self.tag, Some(Tag::Section(_))) && matches!(found.tag, Tag::Section(_));
        let colon = found.is_whole && self.lines.words(at).ends_with(':');
        let weak = !matches!(
            found.tag,
            Tag::Section(SectionKind::Presentation | SectionKind::Summary | SectionKind::History)
        );
        inside && colon && weak && !self.plan.styled && !self.plan.colons
    }

    /// A sentence that opens a recommendation, where no heading announces one. A whole sentence
    /// ("X indstiller, at Y.") opens one only shortly before the decision, or as the first of the item:
    /// elsewhere it tells facts.
    fn opened_by_sentence(&self, at: usize) -> Option<Tag> {
        let words = self.lines.words(at);
        // "TEKNISK FORVALTNING INDSTILLER," below what was decided.
        let shouted = || is_capitals(words) && is_recommendation_opening(words, true);
        let closed = match self.tag {
            Some(Tag::Beslutning) if shouted() => false,
            Some(Tag::Indstilling) if self.proposes_anew(at) => false,
            Some(Tag::Beslutning) if self.proposes_below_stage(at) => false,
            Some(Tag::Indstilling | Tag::Proposal | Tag::Beslutning | Tag::Afbud(_)) => true,
            Some(Tag::Bilag) => !self.lines.is_apart(at),
            // What others proposed is told among the facts below a recommendation.
            Some(Tag::Section(_)) => self.known.recommends,
            _ => false,
        };
        if closed || self.motion || self.quoting || !is_recommendation_opening(words, false) {
            return None;
        }
        let whole = is_recommendation_opening(words, true);
        // A paragraph may fill its last line.
        let ended = whole && at > 0 && self.lines.words(at - 1).ends_with('.');
        if self.lines.is_continuation(at) && !ended {
            return None;
        }
        let near = || at == self.item.body || self.is_near_decision(at);
        let opens = whole || near() && !self.opens_further(at);
        (opens && !self.has_indstilling_ahead(at)).then_some(Tag::Indstilling)
    }

    /// Whether another body begins to recommend below what the first did: "Havneudvalget indstiller:".
    fn proposes_anew(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let subject = words.split(' ').next().unwrap_or_default();
        self.lines.is_apart(at)
            && self.lines.heading(at - 1).is_none()
            && names_body(subject)
            && is_recommendation_opening(words, true)
    }

    /// Whether the administration recommends below what an earlier meeting decided, apart: a body that
    /// recommends there decided so.
    fn proposes_below_stage(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let subject = words.split(' ').next().unwrap_or_default();
        let another = self.known.last_decision.is_some_and(|last| last > at);
        self.decision.heading.is_some_and(|found| found.is_dated)
            && another
            && self.lines.line(at).gap
            && !names_body(subject)
            && is_recommendation_opening(words, false)
    }

    /// Whether a sentence that opens nothing but a recommendation follows before the decision.
    fn opens_further(&self, at: usize) -> bool {
        let last = (at + 9).min(self.item.lines.end);
        (at + 1..last).any(|at| is_recommendation_opening(self.lines.words(at), true))
    }

    /// Whether a few lines further the item ends, or is decided.
    fn is_near_decision(&self, at: usize) -> bool {
        let last = (at + 9).min(self.item.lines.end);
        let decided =
            |at: usize| self.lines.heading(at).is_some_and(|found| found.tag == Tag::Beslutning);
        let other = |at: usize| {
            self.lines.heading(at).is_some_and(|found| matches!(found.tag, Tag::Section(_)))
        };
        let boundary = (at + 1..last).find(|&at| decided(at) || other(at));
        boundary.map_or(last == self.item.lines.end, decided)
    }

    /// A heading for the recommendation follows: the sentence is a part of the facts.
    fn has_indstilling_ahead(&self, at: usize) -> bool {
        self.known.last_proposal.is_some_and(|last| last >= at)
    }

    /// A heading of the house's own: in the type of the known ones, short, apart, no sentence.
    fn is_unknown_heading(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let shape = words.len() <= 90
            && !words.ends_with(['.', ',', ';'])
            && words.starts_with(char::is_uppercase);
        shape
            && (self.is_typed(at) && self.tag.is_some() || self.is_own_heading(at))
            && self.lines.heading(at).is_none()
            && !words.contains('\t')
            && !matches!(self.tag, Some(Tag::Bilag | Tag::MeetingBilag | Tag::Beslutning))
            && !self.lines.look(at).is_meta
    }

    /// A heading in the house's own words, which comes again in its items.
    fn is_own_heading(&self, at: usize) -> bool {
        let key = self.lines.look(at).key.whole();
        key.is_some_and(|key| self.plan.own_headings.has(key)) && self.lines.is_apart(at)
    }

    fn unknown_heading(&mut self, at: usize) {
        let strong = self.is_as_strong_as_known(at) && self.tag != Some(Tag::Indstilling);
        if !strong && !self.is_own_heading(at) {
            self.parts.push(self.lines, at, Kind::Subheading);
            return;
        }
        let tag = Tag::Section(SectionKind::Other);
        self.tag = Some(tag);
        self.parts.push(self.lines, at, Kind::Heading(tag));
        let heading = self.lines.words(at).to_owned();
        self.parts.odd.push((Odd::UnknownHeading { heading }, self.lines.line(at).range.clone()));
    }

    /// As large as the headings of the lexicon in this item.
    fn is_as_strong_as_known(&self, at: usize) -> bool {
        let Some((size, bold)) = self.known.strongest else { return false };
        let own = self.lines.line(at).layout;
        own.is_some_and(|own| own.size + 0.3 >= size && (own.bold || !bold))
    }

    /// Text below a heading. A list of absent people ends at the first line that names nobody: the
    /// section before it goes on.
    fn body_kind(&mut self, at: usize) -> Kind {
        let words = self.lines.words(at);
        match self.tag {
            Some(Tag::Bilag) if self.is_text_below_bilag(at) => {
                self.tag = None;
                Kind::Resumed
            }
            Some(Tag::Indstilling) if self.ends_proposal(at) => {
                self.tag = None;
                Kind::Facts
            }
            None if at == self.item.body && is_party_list(words) => Kind::ImpliedAfbud,
            Some(Tag::Afbud(_)) if !self.goes_on_naming(at) => {
                self.tag = self.before_names.take();
                match self.tag {
                    Some(_) => Kind::Resumed,
                    None if labels_in(words).is_empty() => Kind::ImpliedDecision,
                    None => Kind::Body,
                }
            }
            _ if self.is_resumed() => Kind::Resumed,
            _ => Kind::Body,
        }
    }

    /// Whether the facts go on below a recommendation that a sentence opened, above the decision: a
    /// paragraph of its own that is none of the points.
    fn ends_proposal(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let point = || {
            self.lines.head(at).is_some()
                || read_lettered_item(words).is_some()
                || is_clause(words)
                || is_recommendation_opening(words, false)
        };
        self.proposed
            && self.known.last_decision.is_some_and(|last| last > at)
            && self.lines.is_apart(at)
            && self.lines.words(at - 1).ends_with('.')
            && words.starts_with(char::is_uppercase)
            && is_sentence(words)
            && !point()
    }

    /// Whether the text goes on right below a heading that has its attachments behind it: "Bilag: Kort".
    fn is_text_below_bilag(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let none = |above: usize| {
            let end = self.lines.heading(above).map_or(0, |found| found.end);
            lexicon::is_one_of(self.lines.words(above)[end..].trim(), NONE_WORDS)
        };
        self.is_below_listed(at)
            && !begins_bilag(words)
            && (none(at - 1) || is_sentence(words) && !self.lines.is_continuation(at))
    }

    /// Whether the last piece was resumed text, so that this one is too.
    fn is_resumed(&self) -> bool {
        self.parts
            .pieces
            .last()
            .is_some_and(|piece| matches!(piece.2, Kind::Resumed | Kind::ImpliedDecision))
    }

    fn goes_on_naming(&self, at: usize) -> bool {
        let words = self.lines.words(at);
        let before = self.lines.words(at - 1);
        let open = before.rfind('(') > before.rfind(')');
        let wraps = self.lines.is_continuation(at);
        // "Fremmøde: Ida Holm kom kl. 19.05."
        let tells_present = |own: &LabelIn| own.is_sure() && own.label == Label::Present;
        if labels_in(words).first().is_some_and(tells_present) {
            return false;
        }
        open || names_somebody(words) || wraps && !is_outcome_formula(words)
    }

    /// Whether a line of a decision says more than who was absent.
    fn decides(&self, at: usize) -> bool {
        let names_absent =
            self.lines.heading(at).is_some_and(|found| matches!(found.tag, Tag::Afbud(_)));
        let words = self.lines.words(at);
        let listed = || is_absence_entry(words) && find_absences(words).is_empty();
        let names = || is_people_line(words) || listed();
        self.tag == Some(Tag::Beslutning) && !self.decision.told && !names_absent && !names()
    }

    /// Names inside a decision stay in its text: those that stand before its outcome, and those of
    /// an earlier stage, which another decision follows or the meeting's own comes before.
    fn is_inside_decision(&self, at: usize) -> bool {
        let another = self.known.last_decision.is_some_and(|last| last > at);
        self.tag == Some(Tag::Beslutning)
            && (!self.decision.told || another || self.decision.earlier)
    }
}

/// "Forslag:", which heads a recommendation, or a column of figures.
fn is_bare_proposal(words: &str) -> bool {
    lexicon::is_one_of(words.trim_end_matches([':', ' ']), BARE_PROPOSALS)
}

/// More entries of a list above a line or below it tell nothing more of it.
const MOST_ENTRIES: usize = 40;

/// No name of a column is longer.
const LONGEST_COLUMN: usize = 24;

/// A longer line below a heading is text, and no attachment.
const SHORTEST_TEXT: usize = 60;

/// A heading without the number it has among the sections of its item: `1. Sagsfremstilling`.
fn without_number(heading: &str) -> &str {
    let rest = heading.trim_start_matches(|c: char| c.is_ascii_digit());
    let title = rest.trim_start_matches(['.', ')']).trim_start();
    let numbered = rest.len() < heading.len() && title.len() < rest.len();
    if numbered && title.starts_with(char::is_uppercase) { title } else { heading }
}

/// Files that a web page lists below a title: its attachments.
fn push_files(lines: &Lines<'_>, at: usize, parts: &mut Parts) -> bool {
    let words = lines.words(at);
    if is_worded_bilag(words) {
        parts.push(lines, at, Kind::ImpliedBilag);
        return true;
    }
    let files = read_files(words);
    for file in &files {
        parts.push_range(at, file.clone(), Kind::ImpliedBilag);
    }
    !files.is_empty()
}

/// Whether a line leaves a quotation open, or closes one.
fn opens_or_closes(words: &str) -> bool {
    let marks = words.match_indices(['”', '“', '"', '„', '»', '«']);
    // `5"` is a measure.
    let is_measure =
        |at: usize, mark: &str| mark == "\"" && words[..at].ends_with(|c: char| c.is_ascii_digit());
    marks.filter(|(at, mark)| !is_measure(*at, mark)).count() % 2 == 1
}

/// Names, or a sentence on who was absent.
fn names_somebody(words: &str) -> bool {
    names_people(words) || lexicon::is_one_of(words, NONE_WORDS)
}

fn names_people(words: &str) -> bool {
    is_people_line(words) || !find_absences(words).is_empty() || is_absence_entry(words)
}

/// A name with a reason, a role or a substitute, and nothing beside it.
fn is_absence_entry(words: &str) -> bool {
    let short =
        words.len() <= 120 && words.starts_with(char::is_uppercase) && !is_outcome_formula(words);
    short && {
        let read = read_absences(words, AfbudStatus::Absent);
        !read.list.is_empty() && read.unread.is_empty() && read.end == words.len()
    }
}

fn is_capitals(words: &str) -> bool {
    words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

/// `Hans Nissen (A), Bo Hilsted (A)` right below a title.
fn is_party_list(words: &str) -> bool {
    words.len() < 200
        && words.ends_with(')')
        && words.matches('(').count() == words.matches(", ").count() + 1
        && is_people_line(words)
}
