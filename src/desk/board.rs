//! The board of a guild: one post, edited in place whenever a request moves, and never more often than every few seconds.

use super::{
    Answer, Caller, Desk, Outcome, Result, guilds::Guild, offers::body_of, outbox::card_key,
};
use crate::{
    domain::{ChannelId, GuildId, GuildSettings},
    store::{
        Tx, engagements, offers,
        posts::{self, Destination, Outgoing, Wanted},
        requests, timers,
    },
    wording::board::{self as words, BoardRow},
};
use jiff::{SignedDuration, Timestamp};

/// The timer that draws the board anew.
pub(super) const BOARD_TIMER: &str = "board";
/// How long changes are gathered before the board is drawn.
const GATHERED: SignedDuration = SignedDuration::from_secs(3);
/// Which of the posts of its cause a board is; no other post takes this place.
const BOARD_PLACE: u8 = 7;
/// Requests on a board.
const SHOWN: u8 = 20;

fn board_key(channel: ChannelId) -> String {
    format!("board/{channel}")
}

impl Desk {
    /// Puts the board of the guild into this channel; one that stood elsewhere says where it went.
    pub async fn place_board(&self, by: &Caller, now: Timestamp) -> Result<Outcome> {
        let guild = self.guild(by.guild).await?;
        by.needs_desk(&guild.settings)?;
        let before = guild.settings.board.filter(|known| *known != by.channel);
        let settings = GuildSettings {
            board: Some(by.channel),
            ..guild.settings.clone()
        };
        let told = self.write_settings(by, settings, now).await?;
        let guild = self.guild(by.guild).await?;
        let mut tx = self.store.begin().await?;
        let mut posts = told.posts;
        if let Some(old) = before {
            let post = words::moved(self.board_words(&guild), by.channel);
            posts.push(want(&mut tx, by.guild, old, body_of(&post)?).await?);
        }
        posts.push(
            self.draw(&mut tx, &guild, by.guild, by.channel, now)
                .await?,
        );
        tx.commit().await?;
        Ok(Outcome {
            answer: Answer::Private(Box::new(words::placed(self.words(&by.locale)))),
            posts,
        })
    }

    /// Has the board drawn anew soon, if the guild has one.
    pub(super) fn stir_board(&self, tx: &mut Tx, guild: &Guild, id: GuildId, now: Timestamp) {
        if guild.settings.board.is_some() {
            let due = now.saturating_add(GATHERED).unwrap_or(now);
            timers::set_unless_set(tx, id, BOARD_TIMER, due);
        }
    }

    /// The board's timer is due.
    pub(super) async fn redraw(
        &self,
        mut tx: Tx,
        id: GuildId,
        now: Timestamp,
    ) -> Result<Vec<Outgoing>> {
        let guild = self.guild(id).await?;
        let mut posts = Vec::new();
        if let Some(channel) = guild.settings.board {
            posts.push(self.draw(&mut tx, &guild, id, channel, now).await?);
        }
        tx.commit().await?;
        Ok(posts)
    }

    async fn draw(
        &self,
        tx: &mut Tx,
        guild: &Guild,
        id: GuildId,
        channel: ChannelId,
        now: Timestamp,
    ) -> Result<Outgoing> {
        let mut active = requests::under_way(tx, id).await?;
        let more = active.len().saturating_sub(usize::from(SHOWN));
        active.truncate(usize::from(SHOWN));
        let mut rows = Vec::with_capacity(active.len());
        for request in active {
            rows.push(BoardRow {
                offers: offers::of_request(tx, id, request.id).await?,
                engagements: engagements::of_request(tx, id, request.id).await?,
                card: posts::message(tx, id, &card_key(request.id)).await?,
                request,
            });
        }
        let today = guild.local(now).date();
        let post = words::board(self.board_words(guild), &rows, more, self.vocabulary, today);
        want(tx, id, channel, body_of(&post)?).await
    }

    fn board_words(&self, guild: &Guild) -> &'static crate::wording::Words {
        let locale = guild.settings.locale.clone();
        self.words(&locale.unwrap_or_else(crate::domain::Locale::english))
    }
}

async fn want(tx: &mut Tx, guild: GuildId, channel: ChannelId, body: String) -> Result<Outgoing> {
    let wanted = Wanted {
        key: &board_key(channel),
        request: None,
        place: BOARD_PLACE,
        to: Destination::Channel(channel),
        reply_to: None,
        body,
    };
    Ok(posts::want_in(tx, guild, wanted).await?)
}
