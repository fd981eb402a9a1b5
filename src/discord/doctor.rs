//! Looks at token, intents and permissions as Discord sees them.

use super::{deliver, http};
use crate::{
    domain::{GuildId, GuildSettings},
    settings::{IntakeMode, Settings},
};
use serenity::all::{ApplicationFlags, GuildChannel, Http, Permissions};
use std::collections::HashMap;

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub subject: String,
    /// How it stands and, where it is wrong, what to do.
    pub sentence: String,
    /// Whether nothing has to be done.
    pub is_right: bool,
}

impl Finding {
    /// Something that is as it should be.
    pub fn right(subject: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            sentence: sentence.into(),
            is_right: true,
        }
    }

    /// Something that must be fixed.
    pub fn wrong(subject: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            sentence: sentence.into(),
            is_right: false,
        }
    }
}

/// What the bot needs in a watched channel, by the names that Discord shows.
const NEEDED: [(Permissions, &str); 6] = [
    (Permissions::VIEW_CHANNEL, "View Channel"),
    (Permissions::SEND_MESSAGES, "Send Messages"),
    (Permissions::EMBED_LINKS, "Embed Links"),
    (Permissions::READ_MESSAGE_HISTORY, "Read Message History"),
    (Permissions::ADD_REACTIONS, "Add Reactions"),
    (Permissions::ATTACH_FILES, "Attach Files"),
];

/// Asks Discord about the token, the intent and the watched channels of each guild.
pub async fn examine(settings: &Settings, guilds: &[(GuildId, GuildSettings)]) -> Vec<Finding> {
    let token = match settings.bot_token() {
        Ok(token) => token,
        Err(error) => return vec![Finding::wrong("token", error.to_string())],
    };
    let http = http::client(token, settings.api_url.as_deref());
    let application = match http.get_current_application_info().await {
        Ok(application) => application,
        Err(error) => {
            let why = deliver::short(&error);
            return vec![Finding::wrong(
                "token",
                format!(
                    "Discord does not accept it ({why}): reset it in the developer portal and set DISCORD_TOKEN"
                ),
            )];
        }
    };
    let mut findings = vec![Finding::right(
        "token",
        format!("belongs to {}", application.name),
    )];
    http.set_application_id(application.id);
    findings.push(intent(
        settings.intake,
        application.flags.unwrap_or(ApplicationFlags::empty()),
    ));
    for (guild, known) in guilds {
        findings.extend(channels(&http, *guild, known).await);
    }
    findings
}

fn intent(intake: IntakeMode, flags: ApplicationFlags) -> Finding {
    let granted = flags.intersects(
        ApplicationFlags::GATEWAY_MESSAGE_CONTENT
            | ApplicationFlags::GATEWAY_MESSAGE_CONTENT_LIMITED,
    );
    match (intake, granted) {
        (IntakeMode::Minimal, _) => Finding::right(
            "intents",
            "intake is minimal: no privileged intent is needed",
        ),
        (IntakeMode::Full, true) => Finding::right("intents", "Message Content is switched on"),
        (IntakeMode::Full, false) => Finding::wrong(
            "intents",
            "Message Content is off: switch it on in the developer portal (Bot, Privileged Gateway Intents), or set \
             INTAKE=minimal",
        ),
    }
}

async fn channels(http: &Http, guild: GuildId, settings: &GuildSettings) -> Vec<Finding> {
    let subject = format!("guild {guild}");
    if settings.watched.is_empty() {
        return vec![Finding::wrong(
            subject,
            "no channel is watched: use /setup channels in Discord",
        )];
    }
    let id = serenity::all::GuildId::new(guild.0);
    let (known, partial, me) = match (
        http.get_channels(id).await,
        http.get_guild(id).await,
        http.get_current_user().await,
    ) {
        (Ok(channels), Ok(partial), Ok(me)) => (channels, partial, me),
        _ => {
            return vec![Finding::wrong(
                subject,
                "the bot is not in this server any more: invite it again",
            )];
        }
    };
    let Ok(member) = http.get_member(id, me.id).await else {
        return vec![Finding::wrong(
            subject,
            "the bot is not in this server any more: invite it again",
        )];
    };
    let known: HashMap<u64, GuildChannel> = known
        .into_iter()
        .map(|channel| (channel.id.get(), channel))
        .collect();
    settings
        .watched
        .iter()
        .map(|watched| match known.get(&watched.0) {
            None => Finding::wrong(
                format!("channel {watched}"),
                "it is watched, but gone or hidden from the bot: let the bot see it, or use /setup channels",
            ),
            Some(channel) => {
                let has = partial.user_permissions_in(channel, &member);
                let missing: Vec<&str> =
                    NEEDED.iter().filter(|(needed, _)| !has.contains(*needed)).map(|(_, name)| *name).collect();
                let subject = format!("#{}", channel.name);
                if missing.is_empty() {
                    Finding::right(subject, "the bot may do what it must")
                } else {
                    Finding::wrong(subject, format!("give the bot's role there: {}", missing.join(", ")))
                }
            }
        })
        .collect()
}
