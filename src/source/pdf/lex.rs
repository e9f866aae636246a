//! The content-stream lexer: bytes to operands and operators.
//!
//! It goes on after a stray token: one lost bracket must not silence the rest of a page.

/// One operand. Arrays and dictionaries stay flat, between their brackets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Operand<'a> {
    Number(f32),
    /// A name without its slash, `#` escapes not undone.
    Name(&'a [u8]),
    /// A string: bytes of [`Lexer::strings`].
    String {
        start: u32,
        end: u32,
    },
    ArrayStart,
    ArrayEnd,
    DictStart,
    DictEnd,
    /// `true`, `false`, `null`.
    Other,
}

/// Reads a content stream, one operator at a time.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The operands before the operator last read.
    pub operands: Vec<Operand<'a>>,
    /// The bytes of the operands' strings, escapes undone.
    pub strings: Vec<u8>,
    in_array: bool,
    /// Whether the content ended inside a string.
    pub open_string: bool,
}

/// More operands than any producer writes; what comes beyond is dropped.
const MAX_OPERANDS: usize = 1 << 18;

const REGULAR: u8 = 0;
const SPACE: u8 = 1;
const DELIMITER: u8 = 2;

/// What kind each byte is.
static KIND: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [REGULAR; 256];
    let spaces = b"\0\t\n\x0c\r ";
    let delimiters = b"()<>[]{}/%";
    let mut i = 0;
    while i < spaces.len() {
        kinds[spaces[i] as usize] = SPACE;
        i += 1;
    }
    let mut i = 0;
    while i < delimiters.len() {
        kinds[delimiters[i] as usize] = DELIMITER;
        i += 1;
    }
    kinds
}

fn kind(byte: u8) -> u8 {
    KIND[usize::from(byte)]
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let (operands, strings) = (Vec::with_capacity(64), Vec::with_capacity(256));
        Self { bytes, at: 0, operands, strings, in_array: false, open_string: false }
    }

    /// How far it has read.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    /// The next operator; its operands are in [`operands`](Self::operands).
    pub(super) fn operator(&mut self) -> Option<&'a [u8]> {
        self.operands.clear();
        self.strings.clear();
        self.in_array = false;
        loop {
            self.skip_space();
            let byte = *self.bytes.get(self.at)?;
            if let Some(operator) = self.token(byte) {
                return Some(operator);
            }
        }
    }

    /// Reads one token; gives it back when it is an operator.
    fn token(&mut self, byte: u8) -> Option<&'a [u8]> {
        match byte {
            b'0'..=b'9' | b'+' | b'-' | b'.' => return self.number_or_word(),
            b'/' => self.name(),
            b'(' => self.literal(),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.bracket(Operand::DictStart, 2);
            }
            b'>' if self.bytes.get(self.at + 1) == Some(&b'>') => self.bracket(Operand::DictEnd, 2),
            b'<' => self.hex(),
            b'[' => self.array(Operand::ArrayStart),
            b']' => self.array(Operand::ArrayEnd),
            b'%' => self.comment(),
            b')' | b'>' | b'{' | b'}' => self.at += 1,
            _ => return self.word(),
        }
        None
    }

    fn skip_space(&mut self) {
        while self.bytes.get(self.at).is_some_and(|&byte| kind(byte) == SPACE) {
            self.at += 1;
        }
    }

    fn push(&mut self, operand: Operand<'a>) {
        if self.operands.len() < MAX_OPERANDS {
            self.operands.push(operand);
        }
    }

    fn bracket(&mut self, operand: Operand<'a>, length: usize) {
        self.at += length;
        self.push(operand);
    }

    fn array(&mut self, bracket: Operand<'a>) {
        self.in_array = bracket == Operand::ArrayStart;
        self.bracket(bracket, 1);
    }

    fn comment(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    }

    /// The run of regular bytes from here on.
    fn regular(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|&byte| kind(byte) != REGULAR).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn name(&mut self) {
        self.at += 1;
        let name = self.regular();
        self.push(Operand::Name(name));
    }

    fn word(&mut self) -> Option<&'a [u8]> {
        match self.regular() {
            b"true" | b"false" | b"null" => self.push(Operand::Other),
            // Some producers change the spacing within the array of a TJ.
            b"Tc" | b"Tw" | b"Tz" | b"Ts" if self.in_array => {}
            word => return Some(word),
        }
        None
    }

    /// A number, or the operator that a broken one is taken for.
    fn number_or_word(&mut self) -> Option<&'a [u8]> {
        let rest = &self.bytes[self.at..];
        let (value, length) = number(rest);
        if length == 0 {
            let word = self.regular();
            return (word.len() > 1).then_some(word);
        }
        self.at += length;
        self.push(Operand::Number(value));
        None
    }

    fn literal(&mut self) {
        self.at += 1;
        let start = self.strings.len();
        let mut depth = 1_u32;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.escape(),
                b'(' => {
                    depth += 1;
                    self.strings.push(byte);
                }
                b')' if depth == 1 => return self.push_string(start),
                b')' => {
                    depth -= 1;
                    self.strings.push(byte);
                }
                _ => self.strings.push(byte),
            }
        }
        self.open_string = true;
        self.push_string(start);
    }

    fn escape(&mut self) {
        let Some(&byte) = self.bytes.get(self.at) else { return };
        self.at += 1;
        let value = match byte {
            b'0'..=b'7' => self.octal(byte),
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\n' => return,
            b'\r' => return self.skip_line_feed(),
            other => other,
        };
        self.strings.push(value);
    }

    fn skip_line_feed(&mut self) {
        if self.bytes.get(self.at) == Some(&b'\n') {
            self.at += 1;
        }
    }

    fn octal(&mut self, first: u8) -> u8 {
        let mut value = first - b'0';
        for _ in 0..2 {
            match self.bytes.get(self.at) {
                Some(digit @ b'0'..=b'7') => value = value.wrapping_mul(8) | (digit - b'0'),
                _ => break,
            }
            self.at += 1;
        }
        value
    }

    fn hex(&mut self) {
        self.at += 1;
        let start = self.strings.len();
        let mut high = None;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex_digit(byte) else { continue };
            match high.take() {
                None => high = Some(digit << 4),
                Some(high) => self.strings.push(high | digit),
            }
        }
        self.strings.extend(high);
        self.push_string(start);
    }

    fn push_string(&mut self, start: usize) {
        let end = self.strings.len();
        if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) {
            self.push(Operand::String { start, end });
        }
    }

    /// The bytes of a string operand.
    pub(super) fn string(&self, operand: Operand) -> Option<&[u8]> {
        let Operand::String { start, end } = operand else { return None };
        self.strings.get(start as usize..end as usize)
    }

    /// The numbers that end the operands, the last `N` of them.
    pub(super) fn numbers<const N: usize>(&self) -> Option<[f32; N]> {
        let start = self.operands.len().checked_sub(N)?;
        let mut numbers = [0.0; N];
        for (slot, operand) in numbers.iter_mut().zip(&self.operands[start..]) {
            let Operand::Number(value) = operand else { return None };
            *slot = *value;
        }
        Some(numbers)
    }

    /// The last operand, when it is a number.
    pub(super) fn number(&self) -> Option<f32> {
        self.numbers::<1>().map(|[number]| number)
    }

    /// The first operand, when it is a name.
    pub(super) fn first_name(&self) -> Option<&'a [u8]> {
        match self.operands.first() {
            Some(Operand::Name(name)) => Some(name),
            _ => None,
        }
    }

    /// The last operand, when it is a string.
    pub(super) fn last_string(&self) -> Option<&[u8]> {
        self.string(*self.operands.last()?)
    }

    /// Skips the data of an inline image: after `ID` to behind `EI`.
    ///
    /// The data may hold the bytes `EI`: what follows must look like content.
    pub(super) fn skip_image(&mut self) {
        let start = self.at;
        let rest = &self.bytes[start.min(self.bytes.len())..];
        let end = memchr::memmem::find_iter(rest, b"EI").find(|&at| ends_image(rest, at));
        self.at = start + end.map_or(rest.len(), |at| at + 2);
    }
}

/// Whether the `EI` at `at` ends the image: space on both sides, and content behind it.
fn ends_image(rest: &[u8], at: usize) -> bool {
    let before = at == 0 || kind(rest[at - 1]) == SPACE;
    let after = rest.get(at + 2).is_none_or(|&byte| kind(byte) == SPACE);
    before && after && lexes(&rest[(at + 2).min(rest.len())..])
}

/// Whether the next bytes can be content: text, and an operator we know comes soon.
fn lexes(rest: &[u8]) -> bool {
    let window = &rest[..rest.len().min(64)];
    if window.iter().any(|&byte| byte >= 0x7F || (byte < 0x20 && kind(byte) != SPACE)) {
        return false;
    }
    let mut lexer = Lexer::new(window);
    lexer.operator().is_none_or(|operator| operator.len() <= 3 && is_operator(operator))
}

/// Whether a content stream can hold this operator (or its beginning, cut by the window).
fn is_operator(word: &[u8]) -> bool {
    word.iter().all(|byte| byte.is_ascii_alphabetic() || b"*'\"01".contains(byte))
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// Powers of ten for the digits behind the point.
const SCALE: [f32; 14] =
    [1.0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13];

/// A number at the start of `bytes` and its length; length 0 when there is none.
///
/// As other readers do: a second sign or point inside ends the number's value, not the token
/// (`--5`, `12-34` and `1.2.3` occur).
#[expect(clippy::cast_precision_loss, reason = "pages are small; f32 is what geometry uses")]
fn number(bytes: &[u8]) -> (f32, usize) {
    let mut at = bytes.iter().take_while(|byte| matches!(byte, b'+' | b'-')).count();
    let negative = bytes[..at].contains(&b'-');
    let (mut value, mut decimals, mut digits, mut point) = (0_u64, 0_usize, 0_u32, false);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' if value < 1 << 40 => {
                value = value * 10 + u64::from(byte - b'0');
                decimals += usize::from(point);
                digits += 1;
            }
            b'0'..=b'9' => digits += 1,
            b'.' if !point => point = true,
            b'-' | b'.' if digits > 0 => {
                at += rest_of_number(&bytes[at..]);
                break;
            }
            _ => break,
        }
        at += 1;
    }
    if digits == 0 && !point {
        return (0.0, 0);
    }
    let scaled = value as f32 * SCALE.get(decimals).copied().unwrap_or(0.0);
    (if negative { -scaled } else { scaled }, at)
}

fn rest_of_number(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit() || b"-.".contains(byte)).count()
}
