//! Reading one row of a roster file into a person.

use super::{
    Column, Problem,
    cells::{NONE, NOT_LOOKING, UNKNOWN},
    notation::{self, amount, amount_cell},
    problem::Refusal,
    terms::Terms,
    text,
    when::{self, time},
};
use crate::domain::{
    Availability, Country, Fault, HeldRole, HeldSkill, Level, Manager, ManagerId, Point, Rate,
    RateUnit, SpokenLanguage, TrackRecord, TravelScope,
};
use std::fmt;

/// The longest id, name, town or company, in characters.
const LINE_LIMIT: usize = 100;
/// The longest text about oneself, in characters.
const SUMMARY_LIMIT: usize = 4_000;
/// The most entries of a list.
const LIST_LIMIT: usize = 200;
/// The years in which a skill can have been used last.
const YEARS: (u16, u16) = (1950, 2100);

/// Reads one row. What is wrong goes into a list, so that all of it is told at once.
pub(super) struct RowReader<'a> {
    pub(super) line: u64,
    pub(super) terms: &'a Terms<'a>,
    /// The cells in the order of [`Column::ALL`]; an empty one where the file has no such column.
    pub(super) cells: &'a [String],
    pub(super) problems: Vec<Problem>,
}

impl RowReader<'_> {
    /// The person of this row; `None` where there are problems.
    pub(super) fn manager(&mut self) -> Option<Manager> {
        let id = self.required(Column::Id, |cell| Ok(ManagerId::new(cell)));
        let name = self.required(Column::Name, |cell| Ok(cell.to_owned()));
        let terms = self.terms;
        let country = self.required(Column::Country, |cell| terms.country(cell));
        let user = self.optional(Column::Account, notation::account);
        let roles = self.roles();
        let industries = self.unique_list(Column::Industries, |name| terms.industry(name));
        let skills = self.skills();
        let situations = self.unique_list(Column::Situations, |name| terms.situation(name));
        let languages = self.languages();
        let home = text::line(self.cell(Column::Home));
        let point = self.point(&home, country);
        let travel = self.optional(Column::Travel, |cell| notation::travel(cell, terms));
        let onsite_days = self.optional(Column::OnsiteDays, |cell| notation::whole(cell, 0, 5));
        let work_permits = self.work_permits(country);
        let rate = self.rate();
        let availability = self.availability();
        let commitments = self.list(Column::Commitments, when::commitment);
        let refused = self.unique_list(Column::RefusedIndustries, |name| terms.industry(name));
        let off_limits = self.list(Column::OffLimits, |name| short(name, LINE_LIMIT));
        let track_record = self.track_record();
        let last_offered = self.optional(Column::LastOffered, time);
        let summary = text::lines(self.cell(Column::Summary));
        self.limit(Column::Home, &home, LINE_LIMIT);
        self.limit(Column::Summary, &summary, SUMMARY_LIMIT);
        if !self.problems.is_empty() {
            return None;
        }
        let country = country?;
        Some(Manager {
            id: id?,
            name: name?,
            user,
            roles,
            industries,
            skills,
            situations,
            languages,
            home,
            country,
            point,
            travel: travel.unwrap_or_else(|| TravelScope::Countries(vec![country])),
            onsite_days: onsite_days.map_or(5, |days| u8::try_from(days).unwrap_or(5)),
            work_permits,
            rate,
            refused_industries: refused,
            off_limits,
            availability,
            commitments,
            track_record,
            last_offered,
            summary,
        })
    }

    fn cell(&self, column: Column) -> &str {
        self.cells.get(column as usize).map_or("", String::as_str)
    }

    fn refuse(&mut self, column: Column, refusal: Refusal) {
        self.problems.push(refusal.at(self.line, Some(column)));
    }

    fn limit(&mut self, column: Column, value: &str, limit: usize) {
        if let Err(refusal) = short(value, limit) {
            self.refuse(column, refusal);
        }
    }

    fn keep<T>(&mut self, column: Column, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|refusal| self.refuse(column, refusal)).ok()
    }

    fn optional<T>(
        &mut self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        let cell = text::line(self.cell(column));
        if cell.is_empty() {
            return None;
        }
        self.keep(column, read(&cell))
    }

    fn required<T>(
        &mut self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        if text::line(self.cell(column)).is_empty() {
            self.refuse(column, Refusal::new("", Fault::Missing));
            return None;
        }
        self.optional(column, |cell| {
            short(cell, LINE_LIMIT).and_then(|cell| read(&cell))
        })
    }

    fn list<T>(&mut self, column: Column, read: impl Fn(&str) -> Result<T, Refusal>) -> Vec<T> {
        let entries = text::split(self.cell(column));
        if entries.len() > LIST_LIMIT {
            self.refuse(
                column,
                Refusal::new("", Fault::TooMany { limit: LIST_LIMIT }),
            );
            return Vec::new();
        }
        entries
            .iter()
            .filter_map(|entry| self.keep(column, read(entry)))
            .collect()
    }

    /// A list whose entries must differ.
    fn unique_list<T: PartialEq + fmt::Debug>(
        &mut self,
        column: Column,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Vec<T> {
        let list = self.list(column, |entry| {
            read(entry).map(|read| (entry.to_owned(), read))
        });
        self.without_doubles(column, list, |a, b| a == b)
    }

    fn without_doubles<T>(
        &mut self,
        column: Column,
        list: Vec<(String, T)>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Vec<T> {
        let mut kept: Vec<T> = Vec::with_capacity(list.len());
        for (entry, read) in list {
            if kept.iter().any(|other| same(other, &read)) {
                self.refuse(column, Refusal::new(&entry, Fault::Doubled));
            } else {
                kept.push(read);
            }
        }
        kept
    }

    fn roles(&mut self) -> Vec<HeldRole> {
        let terms = self.terms;
        let list = self.list(Column::Roles, |entry| {
            let (name, level) = match entry.rsplit_once(':') {
                Some((name, level)) if is_number(level) => (name, Some(level)),
                _ => (entry, None),
            };
            let role = terms.role(name.trim())?;
            let level = match level {
                Some(level) => notation::whole(level.trim(), 1, 4)
                    .ok()
                    .and_then(|level| Level::try_from(u8::try_from(level).ok()?).ok())
                    .ok_or_else(|| Refusal::new(entry, Fault::OutOfRange { min: 1.0, max: 4.0 }))?,
                None => terms
                    .vocabulary()
                    .roles
                    .get(&role)
                    .map_or(Level::Manager, |known| known.level),
            };
            Ok((entry.to_owned(), HeldRole { role, level }))
        });
        if list.is_empty() && self.cell(Column::Roles).trim().is_empty() {
            self.refuse(Column::Roles, Refusal::new("", Fault::Missing));
        }
        self.without_doubles(Column::Roles, list, |a, b| a.role == b.role)
    }

    fn skills(&mut self) -> Vec<HeldSkill> {
        let terms = self.terms;
        let list = self.list(Column::Skills, |entry| {
            let mut name = entry;
            let mut depth = 1;
            let mut last_used = None;
            while let Some((rest, number)) = name.rsplit_once(':')
                && is_number(number)
            {
                let number = number.trim();
                if number.len() == 4 {
                    let year = notation::whole(number, YEARS.0, YEARS.1)?;
                    last_used = i16::try_from(year).ok();
                } else {
                    depth = u8::try_from(notation::whole(number, 1, 3)?).unwrap_or(1);
                }
                name = rest;
            }
            let held = HeldSkill {
                skill: terms.skill(name.trim())?,
                last_used,
                depth,
            };
            Ok((entry.to_owned(), held))
        });
        self.without_doubles(Column::Skills, list, |a, b| a.skill == b.skill)
    }

    fn languages(&mut self) -> Vec<SpokenLanguage> {
        let terms = self.terms;
        let list = self.list(Column::Languages, |entry| {
            let (name, level) = entry
                .split_once(':')
                .ok_or_else(|| Refusal::new(entry, Fault::Form(&["de:C1"])))?;
            let spoken = SpokenLanguage {
                code: terms.language(name.trim())?,
                level: terms.level(level.trim())?,
            };
            Ok((entry.to_owned(), spoken))
        });
        self.without_doubles(Column::Languages, list, |a, b| a.code == b.code)
    }

    fn point(&mut self, home: &str, country: Option<Country>) -> Option<Point> {
        let (lat, lon) = (
            text::line(self.cell(Column::Lat)),
            text::line(self.cell(Column::Lon)),
        );
        if lat.is_empty() && lon.is_empty() {
            return self.terms.town(home, country?);
        }
        if lat == UNKNOWN && lon == UNKNOWN {
            return None;
        }
        if lat.is_empty() || lon.is_empty() {
            self.refuse(Column::Lat, Refusal::new("", Fault::HalfAPoint));
            return None;
        }
        let lat = self.keep(Column::Lat, notation::number(&lat, -90.0, 90.0));
        let lon = self.keep(Column::Lon, notation::number(&lon, -180.0, 180.0));
        Some(Point {
            lat: lat?,
            lon: lon?,
        })
    }

    fn work_permits(&mut self, home: Option<Country>) -> Vec<Country> {
        let names = text::split(self.cell(Column::WorkPermits));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match names.as_slice() {
            [] => home.into_iter().collect(),
            [NONE] => Vec::new(),
            names => self
                .keep(Column::WorkPermits, notation::countries(names, self.terms))
                .unwrap_or_default(),
        }
    }

    fn rate(&mut self) -> Option<Rate> {
        let wish = self.optional(Column::Rate, amount);
        let floor = self.optional(Column::RateFloor, amount);
        let currency = self.optional(Column::Currency, |cell| {
            cell.parse()
                .map_err(|_| Refusal::new(cell, Fault::NotACurrency))
        });
        let per = self.optional(Column::Per, notation::unit);
        if text::line(self.cell(Column::Rate)).is_empty() {
            if let Some(floor) = floor {
                self.refuse(
                    Column::RateFloor,
                    Refusal::new(&amount_cell(floor), Fault::NoRate),
                );
            }
            return None;
        }
        if text::line(self.cell(Column::Currency)).is_empty() {
            self.refuse(Column::Currency, Refusal::new("", Fault::NoCurrency));
        }
        let wish = wish?;
        if let Some(floor) = floor.filter(|floor| *floor > wish) {
            self.refuse(
                Column::RateFloor,
                Refusal::new(&amount_cell(floor), Fault::FloorAboveRate),
            );
        }
        Some(Rate {
            wish,
            floor,
            currency: currency?,
            per: per.unwrap_or(RateUnit::Day),
        })
    }

    fn availability(&mut self) -> Availability {
        let stated_at = self.optional(Column::StatedAt, time);
        // A time of statement that cannot be read was told already; it must not also count as missing.
        let undated_is_news =
            stated_at.is_some() || text::line(self.cell(Column::StatedAt)).is_empty();
        let cell = text::line(self.cell(Column::Availability));
        match cell.to_ascii_lowercase().as_str() {
            "" => Availability::Unknown,
            NONE => Availability::Free(Vec::new()),
            NOT_LOOKING => match stated_at {
                Some(stated_at) => Availability::NotLooking { stated_at },
                None => {
                    if undated_is_news {
                        self.refuse(Column::StatedAt, Refusal::new("", Fault::Undated));
                    }
                    Availability::Unknown
                }
            },
            _ => {
                let mut windows =
                    self.list(Column::Availability, |entry| when::window(entry, stated_at));
                if !undated_is_news {
                    self.problems
                        .retain(|problem| problem.fault != Fault::Undated);
                }
                windows.sort_by_key(|window| window.from);
                Availability::Free(windows)
            }
        }
    }

    fn track_record(&mut self) -> TrackRecord {
        let mandates = self.count(Column::Mandates);
        let mut part = |column| {
            let count = self.count(column);
            if count > mandates {
                self.refuse(
                    column,
                    Refusal::new(&count.to_string(), Fault::MoreThanMandates),
                );
            }
            count
        };
        TrackRecord {
            mandates,
            met: part(Column::Met),
            partly: part(Column::Partly),
            ended_early: part(Column::EndedEarly),
            hire_again: part(Column::HireAgain),
        }
    }

    fn count(&mut self, column: Column) -> u16 {
        self.optional(column, |cell| notation::whole(cell, 0, u16::MAX))
            .unwrap_or_default()
    }
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn short(value: &str, limit: usize) -> Result<String, Refusal> {
    if value.chars().count() > limit {
        Err(Refusal::new(value, Fault::TooLong { limit }))
    } else {
        Ok(value.to_owned())
    }
}
