//! By what a title is recognised when it comes again.

/// The letters and digits of a line, lower case, as hashes: of its beginnings, and of all that
/// counts. A contents list cuts and wraps titles, so that only a beginning may come again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Key {
    /// How many letters and digits there are, at most [`MOST`].
    count: u8,
    whole: u64,
    starts: [u64; LEVELS.len()],
}

/// How long the beginnings are.
const LEVELS: [u8; 3] = [16, 24, 36];
/// How many letters and digits count.
const MOST: u8 = 60;
/// Fewer are no key.
const LEAST: u8 = 4;

impl Key {
    pub(super) fn of(words: &str) -> Self {
        let mut key = Self { count: 0, whole: 0xcbf2_9ce4_8422_2325, starts: [0; LEVELS.len()] };
        let mut skipped = 0;
        for byte in words.bytes() {
            if skipped > 0 {
                skipped -= 1;
                continue;
            }
            let small = match byte {
                b'a'..=b'z' | b'0'..=b'9' => byte,
                // Of "Å" and "å" only this bit of the second byte differs.
                b'A'..=b'Z' | 0x80..=0xC1 | 0xC3..=0xE1 | 0xE3.. => byte | 0x20,
                // Dashes and quotation marks: U+2000 and on take three bytes, "»" takes two.
                0xE2 => {
                    skipped = 2;
                    continue;
                }
                0xC2 => {
                    skipped = 1;
                    continue;
                }
                _ => continue,
            };
            let begins_letter = !(0x80..0xC0).contains(&byte);
            if begins_letter && key.count == MOST {
                break;
            }
            key.count += u8::from(begins_letter);
            key.whole = (key.whole ^ u64::from(small)).wrapping_mul(0x0100_0000_01b3);
            if let Some(level) = LEVELS.iter().position(|&level| level == key.count) {
                key.starts[level] = key.whole;
            }
        }
        if key.count < LEAST { Self::default() } else { key }
    }

    /// Whether both are there, and one is the other or its beginning.
    pub(super) fn is(&self, other: &Self) -> bool {
        if self.count == other.count {
            return self.count > 0 && self.whole == other.whole;
        }
        let shorter = self.count.min(other.count);
        let level = LEVELS.iter().rposition(|&level| level <= shorter);
        level.is_some_and(|level| self.starts[level] == other.starts[level])
    }

    /// Whether a line only prints a title once more, whole or cut, and does not go on from it:
    /// "Generalforsamlingen udskydes" below "Generalforsamling" does.
    pub(super) fn repeats(&self, title: &Self) -> bool {
        self.count <= title.count && self.is(title)
    }

    /// The whole of it, to count by; `None` where there is no key.
    pub(super) fn whole(&self) -> Option<u64> {
        (self.count > 0).then_some(self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, same: bool) {
        assert_eq!(Key::of(one).is(&Key::of(other)), same, "`{one}` and `{other}`");
    }

    #[test]
    fn a_line_that_goes_on_from_a_title_does_not_repeat_it() {
        let title = Key::of("Generalforsamling i foreningen");
        assert!(Key::of("GENERALFORSAMLING I FORENINGEN").repeats(&title));
        assert!(Key::of("Generalforsamling i").repeats(&title));
        assert!(!Key::of("Generalforsamling i foreningen udskydes").repeats(&title));
    }

    #[test]
    fn a_title_is_recognised_by_its_beginning() {
        check("Godkendelse af dagsorden", "GODKENDELSE AF DAGSORDEN", true);
        check("Frigivelse af midler til cykelstier", "Frigivelse af midler til havnen", false);
        check("Frigivelse af midler til", "Frigivelse af midler til cykelstier i Nordby", true);
        check("Meddelelser", "Meddelelser fra formanden", false);
        check("- 3 -", "- 3 -", false);
        check("Årsplan – ”2024”", "ÅRSPLAN - 2024", true);
    }
}
