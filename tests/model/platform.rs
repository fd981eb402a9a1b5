//! The chat platform as far as posts are concerned: it executes, forgets to answer, refuses, and knows a repeat.

use super::chance::Chance;
use interim_desk::{
    desk::Desk,
    domain::{ChannelId, MessageId, UserId},
    store::posts::{Destination, Outgoing},
};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// What became of one post.
#[derive(Debug)]
struct Message {
    id: MessageId,
    body: String,
    to: Option<UserId>,
}

/// All messages there are.
#[derive(Debug, Default)]
pub(crate) struct Platform {
    by_key: BTreeMap<String, Vec<Message>>,
    by_nonce: BTreeMap<i64, MessageId>,
    last: u64,
    /// Those who take no direct messages.
    closed: BTreeSet<UserId>,
}

impl Platform {
    pub(crate) fn new(closed: impl IntoIterator<Item = UserId>) -> Self {
        Self {
            closed: closed.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Delivers what is due; with `losses`, some answers get lost and some posts are not even tried.
    pub(crate) async fn deliver(
        &mut self,
        desk: &Desk,
        posts: Vec<Outgoing>,
        mut losses: Option<&mut Chance>,
        now: Timestamp,
    ) {
        let mut queue = posts;
        while let Some(post) = queue.pop() {
            let Some(post) = desk.pending_post(post.guild, &post.key).await.unwrap() else {
                continue;
            };
            if losses.as_mut().is_some_and(|chance| chance.once_in(9)) {
                continue;
            }
            if let Destination::Person { user, .. } = post.to
                && self.closed.contains(&user)
            {
                queue.extend(desk.post_failed(&post, "code 50007", now).await.unwrap());
                continue;
            }
            let message = self.execute(&post);
            if losses.as_mut().is_some_and(|chance| chance.once_in(9)) {
                continue;
            }
            desk.post_sent(&post, ChannelId(1), message).await.unwrap();
        }
    }

    fn execute(&mut self, post: &Outgoing) -> MessageId {
        let messages = self.by_key.entry(post.key.clone()).or_default();
        let known = post
            .message
            .or_else(|| self.by_nonce.get(&post.nonce).copied());
        if let Some(id) = known
            && let Some(message) = messages.iter_mut().find(|message| message.id == id)
        {
            message.body.clone_from(&post.body);
            return id;
        }
        self.last += 1;
        let id = MessageId(self.last);
        self.by_nonce.insert(post.nonce, id);
        messages.push(Message {
            id,
            body: post.body.clone(),
            to: match post.to {
                Destination::Person { user, .. } => Some(user),
                Destination::Channel(_) => None,
            },
        });
        id
    }

    /// Posts of which there is not just one message.
    pub(crate) fn doubled(&self) -> Vec<String> {
        let doubled = self.by_key.iter().filter(|(_, all)| all.len() != 1);
        doubled
            .map(|(key, all)| format!("{key} is there {} times", all.len()))
            .collect()
    }

    /// What the one message of a post says; `None` where it never arrived.
    pub(crate) fn says(&self, key: &str) -> Option<&str> {
        Some(self.by_key.get(key)?.first()?.body.as_str())
    }

    /// Whether a direct message went to this account under this key.
    pub(crate) fn reached(&self, key: &str, user: UserId) -> bool {
        self.by_key
            .get(key)
            .is_some_and(|all| all.iter().any(|message| message.to == Some(user)))
    }
}
