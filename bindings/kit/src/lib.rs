//! The one boundary to Kotlin and Swift: objects, records and one error over the core. No rule of its own.

mod heap;

uniffi::setup_scaffolding!("kit");
