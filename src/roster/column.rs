//! The columns of a roster file.

use std::fmt;

/// Declares the columns in the order in which they are written, each with its heading.
macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $heading:literal),+ $(,)?) => {
        /// A column of a roster file. Its heading is the name by which people know it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Column {
            $($(#[$doc])* $name),+
        }

        impl Column {
            /// All columns, in the order in which they are written.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The heading in a file.
            pub fn heading(self) -> &'static str {
                match self {
                    $(Self::$name => $heading),+
                }
            }
        }
    };
}

columns! {
    /// What tells this person from all others on the roster.
    Id = "id",
    /// The name.
    Name = "name",
    /// The account on the chat platform.
    Account = "account",
    /// Roles held with their levels.
    Roles = "roles",
    /// Industries worked in.
    Industries = "industries",
    /// Skills with depth and year of last use.
    Skills = "skills",
    /// Situations handled.
    Situations = "situations",
    /// Languages with levels.
    Languages = "languages",
    /// The home town.
    Home = "home",
    /// The home country.
    Country = "country",
    /// Latitude of the home.
    Lat = "lat",
    /// Longitude of the home.
    Lon = "lon",
    /// How far the person travels.
    Travel = "travel",
    /// Most days a week at a client's.
    OnsiteDays = "onsite_days",
    /// Countries in which the person may work.
    WorkPermits = "work_permits",
    /// The rate wished for.
    Rate = "rate",
    /// The least rate accepted.
    RateFloor = "rate_floor",
    /// The currency of both.
    Currency = "currency",
    /// What they pay for.
    Per = "per",
    /// When the person is free.
    Availability = "availability",
    /// When the availability was stated.
    StatedAt = "stated_at",
    /// Days already taken.
    Commitments = "commitments",
    /// Industries refused.
    RefusedIndustries = "refused_industries",
    /// Companies where the person cannot or will not work.
    OffLimits = "off_limits",
    /// Mandates with a known outcome.
    Mandates = "mandates",
    /// Mandates that met their objectives.
    Met = "met",
    /// Mandates that met them in part.
    Partly = "partly",
    /// Mandates that ended early.
    EndedEarly = "ended_early",
    /// Clients who would hire again.
    HireAgain = "hire_again",
    /// When the person was last offered anything.
    LastOffered = "last_offered",
    /// The person in their own words.
    Summary = "summary",
}

impl Column {
    /// Columns without which no row can be read.
    pub const REQUIRED: &'static [Self] = &[Self::Id, Self::Name, Self::Roles, Self::Country];

    /// The column with this heading, whatever its case and however its words are parted.
    pub fn from_heading(heading: &str) -> Option<Self> {
        let plain = heading.trim().to_ascii_lowercase().replace([' ', '-'], "_");
        Self::ALL
            .iter()
            .copied()
            .find(|column| column.heading() == plain)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.heading())
    }
}
