//! The world of these tests: two firms that share one account, a desk with a channel of its own.

use interim_desk::loopback::{
    ChannelSpec, GuildSpec, Loopback, Options, Permissions, PersonSpec, RoleSpec, WorldSpec,
};

use crate::bare::BareBot;

/// A firm called `Sample firm` and another called `Other firm`.
pub(crate) fn spec() -> WorldSpec {
    let firm = GuildSpec::new("Sample firm")
        .locale("de")
        .bot(Permissions::MEMBER | Permissions::MANAGE_MESSAGES | Permissions::PIN_MESSAGES)
        .role(RoleSpec::new("desk").permissions(Permissions::MANAGE_MESSAGES))
        .role(RoleSpec::new("duty").mentionable())
        .channel(ChannelSpec::category("work"))
        .channel(
            ChannelSpec::text("staffing")
                .under("work")
                .topic("who is needed where"),
        )
        .channel(ChannelSpec::text("desk").private_to(&["desk"]))
        .channel(
            ChannelSpec::text("board")
                .private_to(&["desk"])
                .without_bot(),
        )
        .channel(ChannelSpec::text("quiet").deny_bot(Permissions::SEND_MESSAGES))
        .person(PersonSpec::new("olga").display_name("Olga Owner"))
        .person(PersonSpec::new("anna").locale("de").roles(&["desk"]))
        .person(PersonSpec::new("ben").locale("fr").roles(&["duty"]))
        .person(PersonSpec::new("nora").nitro());
    let other = GuildSpec::new("Other firm")
        .channel(ChannelSpec::text("staffing"))
        .person(PersonSpec::new("olga"))
        .person(PersonSpec::new("zoe"));
    WorldSpec::new("Bare Bot").guild(firm).guild(other)
}

/// The world with a connected bot.
pub(crate) async fn connected() -> (Loopback, BareBot) {
    connected_with(Options::default()).await
}

pub(crate) async fn connected_with(options: Options) -> (Loopback, BareBot) {
    let discord = Loopback::start(spec(), options).await.unwrap();
    let bot = BareBot::connect(&discord).await;
    (discord, bot)
}
