//! The gateway: resumes with replay, invalid sessions, refused intents and tokens, hidden contents.

use std::time::Duration;

use interim_desk::loopback::{ChannelSpec, Event as Heard, Loopback, Options};
use serenity::all::{ChannelId, Event, GatewayIntents, GetMessages};
use serenity::gateway::GatewayError;

use crate::bare::{BareBot, GUARD, http};
use crate::world::{connected, connected_with, spec};

/// What the client was told when it was closed for good.
fn is_refused(ended: &Result<(), serenity::Error>, wanted: &GatewayError) -> bool {
    matches!(ended, Err(serenity::Error::Gateway(error))
        if std::mem::discriminant(error) == std::mem::discriminant(wanted))
}

#[tokio::test]
async fn after_a_dropped_socket_a_resume_brings_what_was_missed() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    for (round, drop) in [
        (|d: &Loopback| d.faults().drop_sockets()) as fn(&Loopback),
        |d| d.faults().close_sockets(4000),
        |d| d.faults().ask_to_reconnect(),
    ]
    .into_iter()
    .enumerate()
    {
        drop(&discord);
        let said = anna.say("staffing", &format!("round {round}")).unwrap();
        assert_eq!(bot.message().await.id.get(), said.0, "round {round}");
        discord
            .wait_until(GUARD, |d| {
                (d.session_counts() == (1, round + 1)).then_some(())
            })
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn an_invalid_session_leads_to_a_new_one_and_what_came_between_is_lost() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    discord.faults().forget_sessions();
    anna.say("staffing", "into the void").unwrap();
    bot.hear(|event| matches!(event, Event::Ready(_)).then_some(()))
        .await;
    assert_eq!(discord.session_counts(), (2, 0));
    let said = anna.say("staffing", "heard").unwrap();
    assert_eq!(bot.message().await.id.get(), said.0);
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let history = channel
        .messages(&bot.http, GetMessages::new())
        .await
        .unwrap();
    assert_eq!(history[1].content, "into the void");
}

#[tokio::test]
async fn an_event_lost_on_purpose_does_not_come_back() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    discord.faults().lose_events("MESSAGE_CREATE", 1);
    anna.say("staffing", "lost").unwrap();
    anna.say("staffing", "heard").unwrap();
    assert_eq!(bot.message().await.content, "heard");
}

#[tokio::test]
async fn a_privileged_intent_that_is_switched_off_is_refused_with_4014() {
    let discord = Loopback::start(spec().message_content(false), Options::default())
        .await
        .unwrap();
    let intents = GatewayIntents::non_privileged() | GatewayIntents::MESSAGE_CONTENT;
    let mut bot = BareBot::start(&discord, intents).await;
    let ended = bot.ended().await;
    assert!(
        is_refused(&ended, &GatewayError::DisallowedGatewayIntents),
        "{ended:?}"
    );
    assert!(!discord.is_connected());
}

#[tokio::test]
async fn without_message_content_texts_are_hidden_but_for_mentions_and_private_ones() {
    let discord = Loopback::start(spec().message_content(false), Options::default())
        .await
        .unwrap();
    let mut bot = BareBot::connect_with(&discord, GatewayIntents::non_privileged()).await;
    let anna = discord.person("anna").unwrap();
    let hidden = anna.say("staffing", "a secret").unwrap();
    assert_eq!(bot.message().await.content, "");
    let mention = format!("<@{}> a CFO please", discord.bot());
    anna.say("staffing", &mention).unwrap();
    assert_eq!(bot.message().await.content, mention);
    anna.dm("between us").unwrap();
    assert_eq!(bot.message().await.content, "between us");
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    assert_eq!(
        channel.message(&bot.http, hidden.0).await.unwrap().content,
        ""
    );
}

#[tokio::test]
async fn an_intent_that_was_not_asked_for_brings_no_events() {
    let discord = Loopback::start(spec(), Options::default()).await.unwrap();
    let intents = GatewayIntents::GUILDS | GatewayIntents::DIRECT_MESSAGES;
    let mut bot = BareBot::connect_with(&discord, intents).await;
    let anna = discord.person("anna").unwrap();
    anna.say("staffing", "in the guild").unwrap();
    anna.dm("in private").unwrap();
    assert_eq!(bot.message().await.content, "in private");
}

#[tokio::test]
async fn a_channel_that_the_bot_cannot_see_is_silent_and_refused() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    anna.say("board", "without the bot").unwrap();
    anna.say("desk", "with the bot").unwrap();
    assert_eq!(bot.message().await.content, "with the bot");
    let board = ChannelId::new(discord.channel("board").unwrap().0);
    let refused = board.say(&bot.http, "hello").await.unwrap_err();
    assert_eq!(crate::messages::code(&refused), 50001);
}

#[tokio::test]
async fn a_wrong_token_is_refused_on_both_doors() {
    let discord = Loopback::start(spec(), Options::default()).await.unwrap();
    let refused = http(&discord, "wrong")
        .get_current_user()
        .await
        .unwrap_err();
    let serenity::Error::Http(error) = &refused else {
        panic!("{refused:?}")
    };
    assert_eq!(error.status_code().unwrap().as_u16(), 401);
    let answer = http(&discord, discord.token())
        .get_current_user()
        .await
        .unwrap();
    assert_eq!(answer.name, "Bare Bot");
    let intents = GatewayIntents::non_privileged();
    let builder = serenity::client::ClientBuilder::new_with_http(http(&discord, "wrong"), intents);
    let ended = builder.await.unwrap().start().await;
    assert!(ended.is_err());
}

#[tokio::test]
async fn a_connection_whose_heartbeats_stay_unanswered_is_left_by_the_client() {
    let options = Options {
        heartbeat: Duration::from_secs(1),
        ..Options::default()
    };
    let (discord, _bot) = connected_with(options).await;
    discord.faults().ignore_heartbeats(true);
    let again = |d: &Loopback| (d.session_counts().0 == 2).then_some(());
    discord.wait_until(GUARD, again).await.unwrap();
}

#[tokio::test]
async fn a_gateway_that_was_away_is_found_again() {
    let (discord, mut bot) = connected().await;
    discord.faults().gateway_away_for(Duration::from_secs(3600));
    let gone = |d: &Loopback| (!d.is_connected()).then_some(());
    discord.wait_until(GUARD, gone).await.unwrap();
    discord.faults().gateway_back();
    discord.wait_connected(GUARD).await.unwrap();
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "back again").unwrap();
    assert_eq!(bot.message().await.id.get(), said.0);
}

#[tokio::test]
async fn a_purge_a_new_channel_and_leaving_a_guild_are_heard() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let said = [1, 2, 3].map(|i| anna.say("staffing", &i.to_string()).unwrap());
    let staffing = discord.channel("staffing").unwrap();
    discord.admin().purge(staffing, &said);
    let gone = bot
        .hear(|event| match event {
            Event::MessageDeleteBulk(event) => Some(event.ids.len()),
            _ => None,
        })
        .await;
    assert_eq!(gone, 3);
    let guild = discord.guild_id();
    let channel = ChannelSpec::text("availability").under("work");
    let added = discord.admin().add_channel(guild, channel).unwrap();
    let heard = bot
        .hear(|event| match event {
            Event::ChannelCreate(event) => Some(event.channel.id.get()),
            _ => None,
        })
        .await;
    assert_eq!(heard, added.0);
    discord.admin().delete_channel(added).unwrap();
    bot.hear(|event| matches!(event, Event::ChannelDelete(_)).then_some(()))
        .await;
    discord.admin().move_bot(guild, false);
    let left = bot
        .hear(|event| match event {
            Event::GuildDelete(event) => Some(event.guild.id.get()),
            _ => None,
        })
        .await;
    assert_eq!(left, guild.0);
    let refused = ChannelId::new(staffing.0)
        .say(&bot.http, "hello?")
        .await
        .unwrap_err();
    assert_eq!(crate::messages::code(&refused), 50001);
    discord.admin().move_bot(guild, true);
    let names = |event: &Event| match event {
        Event::GuildCreate(event) if event.guild.id.get() == guild.0 => {
            Some(event.guild.name.clone())
        }
        _ => None,
    };
    assert_eq!(bot.hear(names).await, "Sample firm");
}

#[tokio::test]
async fn whoever_listens_hears_of_every_change_and_of_whom_it_is_for() {
    let (discord, bot) = connected().await;
    let mut events = discord.events();
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "a CFO").unwrap();
    let channel = discord.channel("staffing").unwrap();
    let posted = Heard::MessagePosted {
        channel,
        message: said,
        only_for: None,
    };
    assert_eq!(events.recv().await.unwrap(), posted);
    ChannelId::new(channel.0)
        .broadcast_typing(&bot.http)
        .await
        .unwrap();
    let typing = Heard::Typing {
        channel,
        user: discord.bot(),
    };
    assert_eq!(events.recv().await.unwrap(), typing);
}
