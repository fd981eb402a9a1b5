//! People made for one need, so that a story knows who fits it and why the others don't.

use crate::cast::beginning;
use interim_desk::{
    domain::{
        Amount, Availability, CefrLevel, Currency, Firmness, HeldRole, Level, Manager, Rate,
        RateUnit, SpokenLanguage, TravelScope, Window,
    },
    roster::sample,
};
use jiff::civil::{Date, date};

/// A need in words.
pub(crate) const NEED: &str =
    "We need an interim CFO in Munich from next Monday for 6 months, up to €1,600 a day, German C1";

/// A CFO who fits [`NEED`] in every way, with changes.
pub(crate) fn cfo(id: &str, name: &str, change: impl FnOnce(&mut Manager)) -> Manager {
    let mut manager = sample::at(beginning()).swap_remove(0);
    manager.id = id.into();
    manager.name = name.to_owned();
    manager.roles = vec![HeldRole {
        role: "cfo".into(),
        level: Level::Board,
    }];
    manager.languages = vec![SpokenLanguage {
        code: "de".into(),
        level: CefrLevel::Native,
    }];
    manager.travel = TravelScope::World;
    manager.onsite_days = 5;
    manager.work_permits = Vec::new();
    manager.rate = Some(Rate {
        wish: Amount::units(1_500).unwrap(),
        floor: None,
        currency: Currency::EUR,
        per: RateUnit::Day,
    });
    manager.refused_industries = Vec::new();
    manager.commitments = Vec::new();
    free_from(&mut manager, date(2026, 11, 24));
    change(&mut manager);
    manager
}

/// Makes somebody free from a day on.
pub(crate) fn free_from(manager: &mut Manager, from: Date) {
    manager.availability = Availability::Free(vec![Window {
        from,
        until: None,
        days_per_week: 5.0,
        firmness: Firmness::Firm,
        note: None,
        stated_at: beginning(),
    }]);
}

/// Makes somebody ask for so many euros a day.
pub(crate) fn ask_for(manager: &mut Manager, units: u64) {
    manager.rate = Some(Rate {
        wish: Amount::units(units).unwrap(),
        floor: None,
        currency: Currency::EUR,
        per: RateUnit::Day,
    });
}
