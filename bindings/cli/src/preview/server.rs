//! The web server: the page, its requests and its messages, for this machine only.

use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;

use tiny_http::{Request, Response};

use super::answer::{Answer, json, with_headers};
use super::events::Sent;
use super::guard::{Asked, Guard};
use super::media;
use super::shell::Shell;
use crate::Failure;

pub(super) struct Server {
    http: Arc<tiny_http::Server>,
    guard: Arc<Guard>,
    shell: Arc<Shell>,
}

/// In each window one thread waits for news while the others answer.
const THREADS: usize = 8;
/// The most bytes accepted in one request.
const PIECE: u64 = 4 << 20;

/// The page and its files.
const FILES: [(&str, &str, &str); 10] = [
    ("", "text/html", include_str!("../../preview/page.html")),
    ("tokens.css", "text/css", include_str!("../../preview/tokens.css")),
    ("page.css", "text/css", include_str!("../../preview/page.css")),
    ("rows.css", "text/css", include_str!("../../preview/rows.css")),
    ("main.js", "text/javascript", include_str!("../../preview/main.js")),
    ("patch.js", "text/javascript", include_str!("../../preview/patch.js")),
    ("page.js", "text/javascript", include_str!("../../preview/page.js")),
    ("rows.js", "text/javascript", include_str!("../../preview/rows.js")),
    ("acts.js", "text/javascript", include_str!("../../preview/acts.js")),
    ("icons.js", "text/javascript", include_str!("../../preview/icons.js")),
];

/// A picture to choose, for people who have none at hand.
const SAMPLE: &[u8] = include_bytes!("../../../../tests/samples/threat.png");

impl Server {
    /// Serves the shell on a port of this machine; 0 takes any free one.
    pub(super) fn start(port: u16, shell: Arc<Shell>) -> Result<Self, Failure> {
        let taken = |cause: &dyn std::fmt::Display| {
            Failure::Input(format!("cannot serve on port {port}: {cause}; `--port 0` takes any that is free"))
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|cause| taken(&cause))?;
        let guard = Arc::new(Guard::new(listener.local_addr()?.port())?);
        let http = tiny_http::Server::from_listener(listener, None).map_err(|cause| taken(&cause))?;
        let server = Self { http: Arc::new(http), guard, shell };
        (0..THREADS).for_each(|_| server.listen());
        Ok(server)
    }

    pub(super) fn address(&self) -> String {
        self.guard.address()
    }

    /// Stops answering and deletes the temporary folder.
    pub(super) fn stop(&self) {
        (0..THREADS).for_each(|_| self.http.unblock());
        self.shell.end();
    }

    fn listen(&self) {
        let (http, guard, shell) = (Arc::clone(&self.http), Arc::clone(&self.guard), Arc::clone(&self.shell));
        thread::spawn(move || {
            while let Ok(mut request) = http.recv() {
                let answer = allowed(&guard, &request).and_then(|path| answer(&shell, &path, &mut request));
                // A client that has gone away needs no answer.
                let _sent = request.respond(answer.unwrap_or_else(refused));
            }
        });
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
}

fn allowed(guard: &Guard, request: &Request) -> Option<String> {
    let asked = Asked {
        method: request.method().as_str(),
        url: request.url(),
        host: header(request, "Host"),
        origin: header(request, "Origin"),
    };
    guard.path(&asked).map(ToOwned::to_owned)
}

fn refused() -> Answer {
    with_headers(Response::from_data(Vec::new()).with_status_code(404), "text/plain")
}

fn answer(shell: &Arc<Shell>, path: &str, request: &mut Request) -> Option<Answer> {
    let is_post = *request.method() == tiny_http::Method::Post;
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    if !is_post {
        return match path {
            "next" => next(shell, query),
            path if path.starts_with("media/") => media::answer(shell, path, header(request, "Range")),
            path if path.starts_with("export/") => export(shell, path),
            "sample.png" => Some(with_headers(Response::from_data(SAMPLE), "image/png")),
            "" => page(shell),
            path => file(path),
        };
    }
    match path {
        "event" => {
            let sent: Sent = serde_json::from_slice(&body(request)?).ok()?;
            shell.send(sent.event(shell.language())?);
        }
        "restart" => shell.restart(),
        path => import(shell, path.strip_prefix("import/")?, &body(request)?)?,
    }
    Some(json(&serde_json::json!({ "serial": shell.serial() })))
}

fn next(shell: &Shell, query: &str) -> Option<Answer> {
    let after = query.strip_prefix("after=")?.parse().ok()?;
    Some(json(&shell.news(after)))
}

/// Appends bytes of a chosen file, or ends it. `None` (not found) if the app needs no more of it.
fn import(shell: &Arc<Shell>, path: &str, bytes: &[u8]) -> Option<()> {
    let (import, what) = path.split_once('/')?;
    let import: u64 = import.parse().ok()?;
    let (goes_on, effects) = match what {
        "append" => {
            let answer = shell.with(|app| app.append_import(import, bytes))?;
            (answer.goes_on, answer.effects)
        }
        "end" => (true, shell.with(|app| app.end_import(import))?),
        "stop" => (true, shell.with(|app| app.stop_import(import))?),
        _ => return None,
    };
    shell.perform(effects);
    goes_on.then_some(())
}

/// Returns the whole export for a download; `None` (not found) if it is closed.
fn export(shell: &Shell, path: &str) -> Option<Answer> {
    let export: u64 = path.strip_prefix("export/")?.parse().ok()?;
    let mut bytes = Vec::new();
    loop {
        let more = shell.with(|app| app.read_export(export, 1 << 20))?;
        if more.is_empty() {
            break;
        }
        bytes.extend(more);
    }
    shell.with(|app| app.is_export_whole(export)).filter(|is_whole| *is_whole)?;
    Some(with_headers(Response::from_data(bytes), "application/octet-stream"))
}

/// Returns the page, with the code if a space is set up.
fn page(shell: &Shell) -> Option<Answer> {
    let (_, kind, text) = FILES.first()?;
    let code =
        shell.code().map_or_else(|| "None set up yet".to_owned(), |code| format!("Code <b>{code}</b>"));
    Some(with_headers(Response::from_string(text.replace("{code}", &code)), kind))
}

fn file(path: &str) -> Option<Answer> {
    let (_, kind, text) = FILES.iter().find(|(name, ..)| *name == path)?;
    Some(with_headers(Response::from_string(*text), kind))
}

fn body(request: &mut Request) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    request.as_reader().take(PIECE + 1).read_to_end(&mut body).ok()?;
    (body.len() as u64 <= PIECE).then_some(body)
}
