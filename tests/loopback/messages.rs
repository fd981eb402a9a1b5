//! Messages: said, answered, changed, deleted, reacted to, with files, in private, in pages.

use interim_desk::loopback::{CannotDo, SentFile};
use serenity::all::{
    ChannelId, CreateAttachment, CreateEmbed, CreateMessage, EditMessage, Event, GetMessages,
    MessageFlags, ReactionType,
};

use crate::bare::GUARD;
use crate::world::connected;

#[tokio::test]
async fn a_message_reaches_the_bot_and_its_answer_reaches_the_person() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "  We need a CFO in Munich  ").unwrap();
    let heard = bot.message().await;
    assert_eq!(heard.id.get(), said.0);
    assert_eq!(heard.content, "We need a CFO in Munich");
    assert_eq!(heard.author.name, "anna");
    assert_eq!(heard.guild_id.unwrap().get(), discord.guild_id().0);
    heard.reply_ping(&bot.http, "Understood.").await.unwrap();

    let reply = anna
        .wait_message("staffing", |m| m.reply_to == Some(said), GUARD)
        .await
        .unwrap();
    assert_eq!(reply.content, "Understood.");
    assert!(reply.author.bot && reply.pings_me);
    assert!(discord.unread().is_empty());
}

#[tokio::test]
async fn an_edit_and_a_deletion_are_heard_and_those_of_the_bot_are_seen() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "a CFO").unwrap();
    let mut own = bot
        .message()
        .await
        .channel_id
        .say(&bot.http, "one")
        .await
        .unwrap();
    anna.edit(said, "a CTO").unwrap();
    let changed = bot
        .hear(|event| match event {
            Event::MessageUpdate(event) => Some(event.clone()),
            _ => None,
        })
        .await;
    assert_eq!(
        (changed.id.get(), changed.content.as_deref()),
        (said.0, Some("a CTO"))
    );
    anna.delete(said).unwrap();
    let gone = bot
        .hear(|event| match event {
            Event::MessageDelete(event) => Some(event.message_id),
            _ => None,
        })
        .await;
    assert_eq!(gone.get(), said.0);

    own.edit(&bot.http, EditMessage::new().content("two"))
        .await
        .unwrap();
    let seen = anna
        .wait_message("staffing", |m| m.author.bot && m.edited_at.is_some(), GUARD)
        .await
        .unwrap();
    assert_eq!(seen.content, "two");
    own.delete(&bot.http).await.unwrap();
    anna.wait_gone(seen.id, GUARD).await.unwrap();
}

#[tokio::test]
async fn reactions_go_both_ways() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "someone for finance?").unwrap();
    let heard = bot.message().await;
    let glass = ReactionType::Unicode("🔎".to_owned());
    heard.react(&bot.http, glass.clone()).await.unwrap();
    let seen = anna
        .wait_for(said, |m| m.has_reaction("🔎"), GUARD)
        .await
        .unwrap();
    assert!(!seen.reactions[0].mine);
    anna.react(said, "🔎").unwrap();
    let reaction = bot
        .hear(|event| match event {
            Event::ReactionAdd(event) if event.reaction.user_id.unwrap().get() == anna.id().0 => {
                Some(event.reaction.clone())
            }
            _ => None,
        })
        .await;
    assert_eq!(
        (reaction.emoji, reaction.message_id.get()),
        (glass.clone(), said.0)
    );
    let anna_id = serenity::all::UserId::new(anna.id().0);
    heard
        .delete_reaction(&bot.http, Some(anna_id), glass.clone())
        .await
        .unwrap();
    heard.delete_reaction(&bot.http, None, glass).await.unwrap();
    let seen = anna
        .wait_for(said, |m| m.reactions.is_empty(), GUARD)
        .await
        .unwrap();
    assert_eq!(seen.reactions.len(), 0);
}

#[tokio::test]
async fn files_go_both_ways_and_are_served_at_their_address() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let sheet = SentFile {
        filename: "roster.csv".to_owned(),
        bytes: b"name\nAda\n".to_vec(),
    };
    anna.say_with_files("staffing", "", vec![sheet]).unwrap();
    let heard = bot.message().await;
    assert_eq!(heard.attachments[0].filename, "roster.csv");
    assert_eq!(
        heard.attachments[0].download().await.unwrap(),
        b"name\nAda\n"
    );

    let mut file = CreateAttachment::bytes(*b"png", "chart.png");
    file.description = Some("a chart".to_owned());
    let embed = CreateEmbed::new().title("Chart").attachment("chart.png");
    let post = CreateMessage::new().add_file(file).embed(embed);
    heard
        .channel_id
        .send_message(&bot.http, post)
        .await
        .unwrap();
    let seen = anna
        .wait_message("staffing", |m| m.author.bot, GUARD)
        .await
        .unwrap();
    assert_eq!(seen.files[0].description.as_deref(), Some("a chart"));
    assert_eq!(
        seen.embeds[0].image.as_ref().unwrap().url,
        seen.files[0].url
    );
    let sent = discord.journal().matching("POST", "/channels/*/messages");
    assert_eq!(sent[0].files[0].size, 3);
}

#[tokio::test]
async fn a_private_conversation_works_and_a_closed_one_refuses_with_50007() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    anna.dm("free from Monday").unwrap();
    let heard = bot.message().await;
    assert!(heard.guild_id.is_none());
    heard.channel_id.say(&bot.http, "Noted.").await.unwrap();
    assert_eq!(
        anna.wait_dm(|_| true, GUARD).await.unwrap().content,
        "Noted."
    );
    assert_eq!(anna.dms().len(), 2);

    anna.open_dms(false);
    let refused = heard
        .channel_id
        .say(&bot.http, "Still there?")
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 50007);
    let ben = serenity::all::UserId::new(discord.person("ben").unwrap().id().0);
    let channel = ben.create_dm_channel(&bot.http).await.unwrap();
    channel.say(&bot.http, "Hello").await.unwrap();
    assert_eq!(discord.unread().len(), 1);
    assert_eq!(discord.unread()[0].channel, "ben");
}

#[tokio::test]
async fn the_history_comes_in_pages_newest_first() {
    let (discord, bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let said: Vec<u64> = (0..7)
        .map(|i| anna.say("staffing", &format!("no {i}")).unwrap().0)
        .collect();
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let page = async |part: GetMessages| -> Vec<u64> {
        let page = channel.messages(&bot.http, part).await.unwrap();
        page.iter().map(|message| message.id.get()).collect()
    };
    let new_first =
        |from: usize, to: usize| said[from..to].iter().rev().copied().collect::<Vec<_>>();
    assert_eq!(page(GetMessages::new().limit(3)).await, new_first(4, 7));
    assert_eq!(
        page(GetMessages::new().after(said[1]).limit(3)).await,
        new_first(2, 5)
    );
    assert_eq!(
        page(GetMessages::new().before(said[2]).limit(3)).await,
        new_first(0, 2)
    );
    assert_eq!(
        page(GetMessages::new().around(said[3]).limit(3)).await,
        new_first(2, 5)
    );
}

#[tokio::test]
async fn an_enforced_nonce_sends_once_within_five_minutes() {
    let (discord, bot) = connected().await;
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let send = async || {
        let post = CreateMessage::new()
            .content("once")
            .nonce(serenity::all::Nonce::String("n-1".to_owned()))
            .enforce_nonce(true);
        channel.send_message(&bot.http, post).await.unwrap().id
    };
    let first = send().await;
    assert_eq!(send().await, first);
    discord.clock().advance(std::time::Duration::from_secs(301));
    assert_ne!(send().await, first);
    assert_eq!(discord.unread().len(), 2);
}

#[tokio::test]
async fn people_cannot_do_what_a_user_could_not() {
    let (discord, _bot) = connected().await;
    let ben = discord.person("ben").unwrap();
    let nora = discord.person("nora").unwrap();
    let hidden = Err(CannotDo::NoSuchChannel("desk".to_owned()));
    assert_eq!(ben.say("desk", "hello"), hidden);
    assert_eq!(
        ben.say("staffing", &"x".repeat(2001)),
        Err(CannotDo::TooLong {
            length: 2001,
            most: 2000
        })
    );
    assert!(nora.say("staffing", &"x".repeat(4000)).is_ok());
    assert_eq!(ben.say("staffing", " \n "), Err(CannotDo::Empty));
    let anna = discord.person("anna").unwrap();
    let secret = anna.say("desk", "between us").unwrap();
    assert_eq!(
        ben.react(secret, "👍"),
        Err(CannotDo::NoSuchMessage(secret))
    );
    let open = ben.say("staffing", "mine").unwrap();
    assert_eq!(nora.edit(open, "yours"), Err(CannotDo::NotYours));
    assert!(matches!(
        nora.delete(open),
        Err(CannotDo::Refused { code: 50013, .. })
    ));
    assert!(anna.delete(open).is_ok());
    let zoe = discord.person("zoe").unwrap();
    assert!(
        zoe.channels()
            .iter()
            .all(|c| c.guild != Some(discord.guild_id()))
    );
}

#[tokio::test]
async fn a_message_can_be_silent_and_hide_its_embeds() {
    let (discord, bot) = connected().await;
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let post = CreateMessage::new()
        .content("quiet")
        .flags(MessageFlags::SUPPRESS_NOTIFICATIONS | MessageFlags::SUPPRESS_EMBEDS);
    let sent = channel.send_message(&bot.http, post).await.unwrap();
    assert!(
        sent.flags
            .unwrap()
            .contains(MessageFlags::SUPPRESS_NOTIFICATIONS)
    );
}

/// Discord's code of a refusal.
pub(crate) fn code(error: &serenity::Error) -> isize {
    match error {
        serenity::Error::Http(serenity::http::HttpError::UnsuccessfulRequest(response)) => {
            response.error.code
        }
        other => panic!("not a refusal: {other:?}"),
    }
}
