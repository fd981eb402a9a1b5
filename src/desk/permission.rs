//! Who may do what. Every change of state asks here, whatever the button that led to it.

use crate::domain::{
    ChannelId, GuildId, GuildSettings, Locale, Manager, Offer, Refusal, Request, Standing, UserId,
};

/// Somebody who does something, as the chat platform tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The guild in which it happens.
    pub guild: GuildId,
    /// The channel in which it happens.
    pub channel: ChannelId,
    /// The account.
    pub user: UserId,
    /// The guild's roles that the person has.
    pub roles: Vec<u64>,
    /// Whether the person may manage the guild on the chat platform.
    pub manages_guild: bool,
    /// The language of the person's client.
    pub locale: Locale,
}

impl Caller {
    fn has_one_of(&self, roles: &[u64]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }

    /// Whether the person belongs to the desk: by role, or as one who manages the guild.
    pub fn is_desk(&self, settings: &GuildSettings) -> bool {
        self.manages_guild || self.has_one_of(&settings.desk_roles)
    }

    /// Whether the person may open requests.
    pub fn may_request(&self, settings: &GuildSettings) -> bool {
        settings.requester_roles.is_empty()
            || self.has_one_of(&settings.requester_roles)
            || self.is_desk(settings)
    }

    /// Whether the person may change this request: who asked, and the desk.
    pub fn may_change(&self, request: &Request, settings: &GuildSettings) -> bool {
        request.requester == self.user || self.is_desk(settings)
    }

    /// Whether the person may offer a request to candidates and decide on it: the desk; where none is set up, who asked.
    pub fn may_offer(&self, request: &Request, settings: &GuildSettings) -> bool {
        self.is_desk(settings) || (settings.desk_roles.is_empty() && request.requester == self.user)
    }

    /// Whether names of those who have not agreed to be put forward are hidden from the person.
    pub fn sees_no_names(&self, request: &Request, settings: &GuildSettings) -> bool {
        settings.blind && !self.may_offer(request, settings)
    }

    pub(super) fn needs_offering(
        &self,
        request: &Request,
        settings: &GuildSettings,
    ) -> Result<(), Refusal> {
        allow(self.may_offer(request, settings), Standing::Desk)
    }

    /// Whether the person may answer this offer: who is asked, and the desk on their behalf.
    pub(super) fn needs_answering(
        &self,
        offer: &Offer,
        request: &Request,
        settings: &GuildSettings,
    ) -> Result<(), Refusal> {
        let allowed = offer.user == Some(self.user) || self.may_offer(request, settings);
        allow(allowed, Standing::SelfOrDesk)
    }

    /// Whether the person may change this profile: whose it is, and the desk.
    pub fn may_keep(&self, manager: &Manager, settings: &GuildSettings) -> bool {
        manager.user == Some(self.user) || self.is_desk(settings)
    }

    pub(super) fn needs_keeper(
        &self,
        manager: &Manager,
        settings: &GuildSettings,
    ) -> Result<(), Refusal> {
        allow(self.may_keep(manager, settings), Standing::SelfOrDesk)
    }

    pub(super) fn needs_admin(&self) -> Result<(), Refusal> {
        allow(self.manages_guild, Standing::Admin)
    }

    pub(super) fn needs_desk(&self, settings: &GuildSettings) -> Result<(), Refusal> {
        allow(self.is_desk(settings), Standing::Desk)
    }

    pub(super) fn needs_requester(&self, settings: &GuildSettings) -> Result<(), Refusal> {
        allow(self.may_request(settings), Standing::Requester)
    }

    pub(super) fn needs_change(
        &self,
        request: &Request,
        settings: &GuildSettings,
    ) -> Result<(), Refusal> {
        allow(self.may_change(request, settings), Standing::OwnerOrDesk)
    }
}

fn allow(allowed: bool, needs: Standing) -> Result<(), Refusal> {
    if allowed {
        Ok(())
    } else {
        Err(Refusal::NotAllowed { needs })
    }
}
