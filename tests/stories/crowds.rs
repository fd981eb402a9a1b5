//! Many at once: five hundred clicks on one button, and a wave of fifty offers within Discord's rate limits.

use crate::{
    cast::{Firm, PATIENCE, ask, in_private, until},
    offering::{NEED, OFFER, cfo, firm_of_three, message_of, offer},
};
use interim_desk::{
    domain::UserId,
    loopback::{
        ChannelSpec, Fault, GuildSpec, InteractionHandle, On, Options, Outcome, Permissions,
        PersonSpec, RoleSpec, WorldSpec,
    },
    settings::IntakeMode,
};
use std::time::{Duration, Instant};

const CLICKS: usize = 500;
const WAVE: usize = 50;

/// What a click came to, and how long it took.
async fn answered(click: InteractionHandle) -> (String, Duration) {
    let begun = Instant::now();
    let said = match click.outcome().await {
        Outcome::Shown(message) | Outcome::Updated(message) if !message.thinking => message.text(),
        Outcome::Failed(why) => why,
        // Put off: what it says comes a little later.
        _ => click.message().await.expect("an answer").text(),
    };
    (said, begun.elapsed())
}

#[tokio::test(flavor = "multi_thread")]
async fn of_five_hundred_clicks_one_wins_and_all_are_answered() {
    let firm = firm_of_three().await;
    let (rosa, konrad) = (firm.rosa(), firm.konrad());
    let card = ask(&rosa, NEED).await;
    offer(&firm, &card, &["K1"]).await;
    let asked = message_of(&konrad).await;
    // The message greys its buttons out once the winner is known: it must not do so before all have pressed.
    firm.faults().inject(
        On::patch("/channels/*/messages/*"),
        Fault::Latency(Duration::from_secs(1)),
    );
    let clicks: Vec<_> = (0..CLICKS)
        .filter_map(|_| konrad.click(&asked, "Interessiert").ok())
        .map(|click| tokio::spawn(answered(click)))
        .collect();
    let count = clicks.len();
    let mut times = Vec::new();
    let (mut winners, mut friendly) = (0, 0);
    for click in clicks {
        let (said, time) = click.await.expect("it ends");
        times.push(time);
        if said.contains("Notiert: interessiert") {
            winners += 1;
        } else if said.contains("Interesse ist schon notiert") {
            friendly += 1;
        } else {
            panic!("neither a win nor a friendly word: {said}");
        }
    }
    times.sort_unstable();
    let slowest = times[times.len() * 99 / 100];
    println!("figure clicks.winners {winners} clicks");
    println!("figure clicks.p99_ms {} ms", slowest.as_millis());
    assert_eq!((count, winners, friendly), (CLICKS, 1, CLICKS - 1));
    until(&rosa, &card, "✅ is interested").await.unwrap();
    let news = rosa.wait_message(
        "staffing",
        |news| news.content.contains("is interested"),
        PATIENCE,
    );
    news.await.unwrap();
    konrad
        .wait_for(
            &asked,
            |asked| asked.text().contains("Sie sind interessiert"),
            PATIENCE,
        )
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_of_fifty_offers_leaves_within_the_rate_limits() {
    let name = |number: usize| format!("manager{number:02}");
    let mut guild = GuildSpec::new("Northgate Interim")
        .role(RoleSpec::new("Desk").permissions(Permissions::MANAGE_MESSAGES))
        .role(RoleSpec::new("Admin").permissions(Permissions::ADMINISTRATOR))
        .channel(ChannelSpec::text("staffing"))
        .person(PersonSpec::new("ada").roles(&["Admin"]))
        .person(PersonSpec::new("rosa"));
    for number in 0..WAVE {
        guild = guild.person(PersonSpec::new(&name(number)));
    }
    let options = Options {
        rate_limits: true,
        ..Options::default()
    };
    let world = WorldSpec::new("Interim Desk").guild(guild);
    let firm = Firm::open_limited(world, IntakeMode::Full, options, |discord| {
        let one = |number: usize| {
            let account = discord.person(&name(number)).expect("a person").id();
            let mut manager = cfo(
                &format!("P{number:02}"),
                &format!("Person {number:02}"),
                1_200,
            );
            manager.user = Some(UserId(account.0));
            manager
        };
        (0..WAVE).map(one).collect()
    })
    .await;
    let (rosa, ada) = (firm.rosa(), firm.ada());
    let card = ask(&rosa, NEED).await;
    let mut asked = 0;
    while asked < WAVE {
        // Of equals, who was asked least lately comes first: those who were not asked yet.
        let page = in_private(ada.slash("staffing", "shortlist", &[("request", 1.into())])).await;
        let menu = page.menu(OFFER).expect("somebody to ask");
        let people: Vec<String> = menu.options.iter().map(|one| one.value.clone()).collect();
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        asked += people.len();
        let confirm = in_private(ada.pick(&page, OFFER, &people)).await;
        let label = confirm.buttons().next().expect("a button").label.clone();
        in_private(ada.click(&confirm, &label.unwrap_or_default())).await;
    }
    for number in 0..WAVE {
        message_of(&firm.person(&name(number)).expect("a person")).await;
    }
    until(&rosa, &card, "**Person 00** asked").await.unwrap();
    let all_told = |_: &interim_desk::loopback::Loopback| {
        let card = rosa.message(&card).ok()?;
        (card.text().matches("asked, may answer").count() >= 20).then_some(())
    };
    firm.wait_until(PATIENCE, all_told).await.unwrap();
    for number in 0..WAVE {
        let person = firm.person(&name(number)).expect("a person");
        assert_eq!(person.dms().len(), 1, "nobody is asked twice");
    }
    let refused = firm.journal().requests();
    let limited = refused.iter().filter(|one| one.status == 429).count();
    println!("{limited} requests met the rate limit");
}
