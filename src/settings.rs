//! The environment, read once into typed settings.
//!
//! Variables may stand in a file `.env` beside the process; those of the environment win. A missing or bad one is told
//! in a sentence that names it and says where to get it.

use clap::ValueEnum;
use secrecy::{ExposeSecret, SecretString};
use std::{env, path::PathBuf};

/// How the bot comes to read requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum IntakeMode {
    /// Listens in the watched channels; needs the privileged Message Content intent.
    #[default]
    Full,
    /// Mention, message menu, slash command and direct message; needs no privileged intent.
    Minimal,
}

/// What the process needs to know before it starts.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The bot's token; `None` where nothing talks to Discord.
    pub token: Option<SecretString>,
    /// The database.
    pub database_url: String,
    /// The base of a Discord-compatible REST service; `None` is Discord itself.
    pub api_url: Option<String>,
    /// How the bot comes to read requests.
    pub intake: IntakeMode,
}

/// A variable that is missing or cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SettingsError {
    /// No token.
    #[error(
        "DISCORD_TOKEN is not set. Get the bot's token at https://discord.com/developers/applications (your application, \
         Bot, Reset Token) and put it into the environment or into the file .env as DISCORD_TOKEN=…"
    )]
    NoToken,
    /// A token that is none.
    #[error(
        "DISCORD_TOKEN does not look like a bot's token: three parts with points between them are expected. Copy it again \
         from https://discord.com/developers/applications (your application, Bot, Reset Token)"
    )]
    BadToken,
    /// A database that is not supported.
    #[error(
        "DATABASE_URL is “{0}”, but it must begin with sqlite: for example sqlite://interim-desk.sqlite"
    )]
    BadDatabaseUrl(String),
    /// A base address that is none.
    #[error(
        "DISCORD_API_URL is “{0}”, but it must begin with http:// or https://, for example http://127.0.0.1:8080"
    )]
    BadApiUrl(String),
    /// An intake mode that does not exist.
    #[error("INTAKE is “{0}”, but it must be full or minimal")]
    BadIntake(String),
    /// A file of settings that cannot be read.
    #[error("the file {file} cannot be read: {why}")]
    BadFile {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
}

/// Where the data is unless told otherwise: a file in the working folder.
pub const DEFAULT_DATABASE_URL: &str = "sqlite://interim-desk.sqlite";

impl Settings {
    /// Reads the file `.env`, if there is one, and the environment.
    pub fn from_env() -> Result<Self, SettingsError> {
        match dotenvy::dotenv() {
            Ok(_) => {}
            Err(error) if error.not_found() => {}
            Err(error) => {
                return Err(SettingsError::BadFile {
                    file: PathBuf::from(".env"),
                    why: without_values(&error),
                });
            }
        }
        Self::from_lookup(|name| env::var(name).ok().filter(|value| !value.trim().is_empty()))
    }

    /// Reads settings through a function that knows the variables.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, SettingsError> {
        let database_url =
            lookup("DATABASE_URL").unwrap_or_else(|| DEFAULT_DATABASE_URL.to_owned());
        if !database_url.starts_with("sqlite:") {
            return Err(SettingsError::BadDatabaseUrl(without_password(
                &database_url,
            )));
        }
        let api_url = lookup("DISCORD_API_URL");
        if let Some(url) = &api_url
            && !(url.starts_with("http://") || url.starts_with("https://"))
        {
            return Err(SettingsError::BadApiUrl(url.clone()));
        }
        let intake = match lookup("INTAKE") {
            None => IntakeMode::default(),
            Some(name) => IntakeMode::from_str(name.trim(), true)
                .map_err(|_| SettingsError::BadIntake(name))?,
        };
        Ok(Self {
            token: lookup("DISCORD_TOKEN").map(SecretString::from),
            database_url,
            api_url,
            intake,
        })
    }

    /// The token, which must be there. One for Discord itself must also look like one of Discord's.
    pub fn bot_token(&self) -> Result<&SecretString, SettingsError> {
        let token = self.token.as_ref().ok_or(SettingsError::NoToken)?;
        let parts = token
            .expose_secret()
            .split('.')
            .filter(|part| !part.is_empty())
            .count();
        if self.api_url.is_none()
            && (parts != 3 || token.expose_secret().contains(char::is_whitespace))
        {
            return Err(SettingsError::BadToken);
        }
        Ok(token)
    }
}

/// The place of a mistake in `.env` without the line's text, which may hold a secret.
fn without_values(error: &dotenvy::Error) -> String {
    match error {
        dotenvy::Error::LineParse(_, position) => {
            format!("a line is not of the form NAME=value (character {position})")
        }
        dotenvy::Error::Io(error) => error.to_string(),
        _ => "a variable cannot be read".to_owned(),
    }
}

/// The address without what stands between `//` and `@`.
fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://…@{rest}"),
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        Settings::from_lookup(|name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn with_nothing_set_the_data_is_a_file_beside_the_process() {
        let settings = read(&[]).unwrap();
        assert_eq!(settings.database_url, DEFAULT_DATABASE_URL);
        assert_eq!(settings.intake, IntakeMode::Full);
        assert_eq!(settings.bot_token().unwrap_err(), SettingsError::NoToken);
    }

    #[test]
    fn each_bad_variable_is_named() {
        for (name, value) in [
            ("DATABASE_URL", "mysql://x"),
            ("DISCORD_API_URL", "localhost"),
            ("INTAKE", "loud"),
        ] {
            let error = read(&[(name, value)]).unwrap_err();
            assert!(error.to_string().contains(name), "{error}");
        }
        let settings = read(&[("DISCORD_TOKEN", "not a token")]).unwrap();
        assert_eq!(settings.bot_token().unwrap_err(), SettingsError::BadToken);
    }

    #[test]
    fn a_password_in_an_address_is_not_repeated() {
        let error = read(&[("DATABASE_URL", "postgres://desk:secret@db/desk")]).unwrap_err();
        assert!(!error.to_string().contains("secret"));
    }

    #[test]
    fn the_token_is_not_shown_when_settings_are_printed() {
        let settings = read(&[("DISCORD_TOKEN", "a-very-secret-token")]).unwrap();
        assert!(!format!("{settings:?}").contains("secret-token"));
    }
}
