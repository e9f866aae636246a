//! The encodings of simple fonts: codes to glyph names to characters.

use lopdf::{Dictionary, Document, Object};
use read_fonts::ps::{PredefinedEncoding, agl};

use super::object;

/// The encodings that a PDF can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Standard,
    /// Standard, and `WinAnsi` where that has nothing: for fonts that must have the first by the
    /// rules, from producers that meant the second.
    StandardOrWinAnsi,
    WinAnsi,
    MacRoman,
    Expert,
    Symbol,
    Dingbats,
}

impl Base {
    pub(super) fn from_name(name: &[u8]) -> Option<Self> {
        match name {
            b"StandardEncoding" => Some(Self::Standard),
            b"WinAnsiEncoding" | b"PDFDocEncoding" => Some(Self::WinAnsi),
            b"MacRomanEncoding" => Some(Self::MacRoman),
            b"MacExpertEncoding" => Some(Self::Expert),
            _ => None,
        }
    }

    /// What a code stands for.
    pub(super) fn character(self, code: u8) -> Option<char> {
        match self {
            Self::Standard => predefined(PredefinedEncoding::Standard, code),
            Self::StandardOrWinAnsi => {
                Self::Standard.character(code).or_else(|| Self::WinAnsi.character(code))
            }
            Self::Expert => predefined(PredefinedEncoding::Expert, code),
            Self::WinAnsi => win_ansi(code),
            Self::MacRoman => mac_roman(code),
            Self::Symbol => from_table(SYMBOL, code),
            Self::Dingbats => from_table(DINGBATS, code),
        }
    }
}

fn predefined(encoding: PredefinedEncoding, code: u8) -> Option<char> {
    agl::name_to_char(encoding.name(code))
}

/// Codes that `WinAnsi` leaves unused are bullets (ISO 32000, annex D), and files rely on it.
fn win_ansi(code: u8) -> Option<char> {
    match code {
        0..0x20 => None,
        0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D => Some('•'),
        0xAD => Some('-'),
        _ => single_byte(encoding_rs::WINDOWS_1252, code),
    }
}

fn mac_roman(code: u8) -> Option<char> {
    match code {
        0..0x20 | 0x7F => None,
        0xCA => Some(' '),
        _ => single_byte(encoding_rs::MACINTOSH, code),
    }
}

fn single_byte(encoding: &'static encoding_rs::Encoding, code: u8) -> Option<char> {
    let bytes = [code];
    encoding.decode_without_bom_handling(&bytes).0.chars().next()
}

fn from_table(table: &str, code: u8) -> Option<char> {
    let index = usize::from(code).checked_sub(0x20)?;
    table.chars().nth(index).filter(|&character| character != '\u{FFFD}')
}

/// The glyph names that `/Differences` gives to codes.
pub(super) fn differences<'a>(doc: &'a Document, encoding: &'a Dictionary) -> Vec<(u8, &'a [u8])> {
    let mut code = 0_i64;
    let mut found = Vec::new();
    for item in object::array(doc, encoding, b"Differences").unwrap_or_default() {
        match object::follow(doc, item) {
            Some(Object::Name(name)) => {
                found.extend(u8::try_from(code).ok().map(|code| (code, name.as_slice())));
                code = code.saturating_add(1);
            }
            Some(other) => code = object::as_integer(other).unwrap_or(code),
            None => {}
        }
    }
    found
}

/// How the names of an encoding's glyphs are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    base: Base,
    /// Whether numbers in names are hexadecimal.
    hexadecimal: bool,
}

impl Names {
    pub(super) const STANDARD: Self = Self { base: Base::Standard, hexadecimal: false };

    /// The names of some differences. Numbers in them are hexadecimal when one has a letter, or is
    /// its own code so (`/C41` for 65).
    pub(super) fn new(base: Base, differences: &[(u8, &[u8])]) -> Self {
        let hexadecimal = differences.iter().any(|(code, name)| {
            let number = std::str::from_utf8(name).ok().and_then(|name| Some(numbered(name)?.1));
            let value = number.and_then(|number| u8::from_str_radix(number, 16).ok());
            value == Some(*code) && number.is_some_and(|number| number.len() == 2)
        });
        Self { base, hexadecimal }
    }

    /// The characters that a glyph name stands for: Adobe's glyph list, `uni0041`, `f_i`, `a.alt`,
    /// and names such as `a65` that keep a code. The list's `a1` to `a206` are dingbats, in fonts
    /// of those.
    pub(super) fn text(self, name: &[u8]) -> Option<String> {
        let name = std::str::from_utf8(name).ok()?;
        if is_blank(name) {
            return Some(String::new());
        }
        if self.base != Base::Dingbats
            && let Some(character) = self.coded(name)
        {
            return Some(character.into());
        }
        let text: String = agl::name_to_chars(name).collect();
        Some(text).filter(|text| !text.is_empty())
    }

    /// Names such as `a65`, `C65`, `char65`, in which converters keep the code of the character.
    fn coded(self, name: &str) -> Option<char> {
        let (prefix, number) = numbered(name)?;
        let known = ["a", "B", "c", "C", "char", "cp"].contains(&prefix);
        let radix = if self.hexadecimal { 16 } else { 10 };
        let code = u8::from_str_radix(number, radix).ok().filter(|_| known && number.len() >= 2)?;
        match code {
            0..0x20 => None,
            // The bullet of LaTeX's companion fonts; no text has the circumflex that it is elsewhere.
            0x88 => Some('•'),
            _ => win_ansi(code),
        }
    }
}

/// Whether a name only numbers its glyph (`g12`, `glyph0041`): nobody knows what that is.
pub(super) fn is_number(name: &[u8]) -> bool {
    std::str::from_utf8(name).is_ok_and(|name| numbered(name).is_some())
}

/// A name of letters and a number.
fn numbered(name: &str) -> Option<(&str, &str)> {
    let number = name.find(|c: char| c.is_ascii_digit())?;
    let hexadecimal = name.bytes().skip(number).all(|byte| byte.is_ascii_hexdigit());
    hexadecimal.then(|| name.split_at(number))
}

/// Glyphs that print nothing.
fn is_blank(name: &str) -> bool {
    matches!(name, ".null" | "nonmarkingreturn" | "controlNULL" | "controlCR" | "NULL" | "CR")
}

/// Adobe's Symbol encoding from 0x20 on.
const SYMBOL: &str = "\
\u{20}!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩ\
ΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼�����������������\
����������������€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩\
∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭�";

/// The encoding of Zapf Dingbats from 0x20 on.
const DINGBATS: &str = "\
\u{20}✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷\
✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞�❨❩❪❫❬❭❮❯❰❱❲❳❴❵��\
�����������������❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇\
➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯�➱➲➳➴➵➶➷➸➹➺➻➼➽➾�";
