//! The refusals that Discord words as JSON: an HTTP status, a code of its own and a message.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A refused request, as the bot gets to see it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ApiError {
    pub(super) status: StatusCode,
    pub(super) code: u32,
    pub(super) message: String,
    /// Which field is wrong and why, nested like the body; only with [`INVALID_FORM`].
    pub(super) errors: Option<Value>,
}

/// The code of a body that breaks a limit or a type.
pub(super) const INVALID_FORM: u32 = 50035;

macro_rules! refusals {
    ($($name:ident = $status:ident $code:literal $message:literal)*) => {
        impl ApiError {
            $(pub(super) fn $name() -> Self {
                Self::new(StatusCode::$status, $code, $message)
            })*
        }
    };
}

refusals! {
    not_found = NOT_FOUND 0 "404: Not Found"
    wrong_method = METHOD_NOT_ALLOWED 0 "405: Method Not Allowed"
    unauthorized = UNAUTHORIZED 0 "401: Unauthorized"
    unknown_channel = NOT_FOUND 10003 "Unknown Channel"
    unknown_guild = NOT_FOUND 10004 "Unknown Guild"
    unknown_member = NOT_FOUND 10007 "Unknown Member"
    unknown_message = NOT_FOUND 10008 "Unknown Message"
    unknown_role = NOT_FOUND 10011 "Unknown Role"
    unknown_user = NOT_FOUND 10013 "Unknown User"
    unknown_emoji = BAD_REQUEST 10014 "Unknown Emoji"
    unknown_webhook = NOT_FOUND 10015 "Unknown Webhook"
    unknown_interaction = NOT_FOUND 10062 "Unknown interaction"
    unknown_command = NOT_FOUND 10063 "Unknown application command"
    too_many_pins = BAD_REQUEST 30003 "Maximum number of pins reached (50)"
    too_many_reactions = BAD_REQUEST 30010 "Maximum number of reactions reached (20)"
    already_acknowledged = BAD_REQUEST 40060 "Interaction has already been acknowledged."
    missing_access = FORBIDDEN 50001 "Missing Access"
    not_in_a_dm = FORBIDDEN 50003 "Cannot execute action on a DM channel"
    not_your_message = FORBIDDEN 50005 "Cannot edit a message authored by another user"
    empty_message = BAD_REQUEST 50006 "Cannot send an empty message"
    dm_closed = FORBIDDEN 50007 "Cannot send messages to this user"
    not_a_text_channel = BAD_REQUEST 50008 "Cannot send messages in a non-text channel"
    missing_permissions = FORBIDDEN 50013 "Missing Permissions"
    wrong_channel_kind = BAD_REQUEST 50024 "Cannot execute action on this channel type"
    invalid_webhook_token = UNAUTHORIZED 50027 "Invalid Webhook Token"
    bulk_delete_count = BAD_REQUEST 50016 "Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete"
    bulk_delete_too_old = BAD_REQUEST 50034 "You can only bulk delete messages that are under 14 days old."
    archived = BAD_REQUEST 50083 "Thread is archived"
    invalid_json = BAD_REQUEST 50109 "The request body contains invalid JSON."
    already_a_thread = BAD_REQUEST 160004 "A thread has already been created for this message"
    locked = FORBIDDEN 160005 "Thread is locked"
    reply_needs_history = FORBIDDEN 160002 "Cannot reply without permission to read message history"
    too_large = PAYLOAD_TOO_LARGE 40005 "Request entity too large"
}

impl ApiError {
    pub(super) fn new(status: StatusCode, code: u32, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            errors: None,
        }
    }

    /// A body with one wrong field; `path` as in `embeds.0.title`.
    pub(super) fn invalid(path: &str, code: &str, message: impl Into<String>) -> Self {
        let mut complaints = Complaints::default();
        complaints.add(path, code, message);
        complaints.into_error()
    }

    pub(super) fn body(&self) -> Value {
        match &self.errors {
            Some(errors) => {
                json!({"code": self.code, "message": self.message, "errors": errors})
            }
            None => json!({"code": self.code, "message": self.message}),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.status, axum::Json(self.body())).into_response()
    }
}

/// Collects what is wrong with a body, so that one answer tells all of it, as Discord's does.
#[derive(Debug, Default)]
pub(super) struct Complaints(Vec<(String, Value)>);

impl Complaints {
    /// Complains about the field at `path`, written with dots: `components.0.components.1.label`.
    pub(super) fn add(&mut self, path: &str, code: &str, message: impl Into<String>) {
        self.0.push((
            path.to_owned(),
            json!({"code": code, "message": message.into()}),
        ));
    }

    pub(super) fn too_long(&mut self, path: &str, most: usize) {
        self.add(
            path,
            "BASE_TYPE_MAX_LENGTH",
            format!("Must be {most} or fewer in length."),
        );
    }

    pub(super) fn wrong_length(&mut self, path: &str, least: usize, most: usize) {
        self.add(
            path,
            "BASE_TYPE_BAD_LENGTH",
            format!("Must be between {least} and {most} in length."),
        );
    }

    pub(super) fn missing(&mut self, path: &str) {
        self.add(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    pub(super) fn wrong_type(&mut self, path: &str) {
        self.add(path, "BASE_TYPE_BAD_TYPE", "This field has the wrong type.");
    }

    pub(super) fn not_a_choice(&mut self, path: &str) {
        self.add(
            path,
            "BASE_TYPE_CHOICES",
            "Value is not one of the allowed choices.",
        );
    }

    /// `Ok` if nothing was complained about.
    pub(super) fn into_result(self) -> Result<(), ApiError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(self.into_error())
        }
    }

    fn into_error(self) -> ApiError {
        let mut tree = json!({});
        for (path, complaint) in self.0 {
            let mut node = &mut tree;
            for step in path.split('.').filter(|step| !step.is_empty()) {
                node = &mut node[step];
            }
            match &mut node["_errors"] {
                Value::Array(list) => list.push(complaint),
                empty => *empty = json!([complaint]),
            }
        }
        ApiError {
            status: StatusCode::BAD_REQUEST,
            code: INVALID_FORM,
            message: "Invalid Form Body".to_owned(),
            errors: Some(tree),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complaints_are_nested_like_the_body() {
        let mut complaints = Complaints::default();
        complaints.too_long("content", 2000);
        complaints.too_long("embeds.0.title", 256);
        complaints.missing("embeds.0.title");
        let error = complaints.into_result().unwrap_err();
        let errors = error.body()["errors"].clone();
        assert_eq!(error.code, INVALID_FORM);
        assert_eq!(
            errors["content"]["_errors"][0]["code"],
            "BASE_TYPE_MAX_LENGTH"
        );
        assert_eq!(
            errors["embeds"]["0"]["title"]["_errors"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
        assert!(Complaints::default().into_result().is_ok());
    }
}
