//! A curve given by points: straight lines between them, level beyond the ends.

use serde::Deserialize;

/// A piecewise linear function of values between 0 and 1, read from a list of `[x, y]` points.
///
/// ```
/// let curve: interim_desk::matching::Curve = serde_json::from_str("[[0, 1.0], [10, 0.5]]").unwrap();
/// assert_eq!(curve.at(5.0), 0.75);
/// assert_eq!(curve.at(99.0), 0.5);
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Vec<(f64, f64)>")]
pub struct Curve(Vec<(f64, f64)>);

/// Points that make no curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a curve needs at least one point, its x rising from point to point, its y from 0 to 1")]
pub struct NotACurve;

impl TryFrom<Vec<(f64, f64)>> for Curve {
    type Error = NotACurve;

    fn try_from(points: Vec<(f64, f64)>) -> Result<Self, Self::Error> {
        let rising = points
            .iter()
            .zip(points.iter().skip(1))
            .all(|(a, b)| a.0 < b.0);
        let bounded = points
            .iter()
            .all(|(x, y)| x.is_finite() && (0.0..=1.0).contains(y));
        if rising && bounded && !points.is_empty() {
            Ok(Self(points))
        } else {
            Err(NotACurve)
        }
    }
}

impl Curve {
    /// The steepest slope, up or down.
    pub(super) fn steepest(&self) -> f64 {
        self.0
            .iter()
            .zip(self.0.iter().skip(1))
            .map(|(a, b)| ((b.1 - a.1) / (b.0 - a.0)).abs())
            .fold(0.0, f64::max)
    }

    /// The value at `x`.
    pub fn at(&self, x: f64) -> f64 {
        let mut before: Option<(f64, f64)> = None;
        for &(px, py) in &self.0 {
            if x <= px {
                return before.map_or(py, |(bx, by)| by + (py - by) * (x - bx) / (px - bx));
            }
            before = Some((px, py));
        }
        before.map_or(0.0, |(_, y)| y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_level_beyond_its_ends_and_straight_between() {
        let curve = Curve::try_from(vec![(-1.0, 0.2), (1.0, 1.0), (3.0, 0.0)]).unwrap();
        let table = [
            (-9.0, 0.2),
            (-1.0, 0.2),
            (0.0, 0.6),
            (1.0, 1.0),
            (2.0, 0.5),
            (3.0, 0.0),
            (9.0, 0.0),
        ];
        for (x, y) in table {
            assert!((curve.at(x) - y).abs() < 1e-12, "at {x}");
        }
    }

    #[test]
    fn falling_x_or_values_out_of_range_are_refused() {
        for points in [
            vec![],
            vec![(1.0, 0.5), (1.0, 0.6)],
            vec![(2.0, 0.5), (1.0, 0.6)],
            vec![(1.0, 1.5)],
            vec![(f64::NAN, 0.5)],
            vec![(0.0, f64::NAN)],
        ] {
            assert_eq!(Curve::try_from(points), Err(NotACurve));
        }
    }
}
