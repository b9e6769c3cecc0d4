//! Choosing the part of a picture that is kept.

use crate::pages::Draw;
use crate::pages::draw::{button, control};
use crate::view::{Control, ControlKind, CropArea, Frame, RowKind, Shape, Weight};
use crate::world::World;

/// All of a picture.
pub(super) const WHOLE: Frame = Frame { left: 0, top: 0, right: 1000, bottom: 1000 };

/// How far an edge moves at a tap, and the least that stays between two.
const STEP: u32 = 50;

const EDGES: [(&str, &str); 4] = [
    ("edge-left", "keep-crop-left"),
    ("edge-top", "keep-crop-top"),
    ("edge-right", "keep-crop-right"),
    ("edge-bottom", "keep-crop-bottom"),
];

pub(super) fn draw(picked: u64, frame: Frame, draw: &mut Draw<'_>, world: &World) {
    draw.title("keep-crop-about");
    let area = CropArea { id: "crop".to_owned(), picked, label: world.word("keep-crop-about"), frame };
    draw.push("crop", RowKind::Crop(area));
    for (id, word) in EDGES {
        draw.tap(Control { shape: Shape::Mini, ..button(id, word, Weight::Secondary, world) });
    }
}

pub(super) fn dock(world: &World) -> Vec<Control> {
    let quiet = |id, word| control(id, world.word(word), ControlKind::Button(Weight::Quiet));
    vec![
        button("take", "keep-crop-use", Weight::Primary, world),
        quiet("whole", "keep-crop-whole"),
        quiet("close", "common-close"),
    ]
}

/// Returns the part after a tap on one of its controls.
pub(super) fn tapped(frame: Frame, control: &str) -> Frame {
    let Frame { left, top, right, bottom } = frame;
    let moved = match control {
        "edge-left" => Frame { left: left.saturating_add(STEP), ..frame },
        "edge-top" => Frame { top: top.saturating_add(STEP), ..frame },
        "edge-right" => Frame { right: right.saturating_sub(STEP), ..frame },
        "edge-bottom" => Frame { bottom: bottom.saturating_sub(STEP), ..frame },
        "whole" => return WHOLE,
        _ => frame,
    };
    pulled(frame, moved)
}

/// Returns the part after one of its edges was moved: inside the picture, and never less than a strip of it.
pub(super) fn pulled(before: Frame, now: Frame) -> Frame {
    let low = |edge: u32, other: u32| edge.min(other.saturating_sub(STEP));
    let high = |edge: u32, other: u32| edge.min(WHOLE.right).max(other.saturating_add(STEP));
    let (left, top) = (low(now.left, before.right), low(now.top, before.bottom));
    Frame { left, top, right: high(now.right, left), bottom: high(now.bottom, top) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_control_moves_its_edge_inward_and_one_takes_all_again() {
        let cut = EDGES.iter().fold(WHOLE, |frame, (id, _)| tapped(frame, id));
        assert_eq!(cut, Frame { left: 50, top: 50, right: 950, bottom: 950 });
        assert_eq!(tapped(cut, "nothing"), cut);
        assert_eq!(tapped(cut, "whole"), WHOLE);
    }

    #[test]
    fn a_strip_always_stays_inside_the_picture() {
        let mut frame = WHOLE;
        for _ in 0..40 {
            frame = EDGES.iter().fold(frame, |frame, (id, _)| tapped(frame, id));
        }
        assert!(frame.right - frame.left >= STEP && frame.bottom - frame.top >= STEP, "{frame:?}");
        let outside = pulled(WHOLE, Frame { left: 9000, top: 5000, right: 7, bottom: 2000 });
        assert_eq!(outside, Frame { left: 950, top: 950, right: 1000, bottom: 1000 });
    }
}
