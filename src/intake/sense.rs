//! What a phrase can mean: the alphabet in which the field readers' grammars are written.

use crate::domain::{CefrLevel, Currency, Situation, WorkMode};
use serde::Deserialize;

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    /// Nothing; never in a tree.
    Nothing,
    /// A word of the grammar, in one language of the lexicon.
    Tag(Tag, u8),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
    /// A stretch of the year or a feast, by its place in the lexicon's list.
    Season(u8),
    /// Days that hang on Easter: the first and the last, counted from Easter Sunday.
    Easter(i8, i8),
    /// A number in words.
    Number(f32),
    /// A number in order: first, second.
    Ordinal(u8),
    /// A unit of time.
    Unit(Unit),
    /// A length of time in one word, in weeks.
    Term(u16),
    /// Evidence for or against a request, by its place in the lexicon's list.
    Cue(u16),
    /// A role, by its place in the vocabulary.
    Role(u16),
    /// A title with several meanings, by its place in the vocabulary.
    Ambiguous(u16),
    /// A word that speaks for one meaning of a title: title, meaning.
    TitleCue(u16, u8),
    /// A word for who leads an area, before it; whether an article may stand between.
    TitleLead(bool),
    /// A word for who leads an area, after it.
    TitleTail,
    /// A title that only a setting explains.
    BareTitle,
    /// An area that somebody leads, by the place of that role in the vocabulary.
    Area(u16),
    /// A setting that explains general titles, by its place in the vocabulary.
    Setting(u8),
    /// A task that implies a role, by the role's place in the vocabulary.
    Task(u16),
    /// A skill, by its place in the vocabulary.
    Skill(u16),
    /// An industry, by its place in the vocabulary.
    Industry(u16),
    /// A language, by its place in the vocabulary.
    Language(u16),
    /// A level of a language.
    Level(CefrLevel),
    /// A place of the hand-made list, by its place in the vocabulary.
    Place(u16),
    /// A town of the gazetteer, by its line there.
    Town(u32),
    /// A work mode.
    Mode(WorkMode),
    /// Words that tell of a situation.
    Situation(Situation),
    /// A currency.
    Currency(Currency),
    /// An everyday word of a language of the lexicon.
    Common(u8),
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unit {
    /// An hour.
    Hour,
    /// A day, or a day worked.
    Day,
    /// A week.
    Week,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
}

/// Declares the tags with a way to list them.
macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// A word of the grammar. Its phrases stand in `data/lexicon/*.json` under its name in snake case.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(super) enum Tag {
            $($(#[$doc])* $name,)*
        }

        #[cfg(test)]
        impl Tag {
            /// Every tag.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

tags! {
    /// the, der, le: stands between a cue and what it points at.
    Article,
    /// of, de: joins a part and its whole.
    Of,
    /// and.
    And,
    /// or.
    Or,
    /// to, bis, à: joins the ends of a range.
    To,
    /// between, zwischen.
    Between,
    /// about, ca.
    About,
    /// at least, mind.
    AtLeast,
    /// or more, plus.
    OrMore,
    /// up to, max.
    UpTo,
    /// for, für, pendant: opens a duration.
    For,
    /// duration, Laufzeit.
    DurationLabel,
    /// initially, zunächst.
    Initially,
    /// handover, Übergabe: what is only part of the time.
    Handover,
    /// possibly, evtl.: a larger number may follow.
    Perhaps,
    /// extension, Option: the end is open.
    Extension,
    /// from, ab, dès.
    From,
    /// start, Beginn: the label of a start.
    StartLabel,
    /// start as a verb: should begin.
    StartVerb,
    /// until, jusqu'à.
    Until,
    /// end, Ende: the label of an end.
    EndLabel,
    /// by, spätestens: the latest day.
    By,
    /// before, vor.
    Before,
    /// after, nach.
    After,
    /// on, am, zum: before a day.
    On,
    /// in, dans: before a stretch of time that passes first, or a month.
    In,
    /// within, innerhalb.
    Within,
    /// from now, later.
    FromNow,
    /// ago, since, seit: points into the past.
    Since,
    /// early, Anfang.
    Early,
    /// mid, Mitte.
    Mid,
    /// late, Ende.
    Late,
    /// the first half of a month.
    FirstHalf,
    /// the second half of a month.
    SecondHalf,
    /// the week in which a day lies.
    WeekOf,
    /// more, weitere: a second stretch after a first.
    Further,
    /// this, diese.
    This,
    /// next, nächste.
    Next,
    /// coming, kommende.
    Coming,
    /// last, letzte.
    Last,
    /// the week after next.
    AfterNext,
    /// calendar week, KW.
    WeekNumber,
    /// quarter before its number: Q.
    QuarterNumber,
    /// half-year before its number: H.
    HalfNumber,
    /// end of the year in one word.
    YearEnd,
    /// end of the month in one word.
    MonthEnd,
    /// end of the quarter in one word.
    QuarterEnd,
    /// first of the month in one word.
    MonthStart,
    /// start of the year in one word.
    YearStart,
    /// words about days that name none: from one day to the next.
    NoDay,
    /// today.
    Today,
    /// tomorrow.
    Tomorrow,
    /// the day after tomorrow.
    AfterTomorrow,
    /// as soon as possible.
    Asap,
    /// urgent, dringend: as soon as possible where no date was named.
    Urgent,
    /// available: after a title it offers a person.
    Available,
    /// opens a question: how, is, warum.
    QuestionOpener,
    /// an appointment: a date beside it is no start.
    Event,
    /// somebody left: a date beside it is no start.
    Departure,
    /// per week.
    PerWeek,
    /// per two weeks.
    PerFortnight,
    /// per month.
    PerMonth,
    /// per day.
    PerDay,
    /// of which, davon: a part of what was counted follows.
    OfWhich,
    /// per hour.
    PerHour,
    /// per year.
    PerYear,
    /// per, a, je: before a unit.
    Per,
    /// full time.
    FullTime,
    /// half time.
    HalfTime,
    /// part time.
    PartTime,
    /// full-time equivalent.
    Fte,
    /// workload, Pensum: the label of a load.
    LoadLabel,
    /// on site, after or before a number of days.
    OnsiteShare,
    /// rate, budget: the label of a rate.
    RateLabel,
    /// thousand.
    Thousand,
    /// million: what it follows is no rate.
    Million,
    /// salary: what it follows is no rate.
    Salary,
    /// turnover: what it follows is no rate.
    Revenue,
    /// people, employees: what it counts is no rate.
    People,
    /// expenses included.
    AllIn,
    /// expenses on top.
    PlusExpenses,
    /// experience: years of it are no duration.
    Experience,
    /// a place follows: in, bei, à.
    At,
    /// near, Raum: a place follows.
    Near,
    /// location, Standort: the label of a place.
    PlaceLabel,
    /// headquarters, group parent: a place beside it is not where the work is.
    Elsewhere,
    /// what a capitalised word before or after makes a company, bank or person.
    NameMark,
    /// language: the label of languages.
    LanguageLabel,
    /// speaking, speaker.
    Speaking,
    /// language skills.
    LanguageSkill,
    /// a must.
    Must,
    /// nice to have.
    Wish,
    /// not, kein, sans.
    Not,
    /// role, position: the label of a role.
    RoleLabel,
    /// interim, de transition.
    Interim,
    /// need, suchen: asks for somebody.
    Ask,
    /// sucht, needs: the verb of whoever asks.
    Seeks,
    /// who, wer, qui: opens a question for somebody.
    Who,
    /// somebody, jemand.
    Somebody,
    /// reports to: the role after it is not the one wanted.
    ReportsTo,
    /// replaces: the role after it is the one wanted.
    Replaces,
    /// deputy.
    Deputy,
    /// group-wide.
    Group,
    /// both, each: what follows holds for all requests.
    Shared,
    /// same, gleiche: as in the request before.
    Same,
    /// confidential.
    Confidential,
    /// off-limits: the names after it must not be proposed.
    OffLimits,
    /// I, we offer: the writer speaks about their own time.
    SelfFree,
    /// not available.
    NotFree,
    /// busy, on mandate.
    Busy,
    /// block, holiday.
    Blocked,
    /// travel.
    Travel,
    /// run, leitet, piloter: before or after an area it makes a task.
    Runs,
    /// our, my, the client's.
    Our,
    /// ah, and, also: the message goes on with one before.
    GoesOn,
    /// I, me, my: the writer speaks about themselves.
    Me,
    /// was, had been: tells of the past.
    WasDone,
}

/// A set of tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TagSet(u128);

impl TagSet {
    /// A set of the given tags.
    pub(super) const fn of(tags: &[Tag]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < tags.len() {
            bits |= 1 << tags[i] as u8;
            i += 1;
        }
        Self(bits)
    }

    /// Adds a tag.
    pub(super) fn insert(&mut self, tag: Tag) {
        self.0 |= 1 << tag as u8;
    }

    /// Takes a tag out.
    pub(super) fn remove(&mut self, tag: Tag) {
        self.0 &= !(1 << tag as u8);
    }

    /// Whether the tag is in the set.
    pub(super) fn has(self, tag: Tag) -> bool {
        self.0 & (1 << tag as u8) != 0
    }

    /// Whether the sets share a tag.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether any of the given tags is in the set.
    pub(super) fn any(self, tags: &[Tag]) -> bool {
        self.0 & Self::of(tags).0 != 0
    }

    /// Both sets together.
    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_has_a_bit() {
        assert!(Tag::ALL.len() <= 128);
    }
}
