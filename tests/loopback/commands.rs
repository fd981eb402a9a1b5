//! Registering commands: replaced as a whole, one by one, per guild; and what Discord refuses of them.

use serenity::all::{Command, CreateCommand, GuildId};

use crate::messages::code;
use crate::world::connected;

#[tokio::test]
async fn commands_are_replaced_as_a_whole_and_keep_their_ids() {
    let (_discord, bot) = connected().await;
    let slash = |name: &str| CreateCommand::new(name).description("d");
    let set = async |names: &[&str]| {
        let commands = names.iter().map(|name| slash(name)).collect();
        Command::set_global_commands(&bot.http, commands)
            .await
            .unwrap()
    };
    let first = set(&["request", "help"]).await;
    let second = set(&["request"]).await;
    assert_eq!((second.len(), second[0].id), (1, first[0].id));
    let one = Command::create_global_command(&bot.http, slash("setup"))
        .await
        .unwrap();
    assert_eq!(
        Command::get_global_commands(&bot.http).await.unwrap().len(),
        2
    );
    Command::delete_global_command(&bot.http, one.id)
        .await
        .unwrap();
    let gone = Command::get_global_command(&bot.http, one.id)
        .await
        .unwrap_err();
    assert_eq!(code(&gone), 10063);
}

#[tokio::test]
async fn a_guilds_commands_are_its_own() {
    let (discord, bot) = connected().await;
    let other = GuildId::new(discord.guild("Other firm").unwrap().0);
    let slash = CreateCommand::new("only-there").description("d");
    other.set_commands(&bot.http, vec![slash]).await.unwrap();
    let names = |place: &str| -> Vec<String> {
        let olga = discord.person("olga").unwrap();
        olga.commands(place)
            .unwrap()
            .into_iter()
            .map(|command| command.name)
            .collect()
    };
    assert_eq!(names("Other firm/staffing"), ["only-there"]);
    assert!(names("Sample firm/staffing").is_empty());
}

#[tokio::test]
async fn a_command_that_breaks_a_limit_is_refused_and_nothing_changes() {
    let (_discord, bot) = connected().await;
    let fine = CreateCommand::new("fine").description("d");
    let wrong = CreateCommand::new("Not Fine").description("d");
    let refused = Command::set_global_commands(&bot.http, vec![fine, wrong])
        .await
        .unwrap_err();
    assert_eq!(code(&refused), 50035);
    assert!(
        Command::get_global_commands(&bot.http)
            .await
            .unwrap()
            .is_empty()
    );
}
