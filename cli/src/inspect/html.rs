//! Text that is safe in HTML and SVG.

use std::fmt::{self, Display, Formatter, Write};

/// Text as it may stand between tags and in a quoted attribute.
pub struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' | '\t' => f.write_char(letter)?,
                letter if letter.is_control() => f.write_char('\u{fffd}')?,
                letter => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// Appends formatted text to a string, which cannot fail.
macro_rules! push {
    ($out:expr, $($told:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($told)*);
    }};
}
pub(super) use push;

/// The first `width` characters, with a mark where more follow; line feeds are spaces.
pub fn clipped(text: &str, width: usize) -> String {
    let mut short: String =
        text.chars().take(width).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    if text.chars().nth(width).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_document_is_a_tag() {
        let check = |text, html| assert_eq!(Escaped(text).to_string(), html);
        check("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        check("\" onclick=\"x & y", "&quot; onclick=&quot;x &amp; y");
        check("å\u{0}\u{1b}[31m\n", "å\u{fffd}\u{fffd}[31m\n");
    }

    #[test]
    fn long_texts_are_clipped() {
        assert_eq!(clipped("Æ\nø å", 3), "Æ ø…");
        assert_eq!(clipped("Æø", 2), "Æø");
    }
}
