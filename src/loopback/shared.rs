//! What all parts of the stand-in share: the world behind its lock, and who hears of changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::runtime::Handle;
use tokio::sync::{broadcast, watch};

use super::Options;
use super::clock::Clock;
use super::event::Event;
use super::faults::FaultState;
use super::gateway::Sessions;
use super::journal::Journal;
use super::ratelimit::RateLimits;
use super::snowflake::InteractionId;
use super::world::World;

/// How many events a slow listener may lag behind before it misses some.
const LISTENER_LAG: usize = 1024;

/// The shared state.
#[derive(Debug)]
pub(super) struct Shared {
    state: Mutex<State>,
    pub(super) clock: Clock,
    pub(super) faults: FaultState,
    pub(super) journal: Journal,
    pub(super) limits: RateLimits,
    pub(super) options: Options,
    pub(super) token: String,
    events: broadcast::Sender<Event>,
    changes: watch::Sender<u64>,
    /// Becomes true when the server is told to stop.
    pub(super) stopped: watch::Sender<bool>,
    runtime: Handle,
}

#[derive(Debug)]
struct State {
    world: World,
    sessions: Sessions,
}

impl Shared {
    /// Must be called within a runtime, which later carries the deadlines of interactions.
    pub(super) fn new(world: World, clock: Clock, options: Options) -> Self {
        Self {
            token: world.app.spec.token.clone(),
            state: Mutex::new(State {
                world,
                sessions: Sessions::default(),
            }),
            clock,
            faults: FaultState::default(),
            journal: Journal::judged_by(options.judge.clone()),
            limits: RateLimits::default(),
            options,
            events: broadcast::Sender::new(LISTENER_LAG),
            changes: watch::Sender::new(0),
            stopped: watch::Sender::new(false),
            runtime: Handle::current(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the world.
    pub(super) fn look<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock().world)
    }

    /// Acts on the world; what happens is told to all in one order before anyone acts again.
    pub(super) fn act<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let mut state = self.lock();
        let result = act(&mut state.world);
        let happened = state.world.take_happened();
        let State { world, sessions } = &mut *state;
        for event in &happened {
            sessions.dispatch(world, event, &self.faults);
        }
        self.tell(happened);
        drop(state);
        result
    }

    /// Acts on the gateway's sessions.
    pub(super) fn sessions<T>(&self, act: impl FnOnce(&mut Sessions) -> T) -> T {
        act(&mut self.lock().sessions)
    }

    /// Acts on the gateway's sessions with the world at hand.
    pub(super) fn connect<T>(&self, act: impl FnOnce(&mut Sessions, &World) -> T) -> T {
        let mut state = self.lock();
        let State { world, sessions } = &mut *state;
        let result = act(sessions, world);
        let connected = sessions.any_connected();
        self.tell(vec![Event::BotConnection { connected }]);
        drop(state);
        result
    }

    fn tell(&self, happened: Vec<Event>) {
        if happened.is_empty() {
            return;
        }
        for event in happened {
            // Nobody has to listen.
            let _ = self.events.send(event);
        }
        self.look_again();
    }

    /// Wakes everyone who waits for something to be found, also where no change was told: of the journal, for example.
    pub(super) fn look_again(&self) {
        self.changes.send_modify(|count| *count += 1);
    }

    pub(super) fn events(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// Waits until `find` finds something; it is asked again after every change.
    pub(super) async fn until<T>(&self, mut find: impl FnMut() -> Option<T>) -> T {
        let mut changes = self.changes.subscribe();
        loop {
            changes.mark_unchanged();
            if let Some(found) = find() {
                return found;
            }
            if changes.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }

    /// Starts the three seconds that the bot has for its first answer.
    pub(super) fn start_deadline(self: &Arc<Self>, id: InteractionId) {
        let shared = Arc::clone(self);
        self.runtime.spawn(async move {
            tokio::time::sleep(shared.options.answer_within).await;
            shared.act(|world| world.give_up_on(id));
        });
    }
}

/// Waits until a switch is on, or nobody is left to turn it.
pub(super) async fn told(switch: &mut watch::Receiver<bool>) {
    let _ = switch.wait_for(|on| *on).await;
}
