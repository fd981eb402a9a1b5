//! A person in some eighty bytes: what a close look needs, written one after the other.
//!
//! What the score needs of everyone who fits stands first: the level, the situations, the track record, the skills and the
//! industries ([`Merits`] reads no further). Numbers take as many bytes as they need; a value that has no short form has a
//! long one, so that nothing is lost.

use super::{
    companies::CompanyKey,
    days::{Day, FAR, Load},
    mobility::{Mobility, Shared},
    person::{FreeTime, Holding, Looking, Person, Situations, TakenTime, add_implied},
    terms::Terms,
};
use crate::domain::{
    Amount, CefrLevel, CommitmentKind, Currency, Level, Point, Rate, RateUnit, RequestId,
    TrackRecord,
};
use smallvec::SmallVec;
use std::sync::Arc;

/// The kinds of rates on a roster.
pub(super) type RateKind = (Currency, RateUnit);

/// Stands before a number or a skill in its long form.
const LONG: u8 = 255;
/// The year before the first that a skill's short form can tell.
const YEAR_BEFORE: i16 = 1989;
const POINT_NONE: u8 = 0;
const POINT_SHORT: u8 = 1;
const POINT_LONG: u8 = 2;
/// The short form of a point has so many parts of a degree: eleven metres.
const PARTS_OF_DEGREE: f64 = 10_000.0;

/// The place of a level on the scale, from 1; 0 stands for a language not spoken.
pub(super) fn step_of(level: CefrLevel) -> u8 {
    level as u8 + 1
}

/// The level at a place on the scale; `None` for 0.
pub(super) fn level_at(step: u8) -> Option<CefrLevel> {
    CefrLevel::ALL
        .get(usize::from(step).wrapping_sub(1))
        .copied()
}

struct Writer<'b>(&'b mut Vec<u8>);

impl Writer<'_> {
    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.byte(value as u8 | 0x80);
            value >>= 7;
        }
        self.byte(value as u8);
    }

    fn signed(&mut self, value: i64) {
        self.number((value << 1 ^ value >> 63).cast_unsigned());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn small(&mut self, value: u16) {
        match u8::try_from(value) {
            Ok(short) if short != LONG => self.byte(short),
            _ => {
                self.byte(LONG);
                self.bytes(&value.to_le_bytes());
            }
        }
    }

    fn smalls(&mut self, values: &[u16]) {
        self.number(values.len() as u64);
        for value in values {
            self.small(*value);
        }
    }

    fn skill(&mut self, holding: &Holding) {
        match (u8::try_from(holding.skill), mastery(holding)) {
            (Ok(skill), Some(mastery)) if skill != LONG => self.bytes(&[skill, mastery.0]),
            _ => {
                self.byte(LONG);
                self.bytes(&holding.skill.to_le_bytes());
                self.byte(holding.depth);
                self.byte(holding.last_used.is_some().into());
                self.bytes(&holding.last_used.unwrap_or(0).to_le_bytes());
            }
        }
    }

    /// A stretch of days from the first to the one after the last.
    fn days(&mut self, from: Day, to: Day) {
        self.signed(from.into());
        if to == FAR {
            self.number(0);
        } else {
            let length = i64::from(to) - i64::from(from);
            self.number((length << 1 ^ length >> 63).cast_unsigned() + 1);
        }
    }
}

/// Depth and year of last use of a skill in one byte; a greater one is the better knowledge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mastery(pub(super) u8);

impl Mastery {
    pub(super) fn depth(self) -> u8 {
        self.0 >> 6
    }

    pub(super) fn last_used(self) -> Option<i16> {
        let years = self.0 & 0x3f;
        (years > 0).then_some(YEAR_BEFORE + i16::from(years))
    }
}

fn mastery(holding: &Holding) -> Option<Mastery> {
    let years = match holding.last_used {
        None => 0,
        Some(year) => u8::try_from(year.checked_sub(YEAR_BEFORE)?)
            .ok()
            .filter(|years| (1..0x40).contains(years))?,
    };
    (holding.depth < 4).then_some(Mastery(holding.depth << 6 | years))
}

/// Writes a person at the end of the bytes. The numbers are those of the person's mobility and kind of rate.
pub(super) fn pack(person: &Person, mobility: u32, rate_kind: Option<u32>, into: &mut Vec<u8>) {
    let mut out = Writer(into);
    out.byte(person.level.map_or(0, u8::from) | person.situations.bits() << 4);
    let record = person.track_record;
    if record == TrackRecord::default() {
        out.number(0);
    } else {
        out.number(u64::from(record.mandates) + 1);
        for count in [
            record.met,
            record.partly,
            record.ended_early,
            record.hire_again,
        ] {
            out.number(count.into());
        }
    }
    let stated = || person.skills.iter().filter(|holding| !holding.implied);
    out.number(stated().count() as u64);
    stated().for_each(|holding| out.skill(holding));
    out.smalls(&person.industries);
    out.smalls(&person.roles);
    out.smalls(&person.refused);
    out.number(person.off_limits.len() as u64);
    for company in &person.off_limits {
        if company.written_out == company.bare {
            out.bytes(&company.bare.to_le_bytes());
        } else {
            out.bytes(&(company.written_out | CompanyKey::SPARE_BIT).to_le_bytes());
            out.bytes(&company.bare.to_le_bytes());
        }
    }
    out.number(person.languages.len() as u64);
    for (language, level) in &person.languages {
        out.small(*language);
        out.byte(step_of(*level));
    }
    out.number(mobility.into());
    out.number(person.radius_km.into());
    out.byte(person.onsite_days);
    write_point(&mut out, person.point);
    match (person.rate, rate_kind) {
        (Some(rate), Some(kind)) => {
            out.number(u64::from(kind) + 1);
            out.number(rate.wish.as_cents());
            out.number(rate.floor.map_or(0, |floor| floor.as_cents() + 1));
        }
        _ => out.number(0),
    }
    out.byte(person.looking as u8);
    out.number(person.windows.len() as u64);
    for window in &person.windows {
        out.days(window.from, window.to);
        out.number((window.load.cast_unsigned() << 1 | u32::from(window.soft)).into());
        out.signed(window.stated_at);
    }
    out.number(person.commitments.len() as u64);
    for taken in &person.commitments {
        out.byte(taken.kind as u8 | u8::from(taken.request.is_some()) << 4);
        out.days(taken.from, taken.to);
        out.number(taken.load.cast_unsigned().into());
        if let Some(request) = taken.request {
            out.signed(request.0);
        }
    }
    if person.last_offered == i64::MIN {
        out.byte(0);
    } else {
        out.byte(1);
        out.signed(person.last_offered);
    }
}

fn write_point(out: &mut Writer<'_>, point: Option<Point>) {
    let Some(point) = point else {
        out.byte(POINT_NONE);
        return;
    };
    let short = |degrees: f64| {
        let parts = (degrees * PARTS_OF_DEGREE).round();
        (parts.abs() < 1e7 && parts / PARTS_OF_DEGREE == degrees).then_some(parts as i64)
    };
    // Minus nought is left to the long form, which keeps it.
    match (short(point.lat), short(point.lon)) {
        (Some(lat), Some(lon)) if lat != 0 && lon != 0 => {
            out.byte(POINT_SHORT);
            out.signed(lat);
            out.signed(lon);
        }
        _ => {
            out.byte(POINT_LONG);
            out.bytes(&point.lat.to_le_bytes());
            out.bytes(&point.lon.to_le_bytes());
        }
    }
}

/// Reads what was written; past the end it reads noughts.
#[derive(Clone, Copy, Debug)]
struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    #[inline]
    fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }

    #[inline]
    fn number(&mut self) -> u64 {
        let first = self.byte();
        if first < 0x80 {
            return first.into();
        }
        let mut value = u64::from(first & 0x7f);
        for shift in (7..64).step_by(7) {
            let byte = self.byte();
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        value
    }

    fn signed(&mut self) -> i64 {
        unfold(self.number())
    }

    fn array<const N: usize>(&mut self) -> [u8; N] {
        match self.0.split_first_chunk::<N>() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => [0; N],
        }
    }

    #[inline]
    fn small(&mut self) -> u16 {
        match self.byte() {
            LONG => u16::from_le_bytes(self.array()),
            short => short.into(),
        }
    }

    fn smalls<C: FromIterator<u16>>(&mut self) -> C {
        let count = self.number();
        (0..count).map(|_| self.small()).collect()
    }

    fn count(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or(u16::MAX)
    }

    fn holding(&mut self) -> Holding {
        match self.byte() {
            LONG => {
                let skill = u16::from_le_bytes(self.array());
                let depth = self.byte();
                let known = self.byte() > 0;
                let year = i16::from_le_bytes(self.array());
                Holding {
                    skill,
                    last_used: known.then_some(year),
                    depth,
                    implied: false,
                }
            }
            skill => {
                let mastery = Mastery(self.byte());
                Holding {
                    skill: skill.into(),
                    last_used: mastery.last_used(),
                    depth: mastery.depth(),
                    implied: false,
                }
            }
        }
    }

    fn companies(&mut self) -> SmallVec<[CompanyKey; 4]> {
        let count = self.number();
        (0..count)
            .map(|_| {
                let written_out = u64::from_le_bytes(self.array());
                let bare = if written_out & CompanyKey::SPARE_BIT == 0 {
                    written_out
                } else {
                    u64::from_le_bytes(self.array())
                };
                CompanyKey {
                    written_out: written_out & !CompanyKey::SPARE_BIT,
                    bare,
                }
            })
            .collect()
    }

    fn days(&mut self) -> (Day, Day) {
        let from = self.signed();
        let to = match self.number() {
            0 => FAR.into(),
            length => from + unfold(length - 1),
        };
        let day = |day: i64| Day::try_from(day).unwrap_or(FAR);
        (day(from), day(to))
    }

    fn load(value: u64) -> Load {
        Load::try_from(value).unwrap_or(0)
    }
}

fn unfold(folded: u64) -> i64 {
    (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed()
}

/// The first part of a packed person: what the score of one who fits needs beside the row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merits<'b> {
    pub(super) level: Option<Level>,
    pub(super) situations: Situations,
    pub(super) track_record: TrackRecord,
    rest: Reader<'b>,
}

impl<'b> Merits<'b> {
    #[inline]
    pub(super) fn read(bytes: &'b [u8]) -> Self {
        let mut reader = Reader(bytes);
        let first = reader.byte();
        let track_record = match reader.number() {
            0 => TrackRecord::default(),
            mandates => TrackRecord {
                mandates: u16::try_from(mandates - 1).unwrap_or(u16::MAX),
                met: reader.count(),
                partly: reader.count(),
                ended_early: reader.count(),
                hire_again: reader.count(),
            },
        };
        Self {
            level: Level::try_from(first & 0x0f).ok(),
            situations: Situations::from_bits(first >> 4),
            track_record,
            rest: reader,
        }
    }

    /// Calls with each skill in its short form, then with each industry. `false` if a skill has only a long form; how many
    /// skills there are is told first.
    #[inline]
    pub(super) fn visit(
        mut self,
        mut skill: impl FnMut(u8, Mastery),
        mut industry: impl FnMut(u16),
    ) -> Option<bool> {
        let skills = self.rest.number();
        for _ in 0..skills {
            let [number, mastery] = self.rest.array();
            if number == LONG {
                return None;
            }
            skill(number, Mastery(mastery));
        }
        for _ in 0..self.rest.number() {
            industry(self.rest.small());
        }
        Some(skills > 0)
    }
}

/// The industries that a packed person refuses and the companies that bar the person, without the rest.
pub(super) fn bars(bytes: &[u8]) -> (SmallVec<[u16; 4]>, SmallVec<[CompanyKey; 4]>) {
    let mut reader = Merits::read(bytes).rest;
    for _ in 0..reader.number() {
        reader.holding();
    }
    for _ in 0..2 {
        for _ in 0..reader.number() {
            reader.small();
        }
    }
    let refused = reader.smalls();
    (refused, reader.companies())
}

/// Reads a person.
pub(super) fn unpack(
    bytes: &[u8],
    terms: &Terms,
    mobilities: &Shared<Arc<Mobility>>,
    rate_kinds: &Shared<RateKind>,
) -> Option<Person> {
    let Merits {
        level,
        situations,
        track_record,
        rest: mut reader,
    } = Merits::read(bytes);
    let count = reader.number();
    let mut skills: SmallVec<[Holding; 24]> = (0..count).map(|_| reader.holding()).collect();
    add_implied(&mut skills, terms);
    let industries = reader.smalls();
    let roles = reader.smalls();
    let refused = reader.smalls();
    let off_limits = reader.companies();
    let count = reader.number();
    let languages = (0..count)
        .filter_map(|_| {
            let language = reader.small();
            Some((language, level_at(reader.byte())?))
        })
        .collect();
    let mobility = Arc::clone(mobilities.get(u32::try_from(reader.number()).ok()?)?);
    let radius_km = reader.count();
    let onsite_days = reader.byte();
    let point = match reader.byte() {
        POINT_SHORT => Some(Point {
            lat: reader.signed() as f64 / PARTS_OF_DEGREE,
            lon: reader.signed() as f64 / PARTS_OF_DEGREE,
        }),
        POINT_LONG => Some(Point {
            lat: f64::from_le_bytes(reader.array()),
            lon: f64::from_le_bytes(reader.array()),
        }),
        _ => None,
    };
    let rate = read_rate(&mut reader, rate_kinds);
    let looking = match reader.byte() {
        1 => Looking::No,
        2 => Looking::Yes,
        _ => Looking::Unknown,
    };
    let count = reader.number();
    let windows = (0..count)
        .map(|_| {
            let (from, to) = reader.days();
            let load = reader.number();
            FreeTime {
                from,
                to,
                load: Reader::load(load >> 1),
                soft: load & 1 == 1,
                stated_at: reader.signed(),
            }
        })
        .collect();
    let count = reader.number();
    let commitments = (0..count)
        .map(|_| {
            let kind = reader.byte();
            let (from, to) = reader.days();
            TakenTime {
                kind: match kind & 0x0f {
                    0 => CommitmentKind::Hold,
                    1 => CommitmentKind::Engagement,
                    _ => CommitmentKind::Block,
                },
                from,
                to,
                load: Reader::load(reader.number()),
                request: (kind >> 4 > 0).then(|| RequestId(reader.signed())),
            }
        })
        .collect();
    let last_offered = match reader.byte() {
        0 => i64::MIN,
        _ => reader.signed(),
    };
    Some(Person {
        roles,
        level,
        skills,
        industries,
        refused,
        situations,
        languages,
        mobility,
        radius_km,
        onsite_days,
        point,
        rate,
        off_limits,
        looking,
        windows,
        commitments,
        track_record,
        last_offered,
    })
}

fn read_rate(reader: &mut Reader<'_>, kinds: &Shared<RateKind>) -> Option<Rate> {
    let kind = reader.number().checked_sub(1)?;
    let wish = Amount::cents(reader.number())?;
    let floor = reader.number().checked_sub(1).and_then(Amount::cents);
    let (currency, per) = *kinds.get(u32::try_from(kind).ok()?)?;
    Some(Rate {
        wish,
        floor,
        currency,
        per,
    })
}
