//! A firm of five people, and what they could ask for.

use interim_desk::demo::page::ExampleRequest;
use interim_desk::loopback::{
    ChannelSpec, GuildSpec, Permissions, PersonSpec, RoleSpec, WorldSpec,
};

/// A firm with a requester, two of the desk, an interim manager and an admin.
pub(crate) fn world() -> WorldSpec {
    let firm = GuildSpec::new("Northwind Works")
        .locale("de")
        .bot(Permissions::MEMBER | Permissions::MANAGE_MESSAGES)
        .role(RoleSpec::new("requester").color(0x6f_a8ff))
        .role(
            RoleSpec::new("desk")
                .color(0x5f_d39a)
                .permissions(Permissions::MANAGE_MESSAGES),
        )
        .role(RoleSpec::new("interim manager").color(0xe9_b949))
        .role(
            RoleSpec::new("admin")
                .color(0xff_8a80)
                .permissions(Permissions::ADMINISTRATOR),
        )
        .channel(ChannelSpec::category("Staffing"))
        .channel(
            ChannelSpec::text("staffing")
                .under("Staffing")
                .topic("Say whom you need, in your own words"),
        )
        .channel(
            ChannelSpec::text("availability")
                .under("Staffing")
                .topic("Who is free, and when"),
        )
        .channel(ChannelSpec::category("Internal"))
        .channel(
            ChannelSpec::text("desk")
                .under("Internal")
                .private_to(&["desk", "admin"]),
        )
        .person(
            PersonSpec::new("ada")
                .locale("en-GB")
                .display_name("Ada Admin")
                .roles(&["admin"]),
        )
        .person(
            PersonSpec::new("anna")
                .display_name("Anna Albers")
                .roles(&["requester"]),
        )
        .person(
            PersonSpec::new("dora")
                .display_name("Dora Desk")
                .locale("de")
                .roles(&["desk"]),
        )
        .person(
            PersonSpec::new("denis")
                .display_name("Denis Dubois")
                .locale("fr")
                .roles(&["desk"]),
        )
        .person(
            PersonSpec::new("ivo")
                .display_name("Ivo Interim")
                .roles(&["interim manager"]),
        );
    WorldSpec::new("Counterpart").guild(firm)
}

/// A request to click for each of three languages.
pub(crate) fn examples() -> Vec<ExampleRequest> {
    let example = |label: &str, person: &str, text: &str| ExampleRequest {
        label: label.to_owned(),
        person: person.to_owned(),
        channel: "staffing".to_owned(),
        text: text.to_owned(),
    };
    vec![
        example(
            "CFO in Munich",
            "anna",
            "We need an interim CFO in Munich from Monday, 4 days a week, German required.",
        ),
        example(
            "Werkleiter",
            "dora",
            "Wir suchen ab sofort einen CFO auf Zeit für unser Werk in Kassel.",
        ),
        example(
            "Directeur financier",
            "denis",
            "Urgent : il nous faut un CFO de transition à Lyon dès lundi.",
        ),
    ]
}
