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
        let signs = words.chars().filter(|sign| sign.is_alphanumeric());
        for sign in signs.take(usize::from(MOST)) {
            let small = if sign.is_ascii() { sign.to_ascii_lowercase() } else { lower(sign) };
            key.whole = (key.whole ^ u64::from(small)).wrapping_mul(0x0100_0000_01b3);
            key.count += 1;
            for (start, level) in key.starts.iter_mut().zip(LEVELS) {
                if key.count == level {
                    *start = key.whole;
                }
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

    /// The whole of it, to count by; `None` where there is no key.
    pub(super) fn whole(&self) -> Option<u64> {
        (self.count > 0).then_some(self.whole)
    }
}

fn lower(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, same: bool) {
        assert_eq!(Key::of(one).is(&Key::of(other)), same, "`{one}` and `{other}`");
    }

    #[test]
    fn a_title_is_recognised_by_its_beginning() {
        check("Godkendelse af dagsorden", "GODKENDELSE AF DAGSORDEN", true);
        check("Frigivelse af midler til cykelstier", "Frigivelse af midler til havnen", false);
        check("Frigivelse af midler til", "Frigivelse af midler til cykelstier i Nordby", true);
        check("Meddelelser", "Meddelelser fra formanden", false);
        check("- 3 -", "- 3 -", false);
    }
}
