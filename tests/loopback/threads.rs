//! Threads: public from a message, private with the right people, put away and taken out.

use serenity::all::{
    AutoArchiveDuration, ChannelId, ChannelType, CreateThread, EditThread, Event, UserId,
};

use crate::bare::GUARD;
use crate::messages::code;
use crate::world::connected;

#[tokio::test]
async fn a_thread_from_a_message_has_its_id_and_everyone_can_answer_in_it() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "a CFO").unwrap();
    bot.message().await;
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let open = CreateThread::new("CFO, Munich").auto_archive_duration(AutoArchiveDuration::OneDay);
    let thread = channel
        .create_thread_from_message(&bot.http, said.0, open)
        .await
        .unwrap();
    assert_eq!(thread.id.get(), said.0);
    thread.id.say(&bot.http, "Let us talk here.").await.unwrap();
    let seen = anna
        .wait_message("CFO, Munich", |m| m.author.bot && m.kind == 0, GUARD)
        .await
        .unwrap();
    assert_eq!(anna.message(said).unwrap().thread, Some(seen.channel));
    anna.say("CFO, Munich", "Fine.").unwrap();
    let heard = bot.message().await;
    assert_eq!(heard.channel_id, thread.id);
    let again = CreateThread::new("twice");
    let refused = channel
        .create_thread_from_message(&bot.http, said.0, again)
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 160004);
}

#[tokio::test]
async fn a_private_thread_is_seen_by_those_who_were_let_in() {
    let (discord, mut bot) = connected().await;
    let anna = discord.person("anna").unwrap();
    let ben = discord.person("ben").unwrap();
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let open = CreateThread::new("crisis").kind(ChannelType::PrivateThread);
    let thread = channel.create_thread(&bot.http, open).await.unwrap();
    assert!(anna.messages("crisis").is_err());
    thread
        .id
        .add_thread_member(&bot.http, UserId::new(anna.id().0))
        .await
        .unwrap();
    thread.id.say(&bot.http, "Only for you.").await.unwrap();
    let seen = anna.wait_channel("crisis", GUARD).await.unwrap();
    assert_eq!(anna.messages(seen).unwrap().len(), 1);
    assert!(ben.messages("crisis").is_err());
    assert!(
        ben.channels()
            .iter()
            .all(|channel| channel.name != "crisis")
    );
    thread
        .id
        .remove_thread_member(&bot.http, UserId::new(anna.id().0))
        .await
        .unwrap();
    assert!(anna.messages("crisis").is_err());
    let created = bot
        .hear(|event| match event {
            Event::ThreadCreate(event) => Some(event.thread.clone()),
            _ => None,
        })
        .await;
    assert_eq!(created.id, thread.id);
}

#[tokio::test]
async fn a_thread_put_away_must_be_taken_out_before_it_is_changed_and_wakes_by_a_message() {
    let (discord, bot) = connected().await;
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let open = CreateThread::new("old").kind(ChannelType::PublicThread);
    let thread = channel.create_thread(&bot.http, open).await.unwrap().id;
    let mut own = thread.say(&bot.http, "done").await.unwrap();
    thread
        .edit_thread(&bot.http, EditThread::new().archived(true))
        .await
        .unwrap();
    let change = serenity::all::EditMessage::new().content("done?");
    assert_eq!(code(&own.edit(&bot.http, change).await.unwrap_err()), 50083);
    let rename = EditThread::new().name("older");
    assert_eq!(
        code(&thread.edit_thread(&bot.http, rename).await.unwrap_err()),
        50083
    );
    let anna = discord.person("anna").unwrap();
    anna.say("old", "one more thing").unwrap();
    let seen = anna
        .channels()
        .into_iter()
        .find(|channel| channel.name == "old")
        .unwrap();
    assert!(!seen.archived);
}
