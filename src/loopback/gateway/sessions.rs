//! The sessions: who is connected, what they were sent, what a resume has to send again.

use std::collections::VecDeque;

use axum::extract::ws::Utf8Bytes;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::dispatch::{self, Dispatch};
use super::intents;
use crate::loopback::event::Event;
use crate::loopback::faults::FaultState;
use crate::loopback::snowflake::GuildId;
use crate::loopback::world::World;

/// How many events a session without a connection keeps before it is given up.
const REPLAY: usize = 10_000;

/// What a connection is told to do.
#[derive(Debug, Clone)]
pub(in crate::loopback) enum Push {
    /// Send this.
    Text(Utf8Bytes),
    /// Close with a code and a reason.
    Close(u16, &'static str),
    /// Break off without a word.
    Cut,
}

impl Push {
    fn opcode(op: u8, data: &Value) -> Self {
        Self::Text(
            json!({"op": op, "d": data, "s": null, "t": null})
                .to_string()
                .into(),
        )
    }

    pub(in crate::loopback) fn reconnect() -> Self {
        Self::opcode(7, &Value::Null)
    }

    pub(in crate::loopback) fn invalid_session(resumable: bool) -> Self {
        Self::opcode(9, &json!(resumable))
    }

    pub(super) fn hello(heartbeat_ms: u128) -> Self {
        Self::opcode(10, &json!({"heartbeat_interval": heartbeat_ms}))
    }

    pub(super) fn heartbeat_ack() -> Self {
        Self::opcode(11, &Value::Null)
    }
}

/// What a bot says when it identifies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Identity {
    pub(super) intents: u64,
    /// Its number and how many there are.
    pub(super) shard: (u64, u64),
}

impl Identity {
    /// Whether this shard is the one for a guild; what belongs to none goes to the first.
    fn serves(&self, guild: Option<GuildId>) -> bool {
        let (own, all) = self.shard;
        match guild {
            Some(guild) => all == 0 || (guild.0 >> 22) % all == own,
            None => own == 0,
        }
    }
}

/// A session: it outlives its connection until it is given up.
#[derive(Debug)]
struct Session {
    id: String,
    identity: Identity,
    sequence: u64,
    sent: VecDeque<(u64, Utf8Bytes)>,
    line: Option<UnboundedSender<Push>>,
}

impl Session {
    fn send(&mut self, name: &str, data: &Value) {
        self.sequence += 1;
        let text = json!({"op": 0, "t": name, "s": self.sequence, "d": data}).to_string();
        let text = Utf8Bytes::from(text);
        if self.sent.len() >= REPLAY {
            self.sent.pop_front();
        }
        self.sent.push_back((self.sequence, text.clone()));
        self.push(Push::Text(text));
    }

    fn push(&mut self, push: Push) {
        if let Some(line) = &self.line
            && line.send(push).is_err()
        {
            self.line = None;
        }
    }
}

/// All sessions, and how often the bot began or resumed one.
#[derive(Debug, Default)]
pub(in crate::loopback) struct Sessions {
    all: Vec<Session>,
    begun: usize,
    resumed: usize,
}

impl Sessions {
    /// Begins a session: READY, then the guilds.
    pub(super) fn begin(
        &mut self,
        world: &World,
        identity: Identity,
        gateway_url: &str,
    ) -> (String, UnboundedReceiver<Push>) {
        self.begun += 1;
        // A bot that starts anew on a shard never comes back for the session that it had there.
        self.all
            .retain(|old| old.line.is_some() || old.identity.shard != identity.shard);
        let id = format!("loopback-session-{}", self.begun);
        let (line, inbox) = unbounded_channel();
        let mut session = Session {
            id: id.clone(),
            identity,
            sequence: 0,
            sent: VecDeque::new(),
            line: Some(line),
        };
        let guilds: Vec<_> = world
            .guilds
            .values()
            .filter(|guild| guild.members.contains_key(&world.bot()))
            .filter(|guild| identity.serves(Some(guild.id)))
            .collect();
        let unavailable: Vec<Value> = guilds
            .iter()
            .map(|guild| json!({"id": guild.id, "unavailable": true}))
            .collect();
        session.send(
            "READY",
            &json!({
                "v": 10,
                "user": world.me_json(),
                "guilds": unavailable,
                "session_id": id,
                "session_type": "normal",
                "resume_gateway_url": gateway_url,
                "shard": [identity.shard.0, identity.shard.1],
                "application": {"id": world.app.id, "flags": world.application_flags()},
                "private_channels": [],
                "presences": [],
                "relationships": [],
                "user_settings": {},
                "_trace": [],
            }),
        );
        if identity.intents & intents::GUILDS != 0 {
            let all_members = identity.intents & intents::GUILD_MEMBERS != 0;
            for guild in guilds {
                session.send("GUILD_CREATE", &world.guild_create_json(guild, all_members));
            }
        }
        self.all.push(session);
        (id, inbox)
    }

    /// Resumes a session after `sequence`: what was missed, then RESUMED. None if that is not known.
    pub(super) fn resume(&mut self, id: &str, sequence: u64) -> Option<UnboundedReceiver<Push>> {
        let session = self.all.iter_mut().find(|session| session.id == id)?;
        let oldest = session.sent.front().map_or(1, |(number, _)| *number);
        if sequence > session.sequence || sequence + 1 < oldest {
            return None;
        }
        let (line, inbox) = unbounded_channel();
        if let Some(old) = session.line.replace(line) {
            // The old connection may be dead already.
            let _ = old.send(Push::Cut);
        }
        let missed: Vec<Utf8Bytes> = session
            .sent
            .iter()
            .filter(|(number, _)| *number > sequence)
            .map(|(_, text)| text.clone())
            .collect();
        for text in missed {
            session.push(Push::Text(text));
        }
        session.send("RESUMED", &json!({"_trace": []}));
        self.resumed += 1;
        Some(inbox)
    }

    /// Sends an event to every session that asked for its kind and is allowed to see it.
    pub(in crate::loopback) fn dispatch(
        &mut self,
        world: &World,
        event: &Event,
        faults: &FaultState,
    ) {
        for session in &mut self.all {
            for one in dispatch::render(world, event, session.identity.intents) {
                let Dispatch { name, data, guild } = one;
                if session.identity.serves(guild) && !faults.loses(name) {
                    session.send(name, &data);
                }
            }
        }
    }

    /// Sends something to one session.
    pub(super) fn send_to(&mut self, id: &str, name: &str, data: &Value) {
        if let Some(session) = self.all.iter_mut().find(|session| session.id == id) {
            session.send(name, data);
        }
    }

    /// Tells every connection to do something.
    pub(in crate::loopback) fn push_all(&mut self, push: &Push) {
        for session in &mut self.all {
            session.push(push.clone());
        }
    }

    /// The connection of a session is gone; its inbox is closed already. A client that said good-bye
    /// does not come back (`for_good`).
    pub(super) fn hang_up(&mut self, id: &str, for_good: bool) {
        let gone = |session: &Session| {
            session.id == id && session.line.as_ref().is_none_or(UnboundedSender::is_closed)
        };
        if for_good {
            self.all.retain(|session| !gone(session));
        }
        for session in self.all.iter_mut().filter(|session| gone(session)) {
            session.line = None;
        }
    }

    /// Forgets every session, so that none can be resumed.
    pub(in crate::loopback) fn forget_all(&mut self) {
        self.all.clear();
    }

    pub(in crate::loopback) fn any_connected(&self) -> bool {
        self.all
            .iter()
            .any(|session| session.line.as_ref().is_some_and(|line| !line.is_closed()))
    }

    /// How many sessions the bot began and how many it resumed.
    pub(in crate::loopback) fn counts(&self) -> (usize, usize) {
        (self.begun, self.resumed)
    }

    /// The guilds of one session's shard.
    pub(super) fn identity_of(&self, id: &str) -> Option<Identity> {
        self.all
            .iter()
            .find(|session| session.id == id)
            .map(|session| session.identity)
    }
}
