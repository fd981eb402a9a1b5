//! What test programs share: the judge of what the bot sends, and a stand-in for Discord that fails a
//! test which leaves replies unread or lets a wrong request pass.

pub(crate) mod validate;

use std::ops::Deref;

use interim_desk::loopback::{Loopback, Options, WorldSpec};

/// A running stand-in. Dropping it fails the test if a request broke Discord's rules, or if the bot
/// wrote or changed a message that nobody looked at.
pub(crate) struct Watched(Loopback);

impl Watched {
    /// Starts a world whose requests are judged.
    pub(crate) async fn start(world: WorldSpec, options: Options) -> Self {
        let options = Options {
            judge: Some(validate::judge()),
            ..options
        };
        Self(
            Loopback::start(world, options)
                .await
                .expect("a port on 127.0.0.1"),
        )
    }
}

impl Deref for Watched {
    type Target = Loopback;

    fn deref(&self) -> &Loopback {
        &self.0
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let violations = self.0.journal().violations();
        assert!(
            violations.is_empty(),
            "the bot broke Discord's rules: {violations:#?}"
        );
        let unread = self.0.unread();
        assert!(
            unread.is_empty(),
            "nobody looked at what the bot wrote: {unread:#?}"
        );
    }
}
