//! The report: what the requests of the last months have come to, and the same line by line as a file.

use super::{Answer, Caller, Desk, Outcome, Result};
use crate::{
    domain::{Refusal, Report},
    store::reports,
    wording::report as words,
};
use jiff::{Timestamp, ToSpan as _};

/// The months of a report where nobody says how many, and the most.
const MONTHS: u32 = 3;
const MOST_MONTHS: u32 = 24;

impl Desk {
    /// Reports on the last months, this one included.
    pub async fn report(
        &self,
        by: &Caller,
        months: Option<u32>,
        now: Timestamp,
    ) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_desk(&guild.settings)?;
        let months = months.unwrap_or(MONTHS);
        if !(1..=MOST_MONTHS).contains(&months) {
            return Err(Refusal::BadNumber {
                text: months.to_string(),
                min: 1,
                max: MOST_MONTHS.into(),
            }
            .into());
        }
        let today = guild.local(now).date();
        let first = today
            .first_of_month()
            .saturating_sub((i64::from(months) - 1).months());
        let since = guild
            .zone
            .to_timestamp(first.at(0, 0, 0, 0))
            .unwrap_or(Timestamp::MIN);
        let report = reports::since(&mut self.store.read().await?, by.guild, since).await?;
        let day_of = |at| guild.local(at).date();
        let post = words::report(
            self.words(&by.locale),
            &report,
            (first, today),
            self.vocabulary,
            day_of,
        );
        if report.requests.is_empty() {
            return Ok(Outcome::private(post));
        }
        Ok(Outcome {
            answer: Answer::File {
                post: Box::new(post),
                name: format!("report-{first}.csv"),
                content: lines(&report),
            },
            posts: Vec::new(),
        })
    }
}

/// A line for each request; moments in UTC, as other programs read them.
fn lines(report: &Report) -> String {
    let moment = |at: Option<Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    let mut lines =
        vec!["request,role,state,opened,first_list,first_yes,in_place,assigned".to_owned()];
    lines.extend(report.requests.iter().map(|line| {
        let state = serde_json::to_value(line.state).unwrap_or_default();
        [
            line.id.to_string(),
            line.role
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            state.as_str().unwrap_or_default().to_owned(),
            line.opened_at.to_string(),
            moment(line.listed_at),
            moment(line.yes_at),
            moment(line.in_place_at),
            line.assigned.to_string(),
        ]
        .join(",")
    }));
    lines.push(String::new());
    lines.join("\n")
}
