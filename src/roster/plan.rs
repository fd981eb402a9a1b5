//! What an import would do, worked out before anything is done.

use super::{Problem, csv::Import};
use crate::domain::{Manager, ManagerId};
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

/// What an import would do. Nobody is ever removed by an import.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// People who would join the roster.
    pub added: Vec<Manager>,
    /// People who would change.
    pub changed: Vec<Change>,
    /// People who would stay as they are.
    pub unchanged: Vec<ManagerId>,
    /// Two ids that may be one person: for a human to settle.
    pub duplicates: Vec<Duplicate>,
    /// What is wrong with the file; while there is anything, nothing should be imported.
    pub problems: Vec<Problem>,
}

/// A person as on the roster and as in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// As on the roster.
    pub before: Arc<Manager>,
    /// As in the file.
    pub after: Manager,
}

/// Two ids that may be one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duplicate {
    /// The person in the file.
    pub id: ManagerId,
    /// The other, on the roster or earlier in the file.
    pub other: ManagerId,
    /// What they share.
    pub likeness: Likeness,
}

/// What two ids share that may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Likeness {
    /// The account: surely one person.
    Account,
    /// The name, but for case and blanks.
    Name,
}

/// Works out what importing a file into a roster would do. Done twice, the second time finds everyone unchanged.
pub fn plan(existing: &[Arc<Manager>], import: Import) -> Plan {
    let by_id: HashMap<&ManagerId, &Arc<Manager>> = existing
        .iter()
        .map(|manager| (&manager.id, manager))
        .collect();
    let mut plan = Plan {
        duplicates: duplicates(existing, &import.managers),
        problems: import.problems,
        ..Plan::default()
    };
    for manager in import.managers {
        match by_id.get(&manager.id) {
            None => plan.added.push(manager),
            Some(before) if ***before == manager => plan.unchanged.push(manager.id),
            Some(before) => plan.changed.push(Change {
                before: Arc::clone(before),
                after: manager,
            }),
        }
    }
    plan
}

/// Pairs of ids that share an account or a name, each with someone of the file; an account says more than a name.
fn duplicates(existing: &[Arc<Manager>], imported: &[Manager]) -> Vec<Duplicate> {
    let in_file: BTreeSet<&ManagerId> = imported.iter().map(|manager| &manager.id).collect();
    let staying = existing
        .iter()
        .map(Arc::as_ref)
        .filter(|manager| !in_file.contains(&manager.id));
    let mut accounts: HashMap<u64, &ManagerId> = HashMap::new();
    let mut names: HashMap<String, &ManagerId> = HashMap::new();
    for manager in staying {
        if let Some(user) = manager.user {
            accounts.entry(user.0).or_insert(&manager.id);
        }
        names.entry(plain(&manager.name)).or_insert(&manager.id);
    }
    let mut found = Vec::new();
    for manager in imported {
        let by_account = manager
            .user
            .and_then(|user| first_other(accounts.entry(user.0).or_insert(&manager.id), manager));
        let by_name = first_other(
            names.entry(plain(&manager.name)).or_insert(&manager.id),
            manager,
        );
        let likeness = match (by_account, by_name) {
            (Some(other), _) => Some((other, Likeness::Account)),
            (None, Some(other)) => Some((other, Likeness::Name)),
            (None, None) => None,
        };
        if let Some((other, likeness)) = likeness {
            found.push(Duplicate {
                id: manager.id.clone(),
                other,
                likeness,
            });
        }
    }
    found
}

fn first_other(first: &ManagerId, manager: &Manager) -> Option<ManagerId> {
    (*first != manager.id).then(|| first.clone())
}

fn plain(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
