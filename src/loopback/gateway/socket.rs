//! One gateway connection: hello, identify or resume, heartbeats, and whatever the session is sent.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::Instant;

use super::sessions::Identity;
use super::{Push, close, intents};
use crate::loopback::shared::{Shared, told};
use crate::loopback::snowflake::GuildId;

/// How many messages a client may send in [`SEND_WINDOW`].
const SENDS: usize = 120;
const SEND_WINDOW: Duration = Duration::from_secs(60);

/// A connection with its session, once it has one.
struct Connection {
    shared: Arc<Shared>,
    session: Option<String>,
    inbox: Option<UnboundedReceiver<Push>>,
    deadline: Instant,
    window: (Instant, usize),
}

/// What becomes of the connection after a frame.
enum Next {
    Stay,
    /// Close with a code and a reason.
    Close(u16, &'static str),
    /// Break off.
    Cut,
    /// The client said good-bye with this code.
    Left(Option<u16>),
}

/// Serves a gateway connection until either side ends it.
pub(in crate::loopback) async fn serve(
    shared: Arc<Shared>,
    version: Option<String>,
    socket: WebSocket,
) {
    let mut connection = Connection {
        deadline: Instant::now() + shared.options.heartbeat * 2,
        shared,
        session: None,
        inbox: None,
        window: (Instant::now(), 0),
    };
    connection
        .run(socket, version.as_deref().unwrap_or("10"))
        .await;
}

impl Connection {
    async fn run(&mut self, mut socket: WebSocket, version: &str) {
        let shared = Arc::clone(&self.shared);
        let mut stopped = shared.stopped.subscribe();
        if version != "10" {
            return end(
                socket,
                close::INVALID_VERSION,
                "Only version 10 is spoken here.",
            )
            .await;
        }
        if deliver(
            &mut socket,
            Push::hello(shared.options.heartbeat.as_millis()),
        )
        .await
        .is_err()
        {
            return;
        }
        let next = loop {
            let deadline = self.deadline;
            let next = tokio::select! {
                frame = socket.recv() => match frame {
                    Some(Ok(Message::Close(frame))) => Next::Left(frame.map(|frame| frame.code)),
                    Some(Ok(frame)) => self.hear(&mut socket, frame).await,
                    Some(Err(_)) | None => Next::Cut,
                },
                push = next_push(&mut self.inbox) => match push {
                    Some(Push::Close(code, reason)) => Next::Close(code, reason),
                    Some(Push::Cut) => Next::Cut,
                    Some(text) => match deliver(&mut socket, text).await {
                        Ok(()) => Next::Stay,
                        Err(_) => Next::Cut,
                    },
                    None => {
                        self.session = None;
                        self.inbox = None;
                        Next::Stay
                    }
                },
                () = tokio::time::sleep_until(deadline) => {
                    Next::Close(close::SESSION_TIMED_OUT, "Session timed out.")
                }
                () = told(&mut stopped) => Next::Cut,
            };
            if !matches!(next, Next::Stay) {
                break next;
            }
        };
        if let Some(inbox) = &mut self.inbox {
            inbox.close();
        }
        let for_good = matches!(
            next,
            Next::Left(Some(1000 | 1001)) | Next::Close(close::SESSION_TIMED_OUT, _)
        );
        if let Some(session) = &self.session {
            shared.connect(|sessions, _| sessions.hang_up(session, for_good));
        }
        if let Next::Close(code, reason) = next {
            end(socket, code, reason).await;
        }
    }

    /// Takes one frame of the client.
    async fn hear(&mut self, socket: &mut WebSocket, frame: Message) -> Next {
        let text = match frame {
            Message::Text(text) => text.as_str().to_owned(),
            Message::Binary(_) => {
                return Next::Close(close::DECODE_ERROR, "Only JSON is spoken here.");
            }
            Message::Ping(_) | Message::Pong(_) | Message::Close(_) => return Next::Stay,
        };
        let now = Instant::now();
        if now.duration_since(self.window.0) > SEND_WINDOW {
            self.window = (now, 0);
        }
        self.window.1 += 1;
        if self.window.1 > SENDS {
            return Next::Close(close::RATE_LIMITED, "You are being rate limited.");
        }
        let Ok(message) = serde_json::from_str::<Value>(&text) else {
            return Next::Close(close::DECODE_ERROR, "Error while decoding payload.");
        };
        let data = &message["d"];
        match message["op"].as_u64() {
            Some(1) => {
                self.deadline = now + self.shared.options.heartbeat * 2;
                if self.shared.faults.is_deaf() {
                    return Next::Stay;
                }
                match deliver(socket, Push::heartbeat_ack()).await {
                    Ok(()) => Next::Stay,
                    Err(_) => Next::Cut,
                }
            }
            Some(2) => self.identify(data),
            Some(6) => self.resume(socket, data).await,
            Some(3 | 4) if self.session.is_some() => Next::Stay,
            Some(8) if self.session.is_some() => {
                self.send_members(data);
                Next::Stay
            }
            Some(3 | 4 | 8) => Next::Close(close::NOT_AUTHENTICATED, "Not authenticated."),
            _ => Next::Close(close::UNKNOWN_OPCODE, "Unknown opcode."),
        }
    }

    fn identify(&mut self, data: &Value) -> Next {
        if self.session.is_some() {
            return Next::Close(close::ALREADY_AUTHENTICATED, "Already authenticated.");
        }
        if !self.is_token(data) {
            return Next::Close(close::AUTHENTICATION_FAILED, "Authentication failed.");
        }
        let Some(asked) = data["intents"]
            .as_u64()
            .filter(|bits| intents::are_known(*bits))
        else {
            return Next::Close(close::INVALID_INTENTS, "Invalid intent(s).");
        };
        if !self
            .shared
            .look(|world| intents::are_allowed(asked, &world.app.spec))
        {
            return Next::Close(close::DISALLOWED_INTENTS, "Disallowed intent(s).");
        }
        let shard = &data["shard"];
        let shard = match (shard[0].as_u64(), shard[1].as_u64()) {
            (Some(own), Some(all)) if own < all => (own, all),
            (None, None) => (0, 1),
            _ => return Next::Close(close::INVALID_SHARD, "Invalid shard."),
        };
        let identity = Identity {
            intents: asked,
            shard,
        };
        let url = self
            .shared
            .look(|world| crate::loopback::gateway_url(&world.base_url));
        let (id, inbox) = self
            .shared
            .connect(|sessions, world| sessions.begin(world, identity, &url));
        self.session = Some(id);
        self.inbox = Some(inbox);
        Next::Stay
    }

    async fn resume(&mut self, socket: &mut WebSocket, data: &Value) -> Next {
        if self.session.is_some() {
            return Next::Close(close::ALREADY_AUTHENTICATED, "Already authenticated.");
        }
        if !self.is_token(data) {
            return Next::Close(close::AUTHENTICATION_FAILED, "Authentication failed.");
        }
        let id = data["session_id"].as_str().unwrap_or_default();
        let sequence = data["seq"].as_u64().unwrap_or(0);
        match self
            .shared
            .connect(|sessions, _| sessions.resume(id, sequence))
        {
            Some(inbox) => {
                self.session = Some(id.to_owned());
                self.inbox = Some(inbox);
                Next::Stay
            }
            None => match deliver(socket, Push::invalid_session(false)).await {
                Ok(()) => Next::Stay,
                Err(_) => Next::Cut,
            },
        }
    }

    fn is_token(&self, data: &Value) -> bool {
        let shown = data["token"].as_str().unwrap_or_default();
        shown.strip_prefix("Bot ").unwrap_or(shown) == self.shared.token
    }

    /// Answers a request for members of a guild (opcode 8).
    fn send_members(&self, data: &Value) {
        let Some(session) = &self.session else { return };
        let guild = data["guild_id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .map(GuildId);
        let query = data["query"].as_str().unwrap_or_default().to_lowercase();
        let named: Option<Vec<&str>> = data["user_ids"]
            .as_array()
            .map(|ids| ids.iter().filter_map(Value::as_str).collect());
        self.shared.connect(|sessions, world| {
            let Some(known) = guild.and_then(|id| world.guilds.get(&id)) else {
                return;
            };
            let whole = query.is_empty() && named.is_none();
            let permitted = sessions
                .identity_of(session)
                .is_some_and(|identity| identity.intents & intents::GUILD_MEMBERS != 0);
            let wanted = |user: &&crate::loopback::world::Member| match &named {
                Some(ids) => ids.contains(&user.user.to_string().as_str()),
                None => world
                    .user(user.user)
                    .is_ok_and(|user| user.name.starts_with(&query)),
            };
            let members: Vec<Value> = known
                .members
                .values()
                .filter(|member| (!whole || permitted) && wanted(member))
                .map(|member| world.member_json(member))
                .collect();
            let chunk = json!({
                "guild_id": known.id,
                "members": members,
                "chunk_index": 0,
                "chunk_count": 1,
                "nonce": data["nonce"],
            });
            sessions.send_to(session, "GUILD_MEMBERS_CHUNK", &chunk);
        });
    }
}

async fn next_push(inbox: &mut Option<UnboundedReceiver<Push>>) -> Option<Push> {
    match inbox {
        Some(inbox) => inbox.recv().await,
        None => std::future::pending().await,
    }
}

async fn deliver(socket: &mut WebSocket, push: Push) -> Result<(), axum::Error> {
    match push {
        Push::Text(text) => socket.send(Message::Text(text)).await,
        Push::Close(..) | Push::Cut => Ok(()),
    }
}

async fn end(mut socket: WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame {
        code,
        reason: reason.into(),
    };
    // The client may have left before us.
    if socket.send(Message::Close(Some(frame))).await.is_ok() {
        let _ = tokio::time::timeout(Duration::from_secs(1), socket.recv()).await;
    }
}
