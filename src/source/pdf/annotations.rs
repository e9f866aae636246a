//! What annotations show: filled-in form fields, stamps, typed notes.

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::budget::Stop;
use super::geometry::{Matrix, Rect};
use super::interpret::{Interpreter, Resources};
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
        if let Some((id, stream)) = appearance(interpreter, dict) {
            draw_one(interpreter, dict, id, stream)?;
        }
    }
    Ok(())
}

/// The form that shows an annotation, when it is shown.
fn appearance<'a>(
    interpreter: &Interpreter<'_, 'a>,
    annotation: &'a Dictionary,
) -> Option<(ObjectId, &'a Stream)> {
    const HIDDEN_OR_NO_VIEW: i64 = 1 << 1 | 1 << 5;
    let doc = interpreter.context.doc;
    let flags = object::integer(doc, annotation, b"F").unwrap_or(0);
    let kind = object::name(doc, annotation, b"Subtype");
    let shown = matches!(kind, Some(b"Widget" | b"FreeText" | b"Stamp"));
    if !shown || flags & HIDDEN_OR_NO_VIEW != 0 || interpreter.is_switched_off(annotation) {
        return None;
    }
    let mut form = object::dict(doc, annotation, b"AP")?.get(b"N").ok()?;
    if let Object::Dictionary(states) = object::follow(doc, form)? {
        form = states.get(object::name(doc, annotation, b"AS")?).ok()?;
    }
    let id = form.as_reference().ok()?;
    Some((id, object::follow(doc, form)?.as_stream().ok()?))
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
