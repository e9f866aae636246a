//! What a page shows, as the interpreter finds it: glyphs, and the few shapes that matter to text.

use lopdf::ObjectId;

use super::font::Text;
use super::geometry::Rect;

/// One printed glyph, in the frame in which its line runs level.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    pub x0: f32,
    pub x1: f32,
    /// The baseline, from the top.
    pub y: f32,
    pub size: f32,
    pub text: Text,
    /// Index into [`Page::marks`]; 0 is none.
    pub mark: u32,
    /// The operator that shows it, counted.
    pub run: u32,
    pub font: u16,
    /// The direction of its line in degrees, clockwise: 0 but for turned text.
    pub turn: i16,
}

/// A piece of marked content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// The number by which the structure tree names it, and the page or form it counts in.
    pub id: Option<(ObjectId, u32)>,
    /// Running heads and the like.
    pub artifact: bool,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub width: f32,
    pub height: f32,
    pub glyphs: Vec<Glyph>,
    pub marks: Vec<Mark>,
    /// Small filled shapes, which may be bullets.
    pub dots: Vec<Rect>,
    /// Ruled lines.
    pub rules: Vec<Rect>,
    /// Whether it shows a picture of some size, or is drawn.
    pub pictures: bool,
}

/// More shapes than a page of text has.
const MAX_SHAPES: usize = 4096;

impl Page {
    /// Takes a filled or stroked shape for what it may mean to text.
    pub(super) fn add_shape(&mut self, shape: Rect, filled: bool) {
        const THIN: f32 = 2.0;
        let (width, height) = (shape.width(), shape.height());
        if width.min(height) < THIN && width.max(height) > 8.0 {
            push(&mut self.rules, shape);
        } else if width.max(height) <= 10.0 && width.min(height) > 0.8 {
            push(&mut self.dots, shape);
        } else if !filled || width.min(height) > 8.0 {
            self.add_frame(shape);
        }
    }

    /// A box: its four sides are ruled lines.
    fn add_frame(&mut self, Rect { x0, y0, x1, y1 }: Rect) {
        push(&mut self.rules, Rect { x0, y0, x1, y1: y0 });
        push(&mut self.rules, Rect { x0, y0: y1, x1, y1 });
        push(&mut self.rules, Rect { x0, y0, x1: x0, y1 });
        push(&mut self.rules, Rect { x0: x1, y0, x1, y1 });
    }

    pub(super) fn mark(&self, index: u32) -> Option<&Mark> {
        self.marks.get((index as usize).checked_sub(1)?)
    }
}

fn push(shapes: &mut Vec<Rect>, shape: Rect) {
    if shapes.len() < MAX_SHAPES {
        shapes.push(shape);
    }
}
