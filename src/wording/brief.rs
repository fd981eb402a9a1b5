//! A brief in words: what was read, what was assumed and what was not said look different.

use super::{
    escape::{escape, plain},
    names::Names,
    words::{Words, args},
};
use crate::{
    domain::{Brief, Field, LanguageNeed, RateRange, RoleId, Situation, Span, WorkMode},
    vocabulary::{AmbiguousTitle, Vocabulary},
};
use jiff::civil::Date;

/// How much of a text is quoted where a flag points at it, in characters.
const QUOTE: usize = 60;

/// Writes a brief in one language.
pub(super) struct BriefText<'a> {
    pub(super) words: &'a Words,
    pub(super) names: Names<'a>,
    pub(super) brief: &'a Brief,
    pub(super) today: Date,
}

impl<'a> BriefText<'a> {
    pub(super) fn new(
        words: &'a Words,
        vocabulary: &'a Vocabulary,
        brief: &'a Brief,
        today: Date,
    ) -> Self {
        Self {
            words,
            names: Names::new(words, vocabulary),
            brief,
            today,
        }
    }

    fn is_confidential(&self) -> bool {
        self.brief.confidential == Some(true)
    }

    /// The role's title, or what stands for one that is still open.
    pub(super) fn role(&self) -> String {
        match (&self.brief.role, self.brief.ambiguous_role.as_slice()) {
            (Some(role), _) => self.names.role(&role.id),
            (None, []) => self.words.text("role-open"),
            (None, senses) => {
                let titles: Vec<String> = senses
                    .iter()
                    .map(|role| self.names.role(&role.id))
                    .collect();
                titles.join(" / ")
            }
        }
    }

    /// One line for each part of the brief that is known; the assumed parts stand in italics.
    pub(super) fn lines(&self) -> Vec<String> {
        let brief = self.brief;
        let lines = [
            self.line(Field::Role, [(Field::Role, self.headed_role())]),
            self.line(
                Field::Situation,
                [(
                    Field::Situation,
                    brief.situation.map(|one| self.names.situation(one)),
                )],
            ),
            self.line(
                Field::Place,
                [
                    (Field::Place, self.place()),
                    (Field::WorkMode, self.work_mode()),
                ],
            ),
            self.line_named(
                self.words.text("brief-time"),
                [
                    (Field::Start, self.start()),
                    (self.length_field(), self.words.length(brief, self.today)),
                    (Field::DaysPerWeek, self.load()),
                ],
            ),
            self.line(Field::Rate, [(Field::Rate, self.rate())]),
            self.line(Field::Languages, [(Field::Languages, self.languages())]),
            self.line(Field::Skills, [(Field::Skills, self.skills())]),
            self.line(Field::Industries, [(Field::Industries, self.industries())]),
            self.line(Field::OffLimits, [(Field::OffLimits, self.off_limits())]),
        ];
        lines.into_iter().flatten().collect()
    }

    fn line<const N: usize>(
        &self,
        label: Field,
        parts: [(Field, Option<String>); N],
    ) -> Option<String> {
        self.line_named(self.names.field(label), parts)
    }

    fn line_named<const N: usize>(
        &self,
        label: String,
        parts: [(Field, Option<String>); N],
    ) -> Option<String> {
        let parts: Vec<String> = parts
            .into_iter()
            .filter_map(|(field, text)| {
                let text = text.filter(|text| !text.is_empty())?;
                let assumed = self.brief.assumed.contains(&field);
                Some(if assumed { format!("*{text}*") } else { text })
            })
            .collect();
        (!parts.is_empty()).then(|| format!("**{label}** {}", parts.join(" · ")))
    }

    /// "assumed: work mode (usual where a town is named)", or nothing.
    pub(super) fn assumed(&self) -> Option<String> {
        let all: Vec<String> = self
            .brief
            .assumed
            .iter()
            .map(|field| {
                let why = self.words.text(match field {
                    Field::Place => "assumed-place",
                    Field::WorkMode | Field::OnsiteDays => "assumed-work-mode",
                    Field::Start => "assumed-start",
                    Field::DurationWeeks | Field::End => "assumed-duration",
                    Field::DaysPerWeek => "assumed-days",
                    Field::Rate => "assumed-rate",
                    Field::Languages => "assumed-languages",
                    Field::Situation => "assumed-situation",
                    _ => "assumed-other",
                });
                format!("{} ({why})", self.names.field(*field))
            })
            .collect();
        (!all.is_empty()).then(|| {
            self.words
                .say("brief-assumed", args! { "fields" => all.join(", ") })
        })
    }

    /// What was noticed and must be said; the words themselves only where nothing is confidential.
    pub(super) fn flags(&self, text: Option<&str>) -> Vec<String> {
        let quotable = text.filter(|_| !self.is_confidential());
        self.brief
            .flags
            .iter()
            .map(|flag| {
                let key = format!("flag-{}", flag.kind);
                let key = if self.words.has(&key) {
                    key.as_str()
                } else {
                    "flag-other"
                };
                let quote = quotable.and_then(|text| quote(text, flag.span));
                let said = match quote {
                    Some(quote) => self.words.say("quote", args! { "text" => quote }),
                    None => self.words.text("quote-hidden"),
                };
                format!("⚠️ {}", self.words.say(key, args! { "said" => said }))
            })
            .collect()
    }

    /// The words that each field was read from, unless the request is confidential.
    pub(super) fn quotes(&self, text: Option<&str>) -> Vec<String> {
        let Some(text) = text.filter(|_| !self.is_confidential()) else {
            return Vec::new();
        };
        self.brief
            .evidence
            .iter()
            .filter_map(|(field, spans)| {
                let said: Vec<String> = spans
                    .iter()
                    .filter_map(|span| quote(text, *span))
                    .map(|words| self.words.say("quote", args! { "text" => words }))
                    .collect();
                let field = self.names.field(*field);
                (!said.is_empty()).then(|| format!("**{field}** {}", said.join(", ")))
            })
            .collect()
    }

    /// The question that settles an ambiguous title: the vocabulary's own where it has one.
    pub(super) fn question(&self, titles: &[AmbiguousTitle]) -> Option<String> {
        let senses = &self.brief.ambiguous_role;
        if senses.is_empty() {
            return None;
        }
        let names = |title: &AmbiguousTitle, id: &RoleId| {
            title
                .senses
                .iter()
                .any(|sense| sense.id.as_deref() == Some(id.as_str()))
        };
        let title = titles
            .iter()
            .filter(|title| senses.iter().all(|role| names(title, &role.id)))
            .min_by_key(|title| title.senses.len());
        Some(match title {
            Some(title) => self.words.say(
                "ambiguous-title",
                args! {
                    "title" => title.surface.as_str(),
                    "question" => title.ask.get(self.words.locale().as_str()),
                },
            ),
            None => self.words.text("ambiguous-role"),
        })
    }

    fn headed_role(&self) -> Option<String> {
        let role = self.role();
        Some(match self.brief.headcount {
            Some(count) if count > 1 => self
                .words
                .say("role-times", args! { "role" => role, "n" => count }),
            _ => role,
        })
    }

    pub(super) fn place(&self) -> Option<String> {
        let place = self.brief.place.as_ref()?;
        let name = self.names.place(place)?;
        let usual = self.names.usual_radius(place);
        Some(match place.radius_km.filter(|km| *km > usual) {
            Some(km) => self
                .words
                .say("place-within", args! { "place" => name, "km" => km }),
            None => name,
        })
    }

    pub(super) fn work_mode(&self) -> Option<String> {
        let mode = self.brief.work_mode.map(|mode| self.names.work_mode(mode));
        let onsite = self.brief.onsite_days.map(|days| {
            self.words.say(
                "onsite-days",
                args! { "n" => days, "days" => self.words.number(days) },
            )
        });
        match (mode, onsite) {
            // Wholly on site, the days there are those of the load, which stand beside it.
            (Some(mode), Some(_)) if self.brief.work_mode == Some(WorkMode::Onsite) => Some(mode),
            (Some(mode), Some(onsite)) => Some(format!("{mode}, {onsite}")),
            (one, other) => one.or(other),
        }
    }

    pub(super) fn start(&self) -> Option<String> {
        self.brief
            .start
            .as_ref()
            .and_then(|start| self.words.start(start, self.today))
    }

    fn length_field(&self) -> Field {
        match self.brief.duration_weeks {
            Some(_) => Field::DurationWeeks,
            None => Field::End,
        }
    }

    pub(super) fn load(&self) -> Option<String> {
        self.brief
            .days_per_week
            .as_ref()
            .and_then(|load| self.words.load(load))
    }

    pub(super) fn rate(&self) -> Option<String> {
        self.brief
            .rate
            .as_ref()
            .and_then(|rate: &RateRange| self.words.rate(rate))
    }

    pub(super) fn languages(&self) -> Option<String> {
        let all: Vec<String> = self
            .brief
            .languages
            .iter()
            .map(|need| self.language(need))
            .collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    pub(super) fn language(&self, need: &LanguageNeed) -> String {
        let name = self.names.language(&need.code);
        let name = match need.level {
            Some(level) => format!("{name} {}", self.words.level(level)),
            None => name,
        };
        if need.need.is_must() {
            name
        } else {
            self.words.say("wish", args! { "what" => name })
        }
    }

    pub(super) fn skills(&self) -> Option<String> {
        let skills = self.names.skills(&self.brief.skills);
        (!skills.is_empty()).then_some(skills)
    }

    pub(super) fn industries(&self) -> Option<String> {
        let all: Vec<String> = self
            .brief
            .industries
            .iter()
            .map(|id| self.names.industry(id))
            .collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    pub(super) fn off_limits(&self) -> Option<String> {
        if self.brief.off_limits.is_empty() {
            return None;
        }
        if self.is_confidential() {
            let count = self.brief.off_limits.len();
            return Some(self.words.say("off-limits-hidden", args! { "n" => count }));
        }
        let all: Vec<String> = self
            .brief
            .off_limits
            .iter()
            .map(|name| escape(name).into_owned())
            .collect();
        Some(all.join(", "))
    }

    /// Whether this is a real crisis.
    pub(super) fn is_crisis(&self) -> bool {
        self.brief.situation == Some(Situation::Crisis)
    }
}

/// The words at a place of a text, made harmless; `None` where the place lies outside.
fn quote(text: &str, span: Span) -> Option<String> {
    let (from, to) = (
        usize::try_from(span.from).ok()?,
        usize::try_from(span.to).ok()?,
    );
    let words: String = text
        .chars()
        .skip(from)
        .take(to.checked_sub(from)?.min(QUOTE))
        .collect();
    let words = plain(&words);
    (!words.is_empty()).then(|| escape(&words).into_owned())
}
