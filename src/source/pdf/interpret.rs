//! The interpreter: walks a content stream, pages and forms alike, and collects what it shows.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::budget::{Budget, Stop};
use super::font::{Entry, Fonts};
use super::geometry::{Matrix, Rect};
use super::lex::{Lexer, Operand};
use super::marked::OpenMark;
use super::object;
use super::page::{Glyph, Page};

/// What outlives a page.
pub(super) struct Context<'a> {
    pub doc: &'a Document,
    pub fonts: Fonts<'a>,
    /// Optional content groups that are switched off.
    pub hidden: &'a HashSet<ObjectId>,
    /// The content of forms that were drawn.
    pub forms: HashMap<ObjectId, Rc<[u8]>>,
    pub budget: Budget,
}

/// The resources of a page or form; a form without its own uses its caller's.
#[derive(Clone, Copy)]
pub(super) struct Resources<'a>(pub Option<&'a Dictionary>);

impl<'a> Resources<'a> {
    pub(super) fn entry(self, doc: &'a Document, kind: &[u8], name: &[u8]) -> Option<&'a Object> {
        object::dict(doc, self.0?, kind)?.get(&unescaped(name)).ok()
    }

    fn get(self, doc: &'a Document, kind: &[u8], name: &[u8]) -> Option<&'a Object> {
        object::follow(doc, self.entry(doc, kind, name)?)
    }
}

/// A name with its `#20` escapes undone.
pub(super) fn unescaped(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return Cow::Borrowed(name);
    }
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((&byte, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = code.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| byte == b'#');
        plain.push(code.unwrap_or(byte));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    Cow::Owned(plain)
}

/// The graphics state, as far as text needs it.
#[derive(Debug, Clone, Copy)]
struct State {
    ctm: Matrix,
    font: Option<u16>,
    size: f32,
    char_space: f32,
    word_space: f32,
    scale: f32,
    leading: f32,
    rise: f32,
}

impl State {
    fn new(ctm: Matrix) -> Self {
        Self {
            ctm,
            font: None,
            size: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Walks the content of one page.
pub(super) struct Interpreter<'c, 'a> {
    pub(super) context: &'c mut Context<'a>,
    pub(super) page: Page,
    /// The page or form whose content is read: what mark numbers count in.
    pub(super) owner: ObjectId,
    pub(super) open_marks: Vec<OpenMark>,
    /// Those opened beyond what is kept.
    pub(super) uncounted_marks: u32,
    page_matrix: Matrix,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    text_line: Matrix,
    /// The operators that showed text so far.
    run: u32,
    shapes: Vec<Rect>,
    at: (f32, f32),
    /// The forms being drawn: one that draws itself is not drawn again.
    forms: Vec<ObjectId>,
}

/// More open states or forms than any real page has.
const MAX_SAVED: usize = 1024;
const MAX_FORMS: usize = 24;
/// What drawing a form costs, and unpacking it; forms that are kept.
const FORM_COST: u64 = 50;
const UNPACK_COST: u64 = 500;
const MAX_KEPT_FORM: usize = 1 << 16;
const MAX_KEPT_FORMS: usize = 256;
/// What a glyph takes in memory when each is a word of its own.
const GLYPH_COST: usize = 320;
const MAX_PENDING_SHAPES: usize = 4096;

impl<'c, 'a> Interpreter<'c, 'a> {
    pub(super) fn new(context: &'c mut Context<'a>, owner: ObjectId, ctm: Matrix) -> Self {
        Self {
            context,
            page: Page::default(),
            owner,
            open_marks: Vec::new(),
            uncounted_marks: 0,
            page_matrix: ctm,
            state: State::new(ctm),
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            text_line: Matrix::IDENTITY,
            run: 0,
            shapes: Vec::new(),
            at: (0.0, 0.0),
            forms: Vec::new(),
        }
    }

    /// Reads a content stream to its end.
    pub(super) fn run(&mut self, content: &[u8], resources: Resources<'a>) -> Result<(), Stop> {
        let saved = self.saved.len();
        let marks = self.open_marks.len();
        let mut lexer = Lexer::new(content);
        self.context.budget.spend(content.len() as u64 / 16)?;
        while let Some(operator) = lexer.operator() {
            self.context.budget.spend(1 + lexer.operands.len() as u64 / 4)?;
            self.operator(operator, &mut lexer, resources)?;
        }
        self.close_marks(marks);
        self.saved.truncate(saved);
        Ok(())
    }

    fn operator(
        &mut self,
        operator: &[u8],
        lexer: &mut Lexer,
        resources: Resources<'a>,
    ) -> Result<(), Stop> {
        match operator {
            b"Tj" => self.show_last(lexer)?,
            b"TJ" => self.show_array(lexer)?,
            b"'" => {
                self.next_line();
                self.show_last(lexer)?;
            }
            b"\"" => self.show_spaced(lexer)?,
            b"Td" => self.move_line(lexer.numbers()),
            b"TD" => {
                self.state.leading = lexer.number().map_or(self.state.leading, |y| -y);
                self.move_line(lexer.numbers());
            }
            b"Tm" => self.set_text_matrix(lexer.numbers()),
            b"T*" => self.next_line(),
            b"BT" => self.set_text_matrix(Some(Matrix::IDENTITY.0)),
            b"Tf" => self.set_font(lexer, resources),
            b"Tc" => set(&mut self.state.char_space, lexer),
            b"Tw" => set(&mut self.state.word_space, lexer),
            b"TL" => set(&mut self.state.leading, lexer),
            b"Ts" => set(&mut self.state.rise, lexer),
            b"Tz" => self.state.scale = lexer.number().map_or(self.state.scale, |z| z / 100.0),
            b"q" => self.save(),
            b"Q" => self.state = self.saved.pop().unwrap_or(self.state),
            b"cm" => self.concat(lexer.numbers()),
            b"Do" => self.draw(lexer, resources)?,
            b"gs" => self.set_extended(lexer, resources),
            b"BDC" => self.open_mark(lexer, resources),
            b"BMC" => self.open_plain_mark(lexer),
            b"EMC" => self.close_mark(),
            b"ID" => {
                lexer.skip_image();
                self.add_picture();
            }
            _ => self.path_operator(operator, lexer),
        }
        Ok(())
    }

    fn path_operator(&mut self, operator: &[u8], lexer: &Lexer) {
        match operator {
            b"m" => self.move_to(lexer.numbers()),
            b"l" => self.line_to(lexer.numbers()),
            b"c" => self.curve_to(lexer.numbers::<6>()),
            b"v" | b"y" => self.curve_to(lexer.numbers::<4>()),
            b"re" => self.rectangle(lexer.numbers()),
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => self.paint(true),
            b"S" | b"s" => self.paint(false),
            b"n" => self.shapes.clear(),
            _ => {}
        }
    }

    fn save(&mut self) {
        if self.saved.len() < MAX_SAVED {
            self.saved.push(self.state);
        }
    }

    fn concat(&mut self, numbers: Option<[f32; 6]>) {
        if let Some(numbers) = numbers {
            self.state.ctm = Matrix(numbers).then(&self.state.ctm);
        }
    }

    fn set_text_matrix(&mut self, numbers: Option<[f32; 6]>) {
        if let Some(numbers) = numbers {
            self.text = Matrix(numbers);
            self.text_line = self.text;
        }
    }

    fn move_line(&mut self, by: Option<[f32; 2]>) {
        if let Some([x, y]) = by {
            self.text_line = self.text_line.moved(x, y);
            self.text = self.text_line;
        }
    }

    fn next_line(&mut self) {
        self.move_line(Some([0.0, -self.state.leading]));
    }

    fn set_font(&mut self, lexer: &Lexer, resources: Resources<'a>) {
        self.state.size = lexer.number().unwrap_or(self.state.size);
        let Some(name) = lexer.first_name() else { return };
        let doc = self.context.doc;
        let resource = resources.entry(doc, b"Font", name);
        self.state.font = resource.and_then(|resource| self.context.fonts.load(doc, resource));
    }

    /// `gs`: a graphics state dictionary can set the font too.
    fn set_extended(&mut self, lexer: &Lexer, resources: Resources<'a>) {
        let doc = self.context.doc;
        let Some(name) = lexer.first_name() else { return };
        let dict = resources.get(doc, b"ExtGState", name).and_then(object::as_dict);
        let Some([font, size]) = dict.and_then(|dict| object::array(doc, dict, b"Font")) else {
            return;
        };
        self.state.font = self.context.fonts.load(doc, font);
        self.state.size = object::as_number(size).unwrap_or(self.state.size);
    }

    fn show_last(&mut self, lexer: &Lexer) -> Result<(), Stop> {
        self.run = self.run.wrapping_add(1);
        lexer.last_string().map_or(Ok(()), |bytes| self.show(bytes))
    }

    /// `"`: word space, character space, string.
    fn show_spaced(&mut self, lexer: &Lexer) -> Result<(), Stop> {
        if let [Operand::Number(word), Operand::Number(char), _] = lexer.operands[..] {
            self.state.word_space = word;
            self.state.char_space = char;
        }
        self.next_line();
        self.show_last(lexer)
    }

    fn show_array(&mut self, lexer: &Lexer) -> Result<(), Stop> {
        self.run = self.run.wrapping_add(1);
        for &operand in &lexer.operands {
            if let Operand::Number(offset) = operand {
                let offset = -offset / 1000.0 * self.state.size;
                self.advance(offset);
            } else if let Some(bytes) = lexer.string(operand) {
                self.show(bytes)?;
            }
        }
        Ok(())
    }

    /// Moves the text position along its line.
    fn advance(&mut self, by: f32) {
        let font = self.state.font.and_then(|font| self.context.fonts.get(font));
        self.text = match font {
            Some(font) if font.vertical => self.text.moved(0.0, by),
            _ => self.text.moved(by * self.state.scale, 0.0),
        };
    }

    fn show(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        let Some(font) = self.state.font.or_else(|| self.context.fonts.substitute()) else {
            return Ok(());
        };
        self.context.budget.spend(bytes.len() as u64)?;
        self.context.budget.hold(self.page.glyphs.len() * GLYPH_COST)?;
        let vertical = self.context.fonts.get(font).is_some_and(|font| font.vertical);
        let marks = (self.current_mark(), self.run);
        let pen = Pen::new(&self.state, &self.text, font, vertical, marks);
        let hidden = self.is_hidden();
        let (glyphs, mut along) = (&mut self.page.glyphs, 0.0);
        self.context.fonts.decode(font, bytes, |entry, is_space| {
            let width = if vertical { 1.0 } else { entry.width / 1000.0 };
            if !hidden {
                glyphs.extend(pen.glyph(entry, along, width));
            }
            along += pen.step(width, is_space);
        });
        self.text =
            if vertical { self.text.moved(0.0, -along) } else { self.text.moved(along, 0.0) };
        Ok(())
    }

    fn draw(&mut self, lexer: &Lexer, resources: Resources<'a>) -> Result<(), Stop> {
        let doc = self.context.doc;
        let Some(name) = lexer.first_name() else { return Ok(()) };
        let Some(entry) = resources.entry(doc, b"XObject", name) else { return Ok(()) };
        let Some(Object::Stream(stream)) = object::follow(doc, entry) else { return Ok(()) };
        if self.is_switched_off(&stream.dict) {
            return Ok(());
        }
        match object::name(doc, &stream.dict, b"Subtype") {
            Some(b"Image") => self.add_picture(),
            _ => self.draw_form(entry.as_reference().unwrap_or_default(), stream, resources)?,
        }
        Ok(())
    }

    /// Draws a form, unless it is being drawn already.
    pub(super) fn draw_form(
        &mut self,
        id: ObjectId,
        stream: &'a Stream,
        resources: Resources<'a>,
    ) -> Result<(), Stop> {
        if self.forms.contains(&id) || self.forms.len() >= MAX_FORMS {
            return Ok(());
        }
        let Some(content) = self.form_content(id, stream)? else { return Ok(()) };
        let own = object::dict(self.context.doc, &stream.dict, b"Resources");
        let before = (self.state, self.text, self.text_line, self.owner);
        let matrix = object::numbers(self.context.doc, &stream.dict, b"Matrix");
        self.concat(matrix.and_then(|matrix| matrix.try_into().ok()));
        self.forms.push(id);
        self.owner = id;
        let done = self.run(&content, own.map_or(resources, |own| Resources(Some(own))));
        self.forms.pop();
        (self.state, self.text, self.text_line, self.owner) = before;
        done
    }

    /// Writes text into a rectangle of the page, in a font of no file.
    pub(super) fn write(&mut self, text: &str, place: &Rect, size: f32) -> Result<(), Stop> {
        let Some(font) = self.context.fonts.substitute() else { return Ok(()) };
        self.context.budget.spend(text.len() as u64)?;
        let lines = || text.split(['\r', '\n']).filter(|line| !line.is_empty());
        let middle = f32::midpoint(place.y0, place.y1) - 0.35 * size;
        let mut y = if lines().nth(1).is_some() { place.y1 - size } else { middle };
        for line in lines() {
            self.run = self.run.wrapping_add(1);
            let state = State { size, ..State::new(self.page_matrix) };
            let at = Matrix::IDENTITY.moved(place.x0 + 2.0, y);
            let pen = Pen::new(&state, &at, font, false, (0, self.run));
            let mut along = 0.0;
            for character in line.chars() {
                let entry = Entry { text: character.into(), width: 500.0 };
                self.page.glyphs.extend(pen.glyph(entry, along, 0.5));
                along += 0.5 * size;
            }
            y -= 1.2 * size;
        }
        Ok(())
    }

    /// Runs `draw` in coordinates mapped by `matrix`.
    pub(super) fn with_matrix(
        &mut self,
        matrix: &Matrix,
        draw: impl FnOnce(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let before = self.state;
        self.state = State::new(matrix.then(&self.page_matrix));
        let done = draw(self);
        self.state = before;
        done
    }

    /// The content of a form, kept for the next time it is drawn.
    fn form_content(&mut self, id: ObjectId, stream: &Stream) -> Result<Option<Rc<[u8]>>, Stop> {
        self.context.budget.spend(FORM_COST)?;
        if let Some(content) = self.context.forms.get(&id) {
            return Ok(Some(Rc::clone(content)));
        }
        let limit = self.context.budget.stream_limit();
        let Some(content) = object::content(self.context.doc, stream, limit) else {
            return Ok(None);
        };
        self.context.budget.spend(UNPACK_COST + content.len() as u64 / 16)?;
        let content: Rc<[u8]> = content.into();
        if content.len() < MAX_KEPT_FORM && self.context.forms.len() < MAX_KEPT_FORMS {
            self.context.forms.insert(id, Rc::clone(&content));
        }
        Ok(Some(content))
    }

    /// A picture of some size is what a scan consists of.
    fn add_picture(&mut self) {
        let corners = Rect { x0: 0.0, y0: 0.0, x1: 1.0, y1: 1.0 }.mapped(&self.state.ctm);
        self.page.pictures |= corners.width() > 100.0 && corners.height() > 100.0;
    }

    fn move_to(&mut self, to: Option<[f32; 2]>) {
        let Some([x, y]) = to else { return };
        self.at = self.state.ctm.apply(x, y);
        self.start_shape();
    }

    fn start_shape(&mut self) {
        if self.shapes.len() < MAX_PENDING_SHAPES {
            let mut shape = Rect::EMPTY;
            shape.add(self.at);
            self.shapes.push(shape);
        }
    }

    fn line_to(&mut self, to: Option<[f32; 2]>) {
        if let (Some([x, y]), Some(shape)) = (to, self.shapes.last_mut()) {
            shape.add(self.state.ctm.apply(x, y));
        }
    }

    fn curve_to<const N: usize>(&mut self, points: Option<[f32; N]>) {
        for point in points.unwrap_or([0.0; N]).chunks_exact(2).filter(|_| points.is_some()) {
            self.line_to(Some([point[0], point[1]]));
        }
    }

    fn rectangle(&mut self, numbers: Option<[f32; 4]>) {
        let Some([x, y, width, height]) = numbers else { return };
        self.move_to(Some([x, y]));
        self.line_to(Some([x + width, y + height]));
    }

    fn paint(&mut self, filled: bool) {
        if !self.is_hidden() {
            for &shape in &self.shapes {
                self.page.add_shape(shape, filled);
            }
        }
        self.shapes.clear();
    }
}

fn set(slot: &mut f32, lexer: &Lexer) {
    *slot = lexer.number().unwrap_or(*slot);
}

/// Where the glyphs of one string go: the text matrix, worked out once a string.
struct Pen {
    /// From text space along the line to the level frame of the line.
    origin: (f32, f32),
    along: f32,
    size: f32,
    turn: i16,
    font: u16,
    mark: u32,
    run: u32,
    /// Of the state: sizes in text space.
    text_size: f32,
    char_space: f32,
    /// The space behind each character that spaced-out type has; it parts no words.
    tracking: f32,
    word_space: f32,
    scale: f32,
}

impl Pen {
    #[expect(clippy::many_single_char_names, reason = "PDF names them so")]
    fn new(
        state: &State,
        text: &Matrix,
        font: u16,
        vertical: bool,
        (mark, run): (u32, u32),
    ) -> Self {
        let mut matrix = text.moved(0.0, state.rise).then(&state.ctm);
        if vertical {
            let [a, b, c, d, e, f] = matrix.0;
            matrix = Matrix([-c, -d, a, b, e, f]);
        }
        let turn = turn(&matrix, state.size * state.scale);
        let level = matrix.then(&Matrix::rotation(-turn));
        let [a, _, c, d, e, f] = level.0;
        Self {
            origin: (e, f),
            along: a,
            size: (state.size * c.hypot(d)).abs(),
            turn,
            font,
            mark,
            run,
            text_size: state.size,
            char_space: state.char_space,
            tracking: state.char_space.clamp(0.0, 0.6 * state.size.abs()),
            word_space: state.word_space,
            scale: if vertical { 1.0 } else { state.scale },
        }
    }

    fn glyph(&self, entry: Entry, along: f32, width: f32) -> Option<Glyph> {
        let start = self.origin.0 + along * self.along;
        let end = start + (width * self.text_size + self.tracking) * self.scale * self.along;
        let glyph = Glyph {
            x0: start.min(end),
            x1: start.max(end),
            y: self.origin.1,
            size: self.size,
            text: entry.text,
            mark: self.mark,
            run: self.run,
            font: self.font,
            turn: self.turn,
        };
        (glyph.x0.is_finite() && glyph.x1.is_finite() && glyph.y.is_finite()).then_some(glyph)
    }

    /// How far a glyph moves the text position, in text space.
    fn step(&self, width: f32, is_space: bool) -> f32 {
        let space = if is_space { self.word_space } else { 0.0 };
        (width * self.text_size + self.char_space + space) * self.scale
    }
}

/// The direction of a line in degrees, clockwise on the page; nearly level is level.
#[expect(clippy::cast_possible_truncation, reason = "degrees fit")]
fn turn(matrix: &Matrix, sign: f32) -> i16 {
    let [a, b, ..] = matrix.0.map(|value| if sign < 0.0 { -value } else { value });
    if a > 0.0 && b.abs() < a * 0.02 {
        return 0;
    }
    let degrees = b.atan2(a).to_degrees();
    let quarter = (degrees / 90.0).round() * 90.0;
    let near = if (degrees - quarter).abs() < 3.0 { quarter } else { degrees.round() };
    if near <= -180.0 { 180 } else { near as i16 }
}
