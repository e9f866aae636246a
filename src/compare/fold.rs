//! Values as a reader compares them: case, spaces and punctuation aside.

use serde_json::Value;

/// The words of `text` in lower case, joined by one space.
pub(super) fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether two values say the same words.
pub(super) fn is_same_folded(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::String(right)) => fold(left) == fold(right),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| is_same_folded(l, r))
        }
        _ => left == right,
    }
}

/// How much of two texts is the same: the share of common words where they begin, 0 to 1.
pub(super) fn likeness(left: &str, right: &str) -> f64 {
    let (left, right) = (fold(beginning(left)), fold(beginning(right)));
    let words = |text| str::split(text, ' ').filter(|w| !w.is_empty()).collect::<Vec<_>>();
    let (left, mut right) = (words(left.as_str()), words(right.as_str()));
    let longest = left.len().max(right.len());
    let common = left.iter().filter(|word| take(&mut right, word)).count();
    if longest == 0 { 1.0 } else { share(common, longest) }
}

/// Enough of a text to tell it from others.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(160).map_or(text, |(end, _)| &text[..end])
}

/// Takes `word` out of `words`, if it is there.
fn take(words: &mut Vec<&str>, word: &str) -> bool {
    let found = words.iter().position(|&other| other == word);
    found.map(|at| words.swap_remove(at)).is_some()
}

/// `part` of `whole`, both small.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let small = |n| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    small(part) / small(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_punctuation_are_folded() {
        let check = |text, words| assert_eq!(fold(text), words);
        check("Økonomi  og\nDrift:", "økonomi og drift");
        check("§ 5, stk. 2.", "5 stk 2");
        check(" – ", "");
    }

    #[test]
    fn likeness_is_the_share_of_common_words() {
        let check = |left, right, share: f64| {
            assert!((likeness(left, right) - share).abs() < 1e-9, "{left} | {right}");
        };
        check("Godkendelse af dagsorden", "godkendelse af dagsorden.", 1.0);
        check("Godkendelse af dagsorden", "Godkendelse af budget 2026", 0.5);
        check("ja ja", "ja", 0.5);
        check("", "", 1.0);
        check("", "noget", 0.0);
    }
}
