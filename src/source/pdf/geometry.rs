//! Matrices and rectangles.

/// An affine map, as PDF writes it: `[a b c d e f]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub [f32; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First `self`, then `next`.
    #[expect(clippy::many_single_char_names, reason = "PDF names them so")]
    pub(super) fn then(&self, next: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [na, nb, nc, nd, ne, nf] = next.0;
        Self([
            a * na + b * nc,
            a * nb + b * nd,
            c * na + d * nc,
            c * nb + d * nd,
            e * na + f * nc + ne,
            e * nb + f * nd + nf,
        ])
    }

    #[expect(clippy::many_single_char_names, reason = "PDF names them so")]
    pub(super) fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (x * a + y * c + e, x * b + y * d + f)
    }

    /// The map moved by `x`, `y` of its own units.
    #[expect(clippy::many_single_char_names, reason = "PDF names them so")]
    pub(super) fn moved(&self, x: f32, y: f32) -> Self {
        let [a, b, c, d, _, _] = self.0;
        let (e, f) = self.apply(x, y);
        Self([a, b, c, d, e, f])
    }

    /// A rotation by whole degrees.
    pub(super) fn rotation(degrees: i16) -> Self {
        let (sin, cos) = match degrees {
            0 => (0.0, 1.0),
            90 => (1.0, 0.0),
            180 => (0.0, -1.0),
            -90 => (-1.0, 0.0),
            _ => f32::from(degrees).to_radians().sin_cos(),
        };
        Self([cos, sin, -sin, cos, 0.0, 0.0])
    }
}

/// A rectangle, `x0 <= x1` and `y0 <= y1`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

impl Rect {
    /// Nothing; it grows with what is put in.
    pub(super) const EMPTY: Self = Self { x0: f32::MAX, y0: f32::MAX, x1: f32::MIN, y1: f32::MIN };

    pub(super) fn add(&mut self, (x, y): (f32, f32)) {
        self.x0 = self.x0.min(x);
        self.y0 = self.y0.min(y);
        self.x1 = self.x1.max(x);
        self.y1 = self.y1.max(y);
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.add((other.x0, other.y0));
        self.add((other.x1, other.y1));
    }

    pub(super) fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    pub(super) fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    /// The rectangle around this one, mapped.
    pub(super) fn mapped(&self, matrix: &Matrix) -> Self {
        let mut mapped = Self::EMPTY;
        for (x, y) in
            [(self.x0, self.y0), (self.x1, self.y0), (self.x0, self.y1), (self.x1, self.y1)]
        {
            mapped.add(matrix.apply(x, y));
        }
        mapped
    }
}
