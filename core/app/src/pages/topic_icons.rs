//! The icon of each article in a list, as the pack names it.

use std::collections::BTreeMap;

use crate::view::Icon;
use crate::world::World;

/// The icons that the pack gives to articles, by topic.
#[derive(Default)]
pub(crate) struct TopicIcons(BTreeMap<String, String>);

impl TopicIcons {
    pub(crate) fn read(world: &World) -> Self {
        Self(world.advice.guide().and_then(|guide| guide.data("icons").ok()).unwrap_or_default())
    }

    /// Returns the icon of a topic, if the pack names one that this app has.
    pub(crate) fn of(&self, topic: &str) -> Option<Icon> {
        named(self.0.get(topic)?)
    }
}

fn named(name: &str) -> Option<Icon> {
    Some(match name {
        "account" => Icon::Account,
        "advice" => Icon::Advice,
        "card" => Icon::Card,
        "chat" => Icon::Chat,
        "check" => Icon::Check,
        "clock" => Icon::Clock,
        "danger" => Icon::Danger,
        "document" => Icon::Document,
        "door" => Icon::Door,
        "flag" => Icon::Flag,
        "hand" => Icon::Hand,
        "heart" => Icon::Heart,
        "hide" => Icon::Hide,
        "info" => Icon::Info,
        "keep" => Icon::Keep,
        "link" => Icon::Link,
        "lock" => Icon::Lock,
        "mail" => Icon::Mail,
        "money" => Icon::Money,
        "people" => Icon::People,
        "phone" => Icon::Phone,
        "picture" => Icon::Picture,
        "plan" => Icon::Plan,
        "school" => Icon::School,
        "search" => Icon::Search,
        "share" => Icon::Share,
        "shield" => Icon::Shield,
        "sign" => Icon::Sign,
        "trail" => Icon::Trail,
        "video" => Icon::Video,
        "warn" => Icon::Warn,
        "web" => Icon::Web,
        "who" => Icon::Who,
        _ => return None,
    })
}
