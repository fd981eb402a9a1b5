//! The commands about people's own data.

use super::commands::{Ctx, Error, reply, suggest_person};

/// Says what is stored and why, and lets people see, correct and erase what is theirs.
#[poise::command(slash_command)]
pub(super) async fn privacy(ctx: Ctx<'_>) -> Result<(), Error> {
    reply(
        ctx,
        |by, _| async move { ctx.data().desk.privacy(&by).await },
    )
    .await
}

/// Asks whether all about a person is to be erased.
#[poise::command(slash_command, rename = "erase")]
pub(super) async fn erase_person(
    ctx: Ctx<'_>,
    #[autocomplete = "suggest_person"] person: String,
) -> Result<(), Error> {
    reply(ctx, |by, _| async move {
        ctx.data().desk.ask_erase(&by, Some(&person)).await
    })
    .await
}
