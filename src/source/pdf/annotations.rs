//! What annotations show: filled-in form fields, stamps, typed notes.

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::budget::Stop;
use super::geometry::{Matrix, Rect};
use super::interpret::{Interpreter, Resources};
use super::lex::Lexer;
use super::marked::text_string;
use super::object;

/// More annotations than a page has that a person made.
const MAX_ANNOTATIONS: usize = 1000;

/// Draws the appearances of a page's annotations.
pub(super) fn draw<'a>(
    interpreter: &mut Interpreter<'_, 'a>,
    page: &'a Dictionary,
) -> Result<(), Stop> {
    let doc = interpreter.context.doc;
    let annotations = object::array(doc, page, b"Annots").unwrap_or_default();
    for annotation in annotations.iter().take(MAX_ANNOTATIONS) {
        let Some(dict) = object::follow(doc, annotation).and_then(object::as_dict) else {
            continue;
        };
        if !is_shown(interpreter, dict) {
            continue;
        }
        match appearance(interpreter, dict) {
            Some((id, stream)) => draw_one(interpreter, dict, id, stream)?,
            None if !dict.has(b"AP") => write(interpreter, dict)?,
            None => {}
        }
    }
    Ok(())
}

/// Whether an annotation is of a kind that is part of the page, and not hidden.
fn is_shown(interpreter: &Interpreter, annotation: &Dictionary) -> bool {
    const HIDDEN_OR_NO_VIEW: i64 = 1 << 1 | 1 << 5;
    let doc = interpreter.context.doc;
    let flags = object::integer(doc, annotation, b"F").unwrap_or(0);
    let kind = object::name(doc, annotation, b"Subtype");
    matches!(kind, Some(b"Widget" | b"FreeText" | b"Stamp"))
        && flags & HIDDEN_OR_NO_VIEW == 0
        && !interpreter.is_switched_off(annotation)
}

/// The form that shows an annotation.
fn appearance<'a>(
    interpreter: &Interpreter<'_, 'a>,
    annotation: &'a Dictionary,
) -> Option<(ObjectId, &'a Stream)> {
    let doc = interpreter.context.doc;
    let mut form = object::dict(doc, annotation, b"AP")?.get(b"N").ok()?;
    if let Object::Dictionary(states) = object::follow(doc, form)? {
        form = states.get(object::name(doc, annotation, b"AS")?).ok()?;
    }
    let id = form.as_reference().ok()?;
    Some((id, object::follow(doc, form)?.as_stream().ok()?))
}

/// Writes the text of a note or a filled-in field that has no appearance: viewers make one.
fn write(interpreter: &mut Interpreter, annotation: &Dictionary) -> Result<(), Stop> {
    const PASSWORD: i64 = 1 << 13;
    let doc = interpreter.context.doc;
    let of_field = |key: &[u8]| {
        let parent = object::dict(doc, annotation, b"Parent");
        object::get(doc, annotation, key).or_else(|| object::get(doc, parent?, key))
    };
    let flags = of_field(b"Ff").and_then(object::as_integer).unwrap_or(0);
    let is_text = of_field(b"FT").and_then(|kind| kind.as_name().ok()) == Some(b"Tx");
    let text = match object::name(doc, annotation, b"Subtype") {
        Some(b"FreeText") => of_field(b"Contents"),
        Some(b"Widget") if is_text && flags & PASSWORD == 0 => of_field(b"V"),
        _ => None,
    };
    let place = rect(object::numbers(doc, annotation, b"Rect"));
    let (Some(place), Some(Ok(text))) = (place, text.map(Object::as_str)) else { return Ok(()) };
    let look = of_field(b"DA").and_then(|look| look.as_str().ok());
    interpreter.write(&text_string(text), &place, look.and_then(size).unwrap_or(10.0))
}

/// The size that an appearance string sets its text in; none when it leaves it to the viewer.
fn size(look: &[u8]) -> Option<f32> {
    let mut lexer = Lexer::new(look);
    while lexer.operator()? != b"Tf" {}
    lexer.number().filter(|&size| size > 1.0)
}

/// Draws a form so that its box fills the annotation's rectangle.
fn draw_one<'a>(
    interpreter: &mut Interpreter<'_, 'a>,
    annotation: &'a Dictionary,
    id: ObjectId,
    form: &'a Stream,
) -> Result<(), Stop> {
    let doc = interpreter.context.doc;
    let to = rect(object::numbers(doc, annotation, b"Rect"));
    let from = rect(object::numbers(doc, &form.dict, b"BBox"));
    let (Some(to), Some(from)) = (to, from) else { return Ok(()) };
    let own = object::numbers(doc, &form.dict, b"Matrix").and_then(|own| own.try_into().ok());
    let from = from.mapped(&own.map_or(Matrix::IDENTITY, Matrix));
    if from.width() < 0.01 || from.height() < 0.01 {
        return Ok(());
    }
    let (x, y) = (to.width() / from.width(), to.height() / from.height());
    let fit = Matrix([x, 0.0, 0.0, y, to.x0 - from.x0 * x, to.y0 - from.y0 * y]);
    interpreter.with_matrix(&fit, |interpreter| interpreter.draw_form(id, form, Resources(None)))
}

fn rect(numbers: Option<Vec<f32>>) -> Option<Rect> {
    let [x0, y0, x1, y1] = <[f32; 4]>::try_from(numbers?).ok()?;
    let mut rect = Rect::EMPTY;
    rect.add((x0, y0));
    rect.add((x1, y1));
    Some(rect)
}
