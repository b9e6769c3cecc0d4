//! What was chosen in a picker. Nothing of it is trusted but that the person chose it.

use crate::Picked;

/// What was chosen.
pub(super) struct Chosen {
    /// The effect that picked it.
    pub(super) picked: u64,
    pub(super) file: Picked,
    /// A part of it was chosen: its bytes, where they are known.
    part: Option<Option<u64>>,
}

impl Chosen {
    pub(super) fn new(picked: u64, file: Picked) -> Self {
        Self { picked, file, part: None }
    }

    pub(super) fn is_picture(&self) -> bool {
        self.file.pixels.is_some() || self.file.mime.starts_with("image/")
    }

    pub(super) fn crop(&mut self, length: Option<u64>) {
        self.part = Some(length);
    }

    pub(super) fn is_crop(&self) -> bool {
        self.part.is_some()
    }

    /// Its bytes, or those of the part, as far as they are known.
    pub(super) fn length(&self) -> Option<u64> {
        self.part.unwrap_or(self.file.length)
    }

    /// Its name; a part is written again, as a picture of one kind.
    pub(super) fn name(&self) -> String {
        let name = &self.file.name;
        match name.rsplit_once('.') {
            Some((stem, _)) if self.is_crop() => format!("{stem}.png"),
            None if self.is_crop() && !name.is_empty() => format!("{name}.png"),
            _ => name.clone(),
        }
    }
}
