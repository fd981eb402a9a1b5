//! The bot as a process of its own, and what kills it.

use interim_desk::loopback::Loopback;
use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::task::JoinHandle;

/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running bot.
pub(crate) struct Victim(Child);

impl Victim {
    /// Starts the binary against the stand-in and waits until it is connected.
    pub(crate) async fn start(discord: &Loopback, database: &Path) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_interim-desk"))
            .arg("run")
            .env_clear()
            .env("DISCORD_TOKEN", discord.token())
            .env("DISCORD_API_URL", discord.url())
            .env("DATABASE_URL", format!("sqlite://{}", database.display()))
            .current_dir(database.parent().expect("a folder"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the bot starts");
        discord
            .wait_connected(PATIENCE)
            .await
            .expect("the bot connects");
        Self(child)
    }

    /// Ends it without a word, as `kill -9` does.
    pub(crate) fn end(&mut self) {
        self.0.kill().expect("it can be killed");
        self.0.wait().expect("it ends");
    }

    /// Kills it again and again in the background, after times that differ, and starts it anew each time.
    pub(crate) fn killed_now_and_then(self, discord: &Loopback, database: &Path) -> Killer {
        let kills = Arc::new(AtomicUsize::new(0));
        let stopped = Arc::new(AtomicBool::new(false));
        let task = tokio::spawn(kill_now_and_then(
            self,
            discord.clone(),
            database.to_owned(),
            Arc::clone(&kills),
            Arc::clone(&stopped),
        ));
        Killer {
            kills,
            stopped,
            task: Some(task),
        }
    }
}

async fn kill_now_and_then(
    mut victim: Victim,
    discord: Loopback,
    database: PathBuf,
    kills: Arc<AtomicUsize>,
    stopped: Arc<AtomicBool>,
) -> Victim {
    let mut mixed: u64 = 1;
    while !stopped.load(Ordering::Relaxed) {
        // Moments that differ by a few milliseconds each, spread over what a step of the staffing takes.
        mixed = mixed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        tokio::time::sleep(Duration::from_millis(2 + (mixed >> 33) % 180)).await;
        victim.end();
        kills.fetch_add(1, Ordering::Relaxed);
        let gone = |discord: &Loopback| (!discord.is_connected()).then_some(());
        discord
            .wait_until(PATIENCE, gone)
            .await
            .expect("the connection ends");
        victim = Victim::start(&discord, &database).await;
    }
    victim
}

/// What kills the bot.
pub(crate) struct Killer {
    kills: Arc<AtomicUsize>,
    stopped: Arc<AtomicBool>,
    task: Option<JoinHandle<Victim>>,
}

impl Killer {
    /// How often it has killed so far.
    pub(crate) fn kills(&self) -> usize {
        self.kills.load(Ordering::Relaxed)
    }

    /// Lets the bot live from now on.
    pub(crate) async fn stop(&mut self) -> Victim {
        self.stopped.store(true, Ordering::Relaxed);
        let task = self.task.take().expect("it was not stopped before");
        task.await.expect("the killer ends")
    }
}
