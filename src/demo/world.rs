//! The sample guild of the demo: a firm that places interim managers, and four people to be.

use super::page::ExampleRequest;
use crate::loopback::{
    ChannelSpec, Clock, GuildSpec, Loopback, Options, Permissions, PersonSpec, RoleSpec, WorldSpec,
};
use jiff::Timestamp;

/// The channel in which free text is read.
pub(super) const REQUESTS: &str = "staffing";
/// The role of those who run the staffing.
pub(super) const DESK_ROLE: &str = "Desk";
/// The person who asks, and as whom the page begins.
pub(super) const REQUESTER: &str = "rosa";
/// The interim manager among the people, who is the first on the roster.
pub(super) const MANAGER: &str = "konrad";

/// Everything in the world is made at this moment, so that its numbers are the same in every demo and a database that
/// was kept knows them again.
const BEGINNING: &str = "2026-01-05T08:00:00Z";

/// Starts the world; its clock then shows the time of the machine.
pub(super) async fn start() -> std::io::Result<Loopback> {
    let clock = Clock::default();
    let now = clock.now();
    if let Ok(beginning) = BEGINNING.parse::<Timestamp>() {
        clock.freeze_at(beginning);
    }
    let started = Loopback::start_at(
        world(),
        Options {
            rate_limits: true,
            ..Options::default()
        },
        clock.clone(),
    )
    .await;
    clock.set(now);
    clock.run();
    started
}

fn world() -> WorldSpec {
    let guild = GuildSpec::new("Northgate Interim")
        .bot(Permissions::MEMBER | Permissions::PIN_MESSAGES)
        .role(
            RoleSpec::new(DESK_ROLE)
                .permissions(Permissions::MANAGE_MESSAGES)
                .color(0x3B_A5_8B),
        )
        .role(
            RoleSpec::new("Admin")
                .permissions(Permissions::ADMINISTRATOR)
                .color(0xE6_A2_3C),
        )
        .channel(ChannelSpec::text(REQUESTS).topic("Say who is needed, in your own words"))
        .channel(ChannelSpec::text("availability").topic("Say when you are free"))
        .channel(
            ChannelSpec::text("desk")
                .topic("For the desk alone")
                .private_to(&[DESK_ROLE, "Admin"]),
        )
        .person(
            PersonSpec::new("ada")
                .display_name("Ada Brandt (admin)")
                .roles(&["Admin"]),
        )
        .person(
            PersonSpec::new(REQUESTER)
                .display_name("Rosa Whitfield (requester)")
                .locale("en-GB"),
        )
        .person(
            PersonSpec::new("dieter")
                .display_name("Dieter Kolb (desk)")
                .locale("de")
                .roles(&[DESK_ROLE]),
        )
        .person(
            PersonSpec::new("claire")
                .display_name("Claire Aubry (requester)")
                .locale("fr"),
        )
        .person(
            PersonSpec::new(MANAGER)
                .display_name("Konrad Falk (interim manager)")
                .locale("de"),
        );
    WorldSpec::new("Interim Desk").guild(guild)
}

/// Requests to click, one in each language; the second is a crisis.
pub(super) fn examples() -> Vec<ExampleRequest> {
    [
        (
            "CFO in Munich",
            REQUESTER,
            "We urgently need an interim CFO in Munich for an automotive supplier, starting next Monday, 6 months, \
             4-5 days a week on site, up to €1,600/day. German and English are a must. The gap: bank negotiations and \
             liquidity planning.",
        ),
        (
            "Krise in Frankfurt (DE)",
            "dieter",
            "Krise: Die Hausbank hat die Kreditlinie gekündigt, die Liquidität reicht noch drei Wochen. Wir brauchen ab \
             sofort einen CRO (Sanierung) in Frankfurt, 4-5 Tage pro Woche, mindestens 6 Monate, bis 2.300 € Tagessatz, \
             Deutsch verhandlungssicher, Erfahrung mit Liquiditätsplanung und Bankverhandlungen. Bitte vertraulich.",
        ),
        (
            "COO à Lyon (FR)",
            "claire",
            "Nous recherchons un directeur des opérations de transition à Lyon à partir de mi-janvier pour 6 mois, 4 jours \
             par semaine, TJM jusqu'à 1 400 €, anglais courant. Mission : lean et redressement de la production.",
        ),
    ]
    .map(|(label, person, text)| ExampleRequest {
        label: label.to_owned(),
        person: person.to_owned(),
        channel: REQUESTS.to_owned(),
        text: text.to_owned(),
    })
    .to_vec()
}
