//! What the phone around the app does by itself.

use app::testing::{Gift, ScriptedPhone};

/// Everything answers, and at once.
pub(super) fn answer_all(phone: &mut ScriptedPhone) {
    (phone.answers_keys, phone.deletes_keys) = (true, true);
    (phone.feeds, phone.performs) = (true, true);
    phone.perform_all();
}

/// A picked sealed copy.
pub(super) fn copied(bytes: Vec<u8>) -> Gift {
    Gift::new("copy.age", "application/octet-stream", bytes)
}

/// What another app takes of a file: all of it, or the first piece.
pub(super) fn taken(phone: &ScriptedPhone, export: u64, is_all: bool) -> Option<Vec<u8>> {
    let mut all = phone.app.read_export(export, 1000);
    let more = || Some(phone.app.read_export(export, 1 << 20)).filter(|next| is_all && !next.is_empty());
    while let Some(next) = more() {
        all.extend(next);
    }
    phone.app.is_export_whole(export).then_some(all)
}
