//! The hot form of a person: the 48 bytes that the hard constraints need, one row for each role held.
//!
//! A row tells the truth or says that it cannot ([`Row::EXACT`]): days before 1970 or after 2149, points off the map and other
//! rarities are left to the packed person. What a row says of a distance is within [`ERROR_KM`] of it.

use super::{
    calendar::{Calendar, Slot, Stretch},
    days::{Day, FAR, Load},
    packed::step_of,
    person::{Looking, Person, Situations},
    term::{Ending, Term},
};
use crate::domain::Point;
use smallvec::SmallVec;

/// A person under one role.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    /// The person's position in the roster.
    pub(super) position: u32,
    /// When the free time was stated, in seconds since 1970.
    pub(super) stated_at: u32,
    /// In hundredths.
    pub(super) wish: u32,
    /// In hundredths; 0 where there is none.
    pub(super) floor: u32,
    /// Three bits for each of the first languages of the vocabulary: 0 is not spoken.
    pub(super) languages: u64,
    /// The home on the globe, see [`globe`].
    home: u64,
    /// First day of the window, or where the person's stretches begin in the block.
    from: u16,
    /// The day after the window, or how many stretches there are.
    to: u16,
    /// The most days a week stated, and above that the success of earlier mandates.
    load_and_success: u16,
    pub(super) mobility: u16,
    /// The number of the radius within which the person travels, and above that the situations handled.
    radius_and_situations: u16,
    /// Flags, then the level, then the days on site.
    flags: u16,
    /// The industry refused: [`Row::REFUSES_NONE`], its number, or [`Row::REFUSES_MORE`].
    pub(super) refused: u8,
    /// The kind of rate; [`Row::NO_RATE`] where none is known.
    pub(super) rate_kind: u8,
    /// The marks of the companies that bar the person.
    pub(super) company_marks: u16,
}

/// A stretch of days, short: from the first day, with the days a week stated and those left.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShortStretch {
    from: u16,
    stated: u16,
    left: u16,
}

/// What stands beside a row.
#[derive(Clone, Debug)]
pub(super) enum Beside {
    Nothing,
    /// One commitment.
    Taken(Taken),
    Stretches(SmallVec<[ShortStretch; 8]>),
}

/// Days that are taken, short: the first, the one after the last, and the days a week left of those stated.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Taken {
    from: u16,
    to: u16,
    left: u16,
}

impl Taken {
    pub(super) fn from(self) -> Day {
        self.from.into()
    }

    pub(super) fn to(self) -> Day {
        long_day(self.to)
    }

    /// Days a week left in that time.
    pub(super) fn left(self) -> Load {
        self.left.into()
    }
}

/// How many languages have a place in a row.
pub(super) const LANGUAGES: u16 = 21;
const LEVEL_SHIFT: u32 = 9;
/// Days on site stand in the highest bits of the flags.
const ONSITE_SHIFT: u32 = 12;
const LOAD_BITS: u32 = 10;
const RADIUS_BITS: u32 = 12;
/// The steps of success: 0 stands for no mandate known.
const SUCCESS_STEPS: f64 = 63.0;
const MOST_ONSITE_DAYS: u8 = 15;
/// The day that stands for an open end in a row.
const OPEN: u16 = u16::MAX;
/// Up to here rows tell distances within [`ERROR_KM`]; near the other side of the globe a step of the coordinates is a long way.
pub(super) const TOLD_KM: f64 = 10_000.0;
/// By how much a distance told by rows may be wrong.
pub(super) const ERROR_KM: f64 = 0.05;
const EARTH_RADIUS_KM: f32 = 6_371.0;
/// The steps of a coordinate on the globe from its middle to its skin: six metres each.
const STEPS: f64 = ((1 << 20) - 1) as f64;
const COORDINATE_BITS: u32 = 21;

impl Row {
    pub(super) const REFUSES_NONE: u8 = 255;
    pub(super) const REFUSES_MORE: u8 = 254;
    pub(super) const NO_RATE: u8 = 255;

    /// Only the packed person tells.
    pub(super) const EXACT: u16 = 1;
    /// Looking, with windows.
    pub(super) const LOOKING: u16 = 1 << 1;
    /// Said not to be looking.
    pub(super) const NOT_LOOKING: u16 = 1 << 2;
    /// There are several stretches; they stand in the block.
    pub(super) const STRETCHES: u16 = 1 << 3;
    /// The start of the window is not certain.
    pub(super) const SOFT: u16 = 1 << 4;
    /// Holds other roles too.
    pub(super) const SEVERAL_ROLES: u16 = 1 << 5;
    /// This is the first role of the person: the row that stands for the person where roles do not matter.
    pub(super) const FIRST_ROLE: u16 = 1 << 6;
    /// A commitment belongs to a request, which may be the one searched for.
    pub(super) const REQUESTED: u16 = 1 << 7;
    pub(super) const HAS_POINT: u16 = 1 << 8;

    #[inline]
    pub(super) fn onsite_days(&self) -> u8 {
        (self.flags >> ONSITE_SHIFT) as u8
    }

    /// The most days a week stated.
    #[inline]
    pub(super) fn load(&self) -> Load {
        (self.load_and_success & ((1 << LOAD_BITS) - 1)).into()
    }

    /// At least the success of earlier mandates, 0 to 1; `None` if no mandate is known.
    #[inline]
    pub(super) fn most_success(&self) -> Option<f64> {
        let steps = self.load_and_success >> LOAD_BITS;
        (steps > 0).then(|| f64::from(steps) / SUCCESS_STEPS)
    }

    #[inline]
    pub(super) fn radius(&self) -> u16 {
        self.radius_and_situations & ((1 << RADIUS_BITS) - 1)
    }

    #[inline]
    pub(super) fn situations(&self) -> Situations {
        Situations::from_bits((self.radius_and_situations >> RADIUS_BITS) as u8)
    }

    /// The number of the highest level held; 0 where none is known.
    #[inline]
    pub(super) fn level(&self) -> usize {
        usize::from(self.flags >> LEVEL_SHIFT & 7)
    }

    #[inline]
    pub(super) fn is(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// A person's row without a role, and the stretches that go with it. The numbers are those of the person's mobility,
    /// radius and kind of rate; success is that of earlier mandates.
    pub(super) fn new(
        position: u32,
        person: &Person,
        mobility: u32,
        radius: u32,
        rate_kind: Option<u32>,
        success: Option<f64>,
    ) -> (Self, Beside) {
        let mut row = Self {
            position,
            company_marks: person
                .off_limits
                .iter()
                .fold(0, |marks, key| marks | key.marks()),
            ..Self::default()
        };
        let beside = row.take_what_fits(person, mobility, radius, rate_kind, success);
        if beside.is_none() {
            row.flags |= Self::EXACT;
        }
        (row, beside.unwrap_or(Beside::Nothing))
    }

    fn take_what_fits(
        &mut self,
        person: &Person,
        mobility: u32,
        radius: u32,
        rate_kind: Option<u32>,
        success: Option<f64>,
    ) -> Option<Beside> {
        self.refused = match person.refused.as_slice() {
            [] => Self::REFUSES_NONE,
            [one] => u8::try_from(*one)
                .unwrap_or(Self::REFUSES_MORE)
                .min(Self::REFUSES_MORE),
            _ => Self::REFUSES_MORE,
        };
        for &(language, level) in &person.languages {
            if language < LANGUAGES {
                let shift = 3 * language;
                let known = self.languages >> shift & 7;
                let step = u64::from(step_of(level)).max(known);
                self.languages = self.languages & !(7 << shift) | step << shift;
            }
        }
        self.rate_kind = Self::NO_RATE;
        if let Some(rate) = person.rate {
            self.rate_kind = u8::try_from(rate_kind?)
                .ok()
                .filter(|kind| *kind < Self::NO_RATE)?;
            self.wish = u32::try_from(rate.wish.as_cents()).ok()?;
            self.floor = rate
                .floor
                .map_or(Some(0), |floor| u32::try_from(floor.as_cents()).ok())?;
        }
        if person.onsite_days > MOST_ONSITE_DAYS {
            return None;
        }
        self.flags |= u16::from(person.onsite_days) << ONSITE_SHIFT;
        self.mobility = u16::try_from(mobility).ok()?;
        let radius = u16::try_from(radius)
            .ok()
            .filter(|radius| *radius < 1 << RADIUS_BITS)?;
        self.radius_and_situations = radius | u16::from(person.situations.bits()) << RADIUS_BITS;
        let load = u16::try_from(person.widest_load()).ok()?;
        let steps = success.map_or(0, |success| {
            (success * SUCCESS_STEPS).ceil().max(1.0) as u16
        });
        self.load_and_success = load | steps << LOAD_BITS;
        self.flags |= u16::from(person.level.map_or(0, u8::from)) << LEVEL_SHIFT;
        if let Some(point) = person.point {
            self.home = globe(point)?;
            self.flags |= Self::HAS_POINT;
        }
        self.take_time(person)
    }

    fn take_time(&mut self, person: &Person) -> Option<Beside> {
        match person.looking {
            Looking::Unknown => {}
            Looking::No => self.flags |= Self::NOT_LOOKING,
            Looking::Yes => self.flags |= Self::LOOKING,
        }
        let Some(first) = person.windows.first() else {
            return Some(Beside::Nothing);
        };
        if person
            .commitments
            .iter()
            .any(|taken| taken.request.is_some())
        {
            self.flags |= Self::REQUESTED;
        }
        let alike = |flag: bool| !flag || person.windows.len() == 1;
        if !person
            .windows
            .iter()
            .all(|window| window.stated_at == first.stated_at && alike(window.soft))
        {
            return None;
        }
        self.stated_at = u32::try_from(first.stated_at).ok()?;
        if first.soft {
            self.flags |= Self::SOFT;
        }
        let is_short = person.commitments.len() < 2 && !self.is(Self::REQUESTED);
        if person.windows.len() == 1 && is_short {
            (self.from, self.to) = if first.load == 0 || first.to <= first.from {
                (0, 0)
            } else {
                (short_day(first.from)?, short_day(first.to)?)
            };
            return Some(match person.commitments.first() {
                None => Beside::Nothing,
                Some(taken) if taken.to <= taken.from => Beside::Nothing,
                Some(taken) => Beside::Taken(Taken {
                    from: short_day(taken.from)?,
                    to: short_day(taken.to)?,
                    left: u16::try_from((first.load - taken.load).max(0)).ok()?,
                }),
            });
        }
        self.flags |= Self::STRETCHES;
        let mut calendar = Calendar::default();
        calendar.fill(person, &SINCE_1970);
        let stretches = calendar.stretches().iter().map(|stretch| {
            Some(ShortStretch {
                from: short_day(stretch.from).filter(|day| *day < OPEN)?,
                stated: u16::try_from(stretch.stated).ok()?,
                left: u16::try_from(stretch.left).ok()?,
            })
        });
        stretches.collect::<Option<_>>().map(Beside::Stretches)
    }

    /// The same row as the one of a role.
    pub(super) fn of_role(mut self, is_first: bool, has_others: bool) -> Self {
        if is_first {
            self.flags |= Self::FIRST_ROLE;
        }
        if has_others {
            self.flags |= Self::SEVERAL_ROLES;
        }
        self
    }

    /// Whether the row, with a commitment at the most, tells all.
    pub(super) fn is_short(&self) -> bool {
        !self.is(Self::EXACT | Self::STRETCHES | Self::REQUESTED)
    }

    /// Notes where the stretches stand.
    pub(super) fn with_stretches_at(mut self, from: u16, count: u16) -> Self {
        if self.is(Self::STRETCHES) {
            (self.from, self.to) = (from, count);
        }
        self
    }

    /// Leaves the person to the packed form.
    pub(super) fn made_exact(mut self) -> Self {
        self.flags = self.flags & !Self::STRETCHES | Self::EXACT;
        self
    }

    /// The stretches of a row that has several.
    pub(super) fn stretches<'b>(&self, all: &'b [ShortStretch]) -> &'b [ShortStretch] {
        let from = usize::from(self.from);
        all.get(from..from + usize::from(self.to)).unwrap_or(&[])
    }

    /// The window of a row that has one.
    #[inline]
    pub(super) fn window(&self) -> (Day, Day) {
        (self.from.into(), long_day(self.to))
    }

    /// The step at which a language is spoken, by its number; 0 for not at all.
    pub(super) fn step_in(&self, language: u16) -> u8 {
        self.step_at(shift_of(language))
    }

    #[inline]
    pub(super) fn step_at(&self, shift: u8) -> u8 {
        (self.languages >> shift & 7) as u8
    }

    /// The square of the chord from home to a place, in steps.
    #[inline]
    pub(super) fn chord_to(&self, place: [f32; 3]) -> f32 {
        let [x, y, z] = coordinates(self.home);
        let (x, y, z) = (x - place[0], y - place[1], z - place[2]);
        x * x + y * y + z * z
    }

    /// Kilometres from home to a place; wrong by no more than [`ERROR_KM`] up to [`TOLD_KM`].
    #[inline]
    pub(super) fn km_to(&self, place: [f32; 3]) -> f32 {
        let chord = self.chord_to(place).sqrt() * const { 1.0 / STEPS as f32 };
        // The first terms of 2 asin(chord / 2), good to two metres up to half the globe's radius.
        let square = chord * chord;
        if square < 0.25 {
            EARTH_RADIUS_KM
                * chord
                * (1.0 + square * (1.0 / 24.0 + square * (3.0 / 640.0 + square * (5.0 / 7168.0))))
        } else {
            let half = f64::from(chord).min(2.0) / 2.0;
            (2.0 * f64::from(EARTH_RADIUS_KM) * half.asin()) as f32
        }
    }
}

impl ShortStretch {
    pub(super) fn from(self) -> Day {
        self.from.into()
    }

    pub(super) fn is_stated(self) -> bool {
        self.stated > 0
    }

    pub(super) fn stated(self) -> Load {
        self.stated.into()
    }

    pub(super) fn left(self) -> Load {
        self.left.into()
    }
}

/// The earliest slot by the latest start that covers enough of a term, out of stretches whose load is at least what is needed;
/// with the load on its first day. See [`Calendar::earliest`], which this is for rows.
#[inline]
pub(super) fn earliest(
    stretches: &[ShortStretch],
    term: &Term,
    load: impl Fn(&ShortStretch) -> Load,
    need: Load,
) -> Option<(Slot, Load)> {
    let mut rest = stretches;
    while let Some((stretch, later)) = rest.split_first() {
        let start = stretch.from().max(term.first);
        if start > term.latest {
            return None;
        }
        let end_of_stretch = later.first().map_or(FAR, |next| next.from());
        if end_of_stretch > term.first && load(stretch) >= need {
            let end = match term.ending {
                Ending::After(days) => start + days,
                Ending::On(day) => day + 1,
            };
            let mut covered = end_of_stretch.min(end) - start;
            let mut after = later;
            while let Some((next, later)) = after.split_first() {
                if next.from() >= end {
                    break;
                }
                if load(next) >= need {
                    covered += later.first().map_or(FAR, |one| one.from()).min(end) - next.from();
                }
                after = later;
            }
            let slot = Slot {
                start,
                covered: covered.max(0),
                needed: (end - start).max(0),
            };
            if slot.is_enough(term) {
                return Some((slot, load(stretch)));
            }
        }
        rest = later;
    }
    None
}

/// The stretches of a row with a commitment.
pub(super) fn unfold_taken(row: &Row, taken: Taken, first: Day) -> SmallVec<[Stretch; 6]> {
    let (from, to) = row.window();
    let mut bounds: SmallVec<[Day; 6]> = [from, to, taken.from(), taken.to()]
        .into_iter()
        .filter(|day| (first + 1..FAR).contains(day))
        .chain([first, FAR])
        .collect();
    bounds.sort_unstable();
    bounds.dedup();
    let ends = bounds.iter().skip(1);
    bounds
        .iter()
        .zip(ends)
        .map(|(&day, &end)| {
            let stated = if (from..to).contains(&day) {
                row.load()
            } else {
                0
            };
            let is_taken = (taken.from()..taken.to()).contains(&day);
            Stretch {
                from: day,
                to: end,
                stated,
                left: if is_taken {
                    stated.min(taken.left())
                } else {
                    stated
                },
            }
        })
        .collect()
}

/// Whether there is a first day by the latest start with at least the load that is needed.
pub(super) fn has_start(
    stretches: &[ShortStretch],
    term: &Term,
    load: impl Fn(&ShortStretch) -> Load,
    need: Load,
) -> bool {
    let ends = stretches
        .iter()
        .skip(1)
        .map(|next| next.from())
        .chain([FAR]);
    stretches
        .iter()
        .zip(ends)
        .any(|(one, end)| end > term.first && one.from() <= term.latest && load(one) >= need)
}

/// The squares of the chords, in steps, within which so many kilometres surely lie and beyond which they surely end. Good up
/// to [`MEASURED_KM`].
#[inline]
pub(super) fn chords_of(km: f32) -> (f32, f32) {
    const ERROR: f32 = ERROR_KM as f32 / EARTH_RADIUS_KM;
    let angle = km / EARTH_RADIUS_KM;
    let square = angle * angle;
    let chord = angle * (1.0 - square * (1.0 / 24.0 - square * (1.0 / 1_920.0)));
    let steps = |chord: f32| chord * chord.abs() * const { (STEPS * STEPS) as f32 };
    (steps(chord - ERROR), steps(chord + ERROR))
}

/// Up to here [`chords_of`] is good to a metre.
pub(super) const MEASURED_KM: f32 = 2_500.0;

/// Unfolds stretches from a first day on.
#[inline]
pub(super) fn unfold<'s>(
    stretches: &'s [ShortStretch],
    first: Day,
) -> impl Iterator<Item = Stretch> + use<'s> {
    let ends = stretches
        .iter()
        .skip(1)
        .map(|next| Day::from(next.from))
        .chain([FAR]);
    stretches
        .iter()
        .zip(ends)
        .filter(move |(_, end)| *end > first)
        .map(move |(stretch, end)| Stretch {
            from: Day::from(stretch.from).max(first),
            to: end,
            stated: stretch.stated.into(),
            left: stretch.left.into(),
        })
}

/// A term that looks at all that rows can tell, whenever it was stated.
const SINCE_1970: Term = Term {
    today: 0,
    first: 0,
    latest: FAR,
    latest_wanted: FAR,
    ending: Ending::After(1),
    need: 1,
    full: 1,
    least_share_permille: 0,
    known_since: i64::MIN,
    request: None,
};

/// The last day that rows can tell.
pub(super) const LAST_DAY: Day = OPEN as Day - 1;

fn short_day(day: Day) -> Option<u16> {
    match day {
        FAR => Some(OPEN),
        day if day > LAST_DAY => None,
        day => Some(u16::try_from(day).unwrap_or(0)),
    }
}

fn long_day(day: u16) -> Day {
    if day == OPEN { FAR } else { day.into() }
}

/// A point on the globe in three coordinates of 21 bits; `None` for one that lies on no globe.
pub(super) fn globe(point: Point) -> Option<u64> {
    let on_map = (-90.0..=90.0).contains(&point.lat) && (-360.0..=360.0).contains(&point.lon);
    on_map.then(|| {
        let (lat, lon) = (point.lat.to_radians(), point.lon.to_radians());
        let fold = |unit: f64| {
            let steps = (unit * STEPS).round() as i64;
            steps.cast_unsigned() & ((1 << COORDINATE_BITS) - 1)
        };
        fold(lat.cos() * lon.cos())
            | fold(lat.cos() * lon.sin()) << COORDINATE_BITS
            | fold(lat.sin()) << (2 * COORDINATE_BITS)
    })
}

/// The three coordinates in steps.
#[inline]
pub(super) fn coordinates(globe: u64) -> [f32; 3] {
    let unfold = |place: u32| {
        let unused = u64::BITS - COORDINATE_BITS;
        let bits = globe << (unused - place * COORDINATE_BITS);
        (bits.cast_signed() >> unused) as f32
    };
    [unfold(0), unfold(1), unfold(2)]
}

/// Where no row has a language.
pub(super) const NO_LANGUAGE: u8 = 63;

/// Where the rows have a language.
pub(super) fn shift_of(language: u16) -> u8 {
    u8::try_from(3 * language.min(LANGUAGES)).unwrap_or(NO_LANGUAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_48_bytes() {
        assert_eq!(size_of::<Row>(), 48);
    }

    #[test]
    fn distances_are_good_to_fifty_metres_on_this_half_of_the_globe() {
        let points = (-90..=90).step_by(15).flat_map(|lat| {
            (-180..180).step_by(17).map(move |lon| Point {
                lat: f64::from(lat) * 0.999,
                lon: f64::from(lon) + 0.123,
            })
        });
        let all: Vec<Point> = points.collect();
        for home in &all {
            let row = Row {
                home: globe(*home).unwrap(),
                ..Row::default()
            };
            for place in &all {
                let told = f64::from(row.km_to(coordinates(globe(*place).unwrap())));
                let true_km = home.distance_km(*place);
                if true_km > TOLD_KM {
                    assert!(told > TOLD_KM - 1.0, "{home:?} {place:?} {told}");
                    continue;
                }
                assert!(
                    (told - true_km).abs() < ERROR_KM,
                    "{home:?} {place:?} {told} {true_km}"
                );
            }
        }
    }
}
