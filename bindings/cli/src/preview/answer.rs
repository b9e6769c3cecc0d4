//! HTTP responses, with the headers that each has.

use tiny_http::{Header, Response};

/// An HTTP response.
pub(super) type Answer = Response<std::io::Cursor<Vec<u8>>>;

pub(super) fn json(value: &serde_json::Value) -> Answer {
    with_headers(Response::from_string(value.to_string()), "application/json")
}

/// Adds headers that forbid loading, framing or caching anything else.
pub(super) fn with_headers(answer: Answer, kind: &str) -> Answer {
    let headers = [
        ("Content-Type", format!("{kind}; charset=utf-8")),
        ("Content-Security-Policy", POLICY.to_owned()),
        ("Cache-Control", "no-store".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ];
    let made = headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok());
    made.fold(answer, Response::with_header)
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; \
                      img-src 'self' blob: data:; media-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";
