// Made by bindings/look/generate
//! Pictures, as elements of a page.

pub(super) const DANGER: &str = r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.7"/><circle cx="12" cy="12" r="3.6"/><path d="M5.9 5.9l3.5 3.5M14.6 14.6l3.5 3.5M18.1 5.9l-3.5 3.5M9.4 14.6l-3.5 3.5"/></svg>"#;
pub(super) const PHONE: &str = r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M7.3 4.3h2l1.5 3.9-1.9 1.6a11.4 11.4 0 0 0 5.3 5.3l1.6-1.9 3.9 1.5v2a2.2 2.2 0 0 1-2.4 2.2A15 15 0 0 1 5.1 6.7a2.2 2.2 0 0 1 2.2-2.4z"/></svg>"#;
pub(super) const TEXT: &str = r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5.2 4.8h13.6a1.7 1.7 0 0 1 1.7 1.7v8.6a1.7 1.7 0 0 1-1.7 1.7h-7.3l-4.3 3.4v-3.4h-2a1.7 1.7 0 0 1-1.7-1.7V6.5a1.7 1.7 0 0 1 1.7-1.7zM8 9.2h8M8 12.6h5"/></svg>"#;
