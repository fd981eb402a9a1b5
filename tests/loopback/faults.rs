//! Faults on the way of a request, and what the client makes of them.

use std::time::{Duration, Instant};

use interim_desk::loopback::{Fault, Loopback, On, Options};
use serenity::all::ChannelId;
use serenity::http::HttpError;

use crate::bare::http;
use crate::world::spec;

async fn prepared(options: Options) -> (Loopback, serenity::all::Http, ChannelId) {
    let discord = Loopback::start(spec(), options).await.unwrap();
    let client = http(&discord, discord.token());
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    (discord, client, channel)
}

fn status(error: &serenity::Error) -> Option<u16> {
    let serenity::Error::Http(error) = error else {
        return None;
    };
    error.status_code().map(|status| status.as_u16())
}

fn posted(discord: &Loopback) -> usize {
    discord
        .person("anna")
        .unwrap()
        .messages("staffing")
        .unwrap()
        .len()
}

#[tokio::test]
async fn a_rate_limit_and_an_outage_strike_as_often_as_told_and_execute_nothing() {
    let (discord, client, channel) = prepared(Options::default()).await;
    let on = || On::post("/channels/*/messages");
    let limited = Fault::RateLimited {
        retry_after: Duration::from_millis(1500),
        global: true,
    };
    discord.faults().inject(on(), limited);
    discord.faults().inject(on().times(2), Fault::Status(503));
    let refused = channel.say(&client, "one").await.unwrap_err();
    let serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(response.status_code.as_u16(), 429);
    let recorded = &discord.journal().requests()[0];
    assert_eq!(recorded.answer["retry_after"], 1.5);
    assert_eq!(recorded.answer["global"], true);
    for _ in 0..2 {
        assert_eq!(
            status(&channel.say(&client, "two").await.unwrap_err()),
            Some(503)
        );
    }
    assert_eq!(posted(&discord), 0);
    channel.say(&client, "three").await.unwrap();
    assert_eq!(posted(&discord), 1);
}

#[tokio::test]
async fn an_answer_can_get_lost_after_the_request_was_executed() {
    let (discord, client, channel) = prepared(Options::default()).await;
    discord
        .faults()
        .inject(On::post("/channels/*/messages"), Fault::AnswerLost);
    let lost = channel.say(&client, "heard?").await.unwrap_err();
    assert_eq!(status(&lost), None);
    assert_eq!(posted(&discord), 1);
    assert_eq!(discord.journal().requests()[0].status, 200);
    discord.faults().inject(On::any("**"), Fault::Broken);
    channel.say(&client, "and this?").await.unwrap_err();
    assert_eq!((posted(&discord), discord.journal().count()), (1, 1));
}

#[tokio::test]
async fn an_answer_can_be_late() {
    let (discord, client, channel) = prepared(Options::default()).await;
    let late = Duration::from_millis(60);
    discord
        .faults()
        .inject(On::any("/channels/**"), Fault::Latency(late));
    let start = Instant::now();
    channel.say(&client, "slow").await.unwrap();
    assert!(start.elapsed() >= late);
    assert_eq!(posted(&discord), 1);
}

#[tokio::test]
async fn a_closed_port_refuses_connections_until_it_is_opened() {
    let (discord, client, channel) = prepared(Options::default()).await;
    channel.say(&client, "before").await.unwrap();
    discord.faults().close_port();
    // The port is closed by the server's own task; until then the old connection may still answer.
    let deadline = Instant::now() + crate::bare::GUARD;
    while channel.broadcast_typing(&client).await.is_ok() {
        assert!(Instant::now() < deadline, "the port stays open");
        tokio::task::yield_now().await;
    }
    assert_eq!(
        status(&channel.say(&client, "meanwhile").await.unwrap_err()),
        None
    );
    discord.faults().open_port();
    while channel.say(&client, "after").await.is_err() {
        assert!(Instant::now() < deadline, "the port stays closed");
        tokio::task::yield_now().await;
    }
    assert_eq!(posted(&discord), 2);
}

#[tokio::test]
async fn real_rate_limits_can_be_switched_on() {
    let options = Options {
        rate_limits: true,
        ..Options::default()
    };
    let (discord, client, channel) = prepared(options).await;
    for number in 0..5 {
        channel.say(&client, number.to_string()).await.unwrap();
    }
    assert_eq!(
        status(&channel.say(&client, "one too many").await.unwrap_err()),
        Some(429)
    );
    let quiet = ChannelId::new(discord.channel("desk").unwrap().0);
    quiet.say(&client, "elsewhere").await.unwrap();
    assert_eq!(posted(&discord), 5);
}
