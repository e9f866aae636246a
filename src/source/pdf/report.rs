//! What was odd, and whether there is a document at all.

use lopdf::Document;
use lopdf::xref::XrefRecovery;

use super::pages::{PageSum, Reading};
use crate::diagnostic::Odd;
use crate::error::Error;
use crate::record::TextLayer;
use crate::source::Source;

/// From this share of undecodable characters on, a page needs OCR.
const GARBLED: u32 = 30;

impl PageSum {
    pub(super) fn has_text(&self) -> bool {
        self.glyphs > 0
    }

    /// The percentage of characters that cannot be read. A text of letters without vowels was
    /// decoded by a wrong table: none of it can.
    pub(super) fn unreadable(&self) -> u32 {
        const ENOUGH_LETTERS: u32 = 100;
        if self.letters > ENOUGH_LETTERS && self.vowels * 8 < self.letters {
            return 100;
        }
        percent(self.unknown, self.glyphs)
    }
}

fn percent(part: u32, whole: u32) -> u32 {
    let percent = u64::from(part) * 100 / u64::from(whole.max(1));
    u32::try_from(percent).unwrap_or(100)
}

fn share(percent: u32) -> u8 {
    u8::try_from(percent.min(100)).unwrap_or(100)
}

impl Reading {
    /// Whether any page has text or a picture.
    pub(super) fn shows_something(&self) -> bool {
        self.pages.iter().any(|page| page.has_text() || page.pictures)
    }

    /// Why there is no text.
    pub(super) fn failure(&self) -> Error {
        let pages = self.source.pages.unwrap_or(0);
        if pages == 0 {
            Error::BrokenPdf { reason: "it has no pages".into() }
        } else if self.shows_something() {
            Error::NoTextLayer { pages }
        } else if self.pages.iter().all(|page| page.missing) {
            Error::BrokenPdf { reason: "the content of its pages is missing".into() }
        } else {
            Error::Empty
        }
    }
}

/// The source of a reading, with what was odd; or why there is none.
pub(super) fn finish(reading: Reading, doc: &Document, bytes: &[u8]) -> Result<Source, Error> {
    if !reading.pages.iter().any(PageSum::has_text) {
        return Err(reading.failure());
    }
    let glyphs = reading.pages.iter().map(|page| page.glyphs).sum();
    let unreadable = reading.pages.iter().map(|page| page.unreadable() * page.glyphs / 100).sum();
    if percent(unreadable, glyphs) >= 50 {
        return Err(Error::GarbledText { share: share(percent(unreadable, glyphs)) });
    }
    let damage = damage(doc, bytes, &reading);
    let Reading { mut source, pages, unknown, .. } = reading;
    source.odd.extend(damage.map(|what| (Odd::DamagedPdf { what }, 0..0)));
    for page in &pages {
        source.odd.extend(page_odd(page).map(|odd| (odd, page.text.clone())));
    }
    for (font, count, place) in unknown {
        source.odd.push((Odd::UndecodedCharacters { font, count }, place));
    }
    if pages.iter().any(|page| page.pictures && !page.has_text()) {
        source.text_layer = TextLayer::Partial;
    }
    Ok(source)
}

fn page_odd(page: &PageSum) -> Option<Odd> {
    let share = share(page.unreadable());
    if page.missing {
        let what = format!("the content of page {} is missing or broken off", page.number);
        Some(Odd::DamagedPdf { what })
    } else if page.pictures && !page.has_text() {
        Some(Odd::PageWithoutText { page: page.number })
    } else if page.has_text() && u32::from(share) > GARBLED {
        Some(Odd::PageGarbled { page: page.number, share })
    } else {
        None
    }
}

/// What is wrong with the file as a whole.
fn damage(doc: &Document, bytes: &[u8], reading: &Reading) -> Option<String> {
    let tail = &bytes[bytes.len().saturating_sub(2048)..];
    let last =
        reading.pages.iter().rev().find(|page| page.has_text()).map_or(0, |page| page.number);
    if doc.xref_recovery != Some(XrefRecovery::Reconstructed) {
        None
    } else if memchr::memmem::find(tail, b"%%EOF").is_none() {
        Some(format!("the file breaks off; the last text found is on page {last}"))
    } else {
        Some("its cross-reference table is broken and was rebuilt".into())
    }
}
