//! Buttons, menus and forms: from a press to the data that the bot gets.

use serde_json::{Value, json};

use super::Resolved;
use crate::loopback::people::CannotDo;
use crate::loopback::seen::SeenModal;
use crate::loopback::snowflake::{ChannelId, MessageId, UserId};
use crate::loopback::world::World;

impl World {
    /// The button or menu of a message by custom id or words, if it can be used.
    fn control(
        &self,
        message: MessageId,
        name: &str,
        menus: bool,
    ) -> Result<(&Value, ChannelId), CannotDo> {
        let found = self
            .any_message(message)
            .ok_or(CannotDo::NoSuchMessage(message))?;
        let words = if menus { "placeholder" } else { "label" };
        let mut controls = Vec::new();
        gather(&found.components, &mut controls);
        let mut fitting = controls.into_iter().filter(|control| {
            let kind = control["type"].as_u64().unwrap_or(0);
            (kind == 2) != menus
                && control["custom_id"].is_string()
                && (control["custom_id"] == name || control[words] == name)
        });
        let control = fitting
            .next()
            .ok_or_else(|| CannotDo::NoSuchControl(name.to_owned()))?;
        if control["disabled"] == Value::Bool(true) {
            return Err(CannotDo::Disabled(name.to_owned()));
        }
        Ok((control, found.channel))
    }

    /// The data of a press on a button.
    pub(in crate::loopback) fn press_data(
        &self,
        message: MessageId,
        name: &str,
    ) -> Result<Value, CannotDo> {
        let (button, _) = self.control(message, name, false)?;
        Ok(json!({
            "component_type": 2, "custom_id": button["custom_id"], "id": button["id"],
        }))
    }

    /// The data of a choice from a menu.
    pub(in crate::loopback) fn pick_data(
        &self,
        who: UserId,
        message: MessageId,
        name: &str,
        picks: &[&str],
    ) -> Result<Value, CannotDo> {
        let (menu, channel) = self.control(message, name, true)?;
        let kind = menu["type"].as_u64().unwrap_or(3);
        let count = u64::try_from(picks.len()).unwrap_or(u64::MAX);
        let least = menu["min_values"].as_u64().unwrap_or(1);
        let most = menu["max_values"].as_u64().unwrap_or(1);
        if !(least..=most).contains(&count) {
            return Err(CannotDo::NotOffered(format!(
                "between {least} and {most} values"
            )));
        }
        let mut resolved = Resolved::default();
        let mut values = Vec::new();
        for pick in picks {
            let refuse = || CannotDo::NotOffered((*pick).to_owned());
            let value = if kind == 3 {
                let mut options = menu["options"].as_array().into_iter().flatten();
                let option = options.find(|o| o["value"] == *pick || o["label"] == *pick);
                option.ok_or_else(refuse)?["value"].clone()
            } else {
                // Menus count users 5, roles 6, mentionables 7, channels 8; options of commands
                // count users 6, channels 7, roles 8, mentionables 9.
                let as_option = match kind {
                    5 => 6,
                    6 => 8,
                    7 => 9,
                    _ => 7,
                };
                let found = self
                    .find_for(who, channel, as_option, pick)
                    .ok_or_else(refuse)?;
                self.resolve(channel, found, &mut resolved);
                json!(found.id().to_string())
            };
            values.push(value);
        }
        let mut data = json!({
            "component_type": kind,
            "custom_id": menu["custom_id"],
            "id": menu["id"],
            "values": values,
        });
        resolved.into_data(&mut data);
        Ok(data)
    }

    /// The data of a form that is sent.
    pub(in crate::loopback) fn submit_data(
        modal: &SeenModal,
        given: &[(&str, &str)],
    ) -> Result<Value, CannotDo> {
        for (name, _) in given {
            let known = modal
                .fields
                .iter()
                .any(|field| field.custom_id == *name || field.label == *name);
            if !known {
                return Err(CannotDo::NoSuchControl((*name).to_owned()));
            }
        }
        let mut rows = Vec::new();
        for field in &modal.fields {
            let typed = given
                .iter()
                .find(|(name, _)| field.custom_id == *name || field.label == *name)
                .map_or(field.value.as_str(), |(_, value)| value);
            let length = typed.chars().count();
            let refuse = |why: String| CannotDo::BadField {
                field: field.label.clone(),
                why,
            };
            if field.required && length == 0 {
                return Err(refuse("This field is required.".to_owned()));
            }
            if length > 0 && !(field.min_length..=field.max_length).contains(&length) {
                return Err(refuse(format!("{length} characters do not fit.")));
            }
            let number = rows.len() * 2 + 1;
            rows.push(json!({
                "type": 1,
                "id": number,
                "components": [{
                    "type": 4, "id": number + 1, "custom_id": field.custom_id, "value": typed,
                }],
            }));
        }
        Ok(json!({"custom_id": modal.custom_id, "components": rows}))
    }
}

/// All buttons and menus, however deep they stand.
pub(in crate::loopback::world) fn gather<'a>(components: &'a [Value], found: &mut Vec<&'a Value>) {
    for component in components {
        match component["type"].as_u64() {
            Some(2 | 3 | 5..=8) => found.push(component),
            _ => {
                if let Some(inner) = component["components"].as_array() {
                    gather(inner, found);
                }
                if component["accessory"].is_object() {
                    gather(std::slice::from_ref(&component["accessory"]), found);
                }
            }
        }
    }
}
