//! The dependencies of `kit` and nothing of our own.

use {
    age as _, argon2 as _, base64ct as _, bech32 as _, bigdecimal as _, chrono as _, chrono_tz as _,
    fluent_bundle as _, fluent_syntax as _, miniz_oxide as _, p256 as _, ring as _, rusqlite as _,
    rustix as _, serde as _, serde_json as _, tar as _, thiserror as _, unic_langid as _, uniffi as _,
    zeroize as _, zeroizing_alloc as _,
};
