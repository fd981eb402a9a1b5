//! People and their own data: what is stored and why, shown as a file, corrected, erased.

use super::{Answer, Caller, Desk, Outcome, Result};
use crate::{
    domain::{Manager, Refusal},
    store::{StoreError, erasures},
    wording::{PrivacyAction, privacy as words},
};
use jiff::Timestamp;
use std::sync::Arc;

impl Desk {
    /// What is stored about the person who asks, and why.
    pub async fn privacy(&self, by: &Caller) -> Result<Outcome> {
        let own = self.own_profile(by).await?;
        Ok(Outcome::private(words::page(
            self.words(&by.locale),
            own.as_deref(),
        )))
    }

    async fn own_profile(&self, by: &Caller) -> Result<Option<Arc<Manager>>> {
        let guild = self.guild(by.guild).await?;
        let people = &guild.roster.roster().managers;
        let own = people.iter().find(|manager| manager.user == Some(by.user));
        Ok(own.cloned())
    }

    pub(super) async fn privacy_pressed(
        &self,
        by: &Caller,
        action: &PrivacyAction,
        now: Timestamp,
    ) -> Result<Outcome> {
        match action {
            PrivacyAction::ShowData => self.show_data(by, now).await,
            PrivacyAction::Correct => {
                let own = self.own_profile(by).await?.ok_or(Refusal::NoProfile)?;
                self.profile_form(by, own.id.as_str(), now).await
            }
            PrivacyAction::AskErase => self.ask_erase(by, None).await,
            PrivacyAction::Erase { manager } => self.start_erasure(by, manager, now).await,
            PrivacyAction::CancelErasure { manager, .. } => {
                self.cancel_erasure(by, manager, now).await
            }
        }
    }

    /// Hands out all that is stored about the person who asks, as a file.
    async fn show_data(&self, by: &Caller, now: Timestamp) -> Result<Outcome> {
        let own = self.own_profile(by).await?;
        let mut tx = self.store.begin().await?;
        let id = own.as_ref().map(|manager| &manager.id);
        let all = erasures::all_about(&mut tx, by.guild, id, Some(by.user)).await?;
        tx.commit().await?;
        let file = serde_json::json!({
            "server": by.guild.to_string(),
            "account": by.user.to_string(),
            "as_of": now.to_string(),
            "stored": all,
        });
        let content =
            serde_json::to_string_pretty(&file).map_err(|error| StoreError::Inconsistent {
                table: "manager",
                what: error.to_string(),
            })?;
        Ok(Outcome {
            answer: Answer::File {
                post: Box::new(words::data(self.words(&by.locale))),
                name: "my-data.json".to_owned(),
                content,
            },
            posts: Vec::new(),
        })
    }
}
