//! What was picked. All that is trusted is that the person chose it.

use crate::Picked;

pub(super) struct Chosen {
    /// The effect that picked it.
    pub(super) picked: u64,
    pub(super) file: Picked,
    /// Set once it was cropped: the crop's length in bytes, if known.
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

    /// Returns the length of the file, or of its crop, if known.
    pub(super) fn length(&self) -> Option<u64> {
        self.part.unwrap_or(self.file.length)
    }

    /// Returns its name. A crop is always written as PNG.
    pub(super) fn name(&self) -> String {
        let name = &self.file.name;
        match name.rsplit_once('.') {
            Some((stem, _)) if self.is_crop() => format!("{stem}.png"),
            None if self.is_crop() && !name.is_empty() => format!("{name}.png"),
            _ => name.clone(),
        }
    }
}
