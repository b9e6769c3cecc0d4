//! Converts effects to messages for the page.

use app::{Act, PickKind};
use serde_json::{Value, json};

/// Returns the message for an effect; `None` for one that this process performs.
pub(super) fn told(effect: u64, act: Act) -> Option<Value> {
    let mut told = match act {
        Act::Redraw
        | Act::Run(_)
        | Act::AnswerKeys { .. }
        | Act::MakeKeys { .. }
        | Act::DeleteKey { .. }
        | Act::LockAfter { .. }
        | Act::Wake { .. } => return None,
        Act::Open { uri } => json!({ "do": "open", "uri": uri }),
        Act::Pick(kind) => json!({ "do": "pick", "accept": accept(kind) }),
        Act::Crop { picked, frame } => json!({ "do": "crop", "picked": picked, "frame": frame }),
        Act::Feed { picked, import } => json!({ "do": "feed", "picked": picked, "import": import }),
        Act::Drop { picked } => json!({ "do": "drop", "picked": picked }),
        Act::Play { media } => json!({ "do": "play", "media": media }),
        Act::Pause { media } => json!({ "do": "pause", "media": media }),
        Act::Seek { media, ms } => json!({ "do": "seek", "media": media, "ms": ms }),
        Act::ShareText { text } => json!({ "do": "share", "text": text }),
        Act::ShareFile { export, name, mime } | Act::SaveAs { export, name, mime } => {
            json!({ "do": "save", "export": export, "name": name, "mime": mime })
        }
        Act::TakeBackCopy => json!({ "do": "take-back-copy" }),
        Act::Wear { look } => json!({ "do": "wear", "look": look }),
        Act::LeaveRecents => json!({ "do": "leave-recents" }),
        Act::Copy { text } | Act::CopySum { text } => json!({ "do": "copy", "text": text }),
    };
    told["effect"] = effect.into();
    Some(told)
}

fn accept(kind: PickKind) -> &'static str {
    match kind {
        PickKind::Picture => "image/*",
        PickKind::Film => "video/*",
        PickKind::Sound => "audio/*",
        PickKind::Any => "",
    }
}
