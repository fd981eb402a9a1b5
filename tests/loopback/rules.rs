//! What Discord refuses: limits on sending and changing, permissions, pings, unknown paths.

use interim_desk::loopback::{Loopback, Options, Recorded};
use serenity::all::{
    ChannelId, ChannelType, Command, CommandOptionType, CommandType, CreateActionRow,
    CreateAllowedMentions, CreateAttachment, CreateButton, CreateCommand, CreateCommandOption,
    CreateEmbed, CreateInputText, CreateInteractionResponse, CreateInteractionResponseMessage,
    CreateMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
    CreateThread, EditInteractionResponse, EditMessage, EditThread, Http, InputTextStyle,
    MessageId,
};
use serenity::http::HttpError;

use crate::bare::{BareBot, http};
use crate::messages::code;
use crate::support::{Watched, validate};
use crate::world::spec;

async fn prepared() -> (Loopback, Http, ChannelId) {
    let discord = Loopback::start(spec(), Options::default()).await.unwrap();
    let client = http(&discord, discord.token());
    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    (discord, client, channel)
}

#[tokio::test]
async fn a_limit_breaks_the_same_way_on_sending_and_on_changing() {
    let (_discord, client, channel) = prepared().await;
    let embed = || CreateEmbed::new().description("x".repeat(3001));
    let sent = CreateMessage::new().embeds(vec![embed(), embed()]);
    let refused = channel.send_message(&client, sent).await.unwrap_err();
    let serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(
        (response.status_code.as_u16(), response.error.code),
        (400, 50035)
    );
    assert_eq!(response.error.errors[0].code, "MAX_EMBED_SIZE_EXCEEDED");
    assert_eq!(response.error.errors[0].path, "embeds");
    let mut own = channel.say(&client, "short").await.unwrap();
    let change = EditMessage::new().embeds(vec![embed(), embed()]);
    assert_eq!(code(&own.edit(&client, change).await.unwrap_err()), 50035);
    let empty = EditMessage::new().content("");
    assert_eq!(code(&own.edit(&client, empty).await.unwrap_err()), 50006);
    let nothing = channel
        .send_message(&client, CreateMessage::new().content(" "))
        .await;
    assert_eq!(code(&nothing.unwrap_err()), 50006);
}

#[tokio::test]
async fn permissions_of_the_channel_hold_for_the_bot() {
    let (discord, client, channel) = prepared().await;
    let quiet = ChannelId::new(discord.channel("quiet").unwrap().0);
    assert_eq!(code(&quiet.say(&client, "hello").await.unwrap_err()), 50013);
    assert_eq!(
        code(&ChannelId::new(1).say(&client, "x").await.unwrap_err()),
        10003
    );
    let gone = MessageId::new(1);
    assert_eq!(
        code(&channel.message(&client, gone).await.unwrap_err()),
        10008
    );
    let anna = discord.person("anna").unwrap();
    let said = anna.say("staffing", "mine").unwrap();
    let change = EditMessage::new().content("yours");
    let refused = channel
        .edit_message(&client, said.0, change)
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 50005);
    channel.delete_message(&client, said.0).await.unwrap();
    let private = anna.dm("hello").unwrap();
    let direct = ChannelId::new(anna.dm_channel().unwrap().0);
    let refused = direct.delete_message(&client, private.0).await.unwrap_err();
    assert_eq!(code(&refused), 50003);
}

#[tokio::test]
async fn only_what_is_allowed_pings() {
    let (discord, client, channel) = prepared().await;
    let anna = discord.person("anna").unwrap();
    let ben = discord.person("ben").unwrap();
    let duty = discord.role("duty").unwrap();
    let text = format!("{} {} <@&{duty}> @everyone", anna.mention(), ben.mention());
    let pinged = async |allowed: Option<CreateAllowedMentions>| {
        let mut post = CreateMessage::new().content(&text);
        if let Some(allowed) = allowed {
            post = post.allowed_mentions(allowed);
        }
        let sent = channel.send_message(&client, post).await.unwrap();
        let id = interim_desk::loopback::MessageId(sent.id.get());
        let of = |person: &interim_desk::loopback::Person| person.message(id).unwrap().pings_me;
        (
            of(&anna),
            of(&ben),
            sent.mentions.len(),
            sent.mention_roles.len(),
            sent.mention_everyone,
        )
    };
    assert_eq!(pinged(None).await, (true, true, 2, 1, false));
    assert_eq!(
        pinged(Some(CreateAllowedMentions::new())).await,
        (false, false, 0, 0, false)
    );
    let only_anna = CreateAllowedMentions::new().users([anna.id().0]);
    assert_eq!(pinged(Some(only_anna)).await, (true, false, 1, 0, false));
    let only_duty = CreateAllowedMentions::new().roles([duty.0]);
    assert_eq!(pinged(Some(only_duty)).await, (false, true, 0, 1, false));
}

#[tokio::test]
async fn an_unknown_path_is_404_and_a_known_one_with_a_wrong_method_405() {
    let (discord, _, _) = prepared().await;
    let status = async |method: &str, path: &str| {
        let url = format!("{}/api/v10{path}", discord.url());
        raw(&url, method, discord.token()).await
    };
    assert_eq!(status("GET", "/nowhere").await, 404);
    assert_eq!(status("PUT", "/users/@me").await, 405);
    assert_eq!(status("GET", "/users/@me").await, 200);
}

#[tokio::test]
async fn the_judge_finds_what_breaks_a_rule_and_nothing_else() {
    let judge = validate::judge();
    let request = |body: serde_json::Value| Recorded {
        number: 1,
        method: "POST".to_owned(),
        path: "/channels/1/messages".to_owned(),
        query: None,
        body,
        files: Vec::new(),
        status: 200,
        answer: serde_json::Value::Null,
    };
    let row = |id: usize| {
        serde_json::json!({"type": 1, "components": [
            {"type": 2, "style": 1, "label": "Yes", "custom_id": id.to_string()},
        ]})
    };
    let rows = |count: usize| (0..count).map(row).collect::<Vec<_>>();
    let fine = serde_json::json!({
        "content": "x", "components": rows(5), "attachments": [{"id": 0, "filename": "a.png"}],
    });
    assert_eq!(judge(&request(fine)), Ok(()));
    for wrong in [
        serde_json::json!({"components": rows(6)}),
        serde_json::json!({"content": "x".repeat(2001)}),
        serde_json::json!({"embeds": [{"title": "x".repeat(257)}]}),
        serde_json::json!({"components": [row(1), row(1)]}),
    ] {
        assert!(judge(&request(wrong.clone())).is_err(), "{wrong}");
    }
}

#[tokio::test]
async fn an_unread_reply_fails_the_story() {
    let story = async {
        let discord = Watched::start(spec(), Options::default()).await;
        let client = http(&discord, discord.token());
        let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
        channel
            .say(&client, "Does anybody read this?")
            .await
            .unwrap();
    };
    let failed = tokio::spawn(story).await.unwrap_err().into_panic();
    let words = failed.downcast_ref::<String>().unwrap();
    assert!(words.contains("Does anybody read this?"), "{words}");
}

#[tokio::test]
async fn what_a_client_sends_of_every_kind_passes_the_judge() {
    let discord = Watched::start(spec(), Options::default()).await;
    let mut bot = BareBot::connect(&discord).await;
    let anna = discord.person("anna").unwrap();
    let name = CreateCommandOption::new(CommandOptionType::String, "name", "d")
        .set_autocomplete(true)
        .required(true);
    let slash = CreateCommand::new("find").description("d").add_option(name);
    let menu = CreateCommand::new("Find people").kind(CommandType::Message);
    Command::set_global_commands(&bot.http, vec![slash, menu])
        .await
        .unwrap();

    let use_of = anna
        .slash("staffing", "find", &[("name", "Ada".into())])
        .unwrap();
    let command = bot.command().await;
    command.defer(&bot.http).await.unwrap();
    let button = CreateButton::new("a").label("Open").emoji('🔎');
    let options = vec![CreateSelectMenuOption::new("Munich", "muc").description("d")];
    let menu = CreateSelectMenu::new("b", CreateSelectMenuKind::String { options });
    let rows = vec![
        CreateActionRow::Buttons(vec![button]),
        CreateActionRow::SelectMenu(menu),
    ];
    let embed = CreateEmbed::new()
        .title("t")
        .field("n", "v", true)
        .color(0x0012_3456);
    let edit = EditInteractionResponse::new()
        .embed(embed.clone())
        .components(rows);
    command.edit_response(&bot.http, edit).await.unwrap();
    let card = use_of.message().await.unwrap();

    let press = anna.click(&card, "Open").unwrap();
    let input = CreateInputText::new(InputTextStyle::Paragraph, "Why", "why").required(false);
    let form = CreateModal::new("m", "Why?").components(vec![CreateActionRow::InputText(input)]);
    let heard = bot.component().await;
    let opens = CreateInteractionResponse::Modal(form);
    heard.create_response(&bot.http, opens).await.unwrap();
    let sent = anna.submit(&press.modal().await.unwrap(), &[]).unwrap();
    let answer = CreateInteractionResponseMessage::new()
        .content("c")
        .ephemeral(true);
    let shows = CreateInteractionResponse::Message(answer);
    bot.modal()
        .await
        .create_response(&bot.http, shows)
        .await
        .unwrap();
    sent.message().await.unwrap();

    let channel = ChannelId::new(discord.channel("staffing").unwrap().0);
    let file = CreateAttachment::bytes(*b"name", "a.csv").description("a sheet");
    let post = CreateMessage::new()
        .add_file(file)
        .embed(embed)
        .allowed_mentions(CreateAllowedMentions::new())
        .enforce_nonce(true)
        .nonce(serenity::all::Nonce::String("n".to_owned()));
    let own = channel.send_message(&bot.http, post).await.unwrap();
    let open = CreateThread::new("t")
        .kind(ChannelType::PrivateThread)
        .invitable(false);
    let thread = channel.create_thread(&bot.http, open).await.unwrap().id;
    thread
        .edit_thread(&bot.http, EditThread::new().archived(true))
        .await
        .unwrap();
    own.pin(&bot.http).await.unwrap();
    anna.messages("staffing").unwrap();
    let refused: Vec<u16> = discord
        .journal()
        .requests()
        .iter()
        .map(|one| one.status)
        .collect();
    assert!(refused.iter().all(|status| *status < 300), "{refused:?}");
}

/// The status of a request without a client in between.
async fn raw(url: &str, method: &str, token: &str) -> u16 {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').unwrap();
    let mut stream = tokio::net::TcpStream::connect(host).await.unwrap();
    let head = format!(
        "{method} /{path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bot {token}\r\n\
         connection: close\r\ncontent-length: 0\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}
