//! Building and checking packs from their source texts.
