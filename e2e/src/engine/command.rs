//! Commands that only one browser's driver understands.

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// Sends a command to a path of the session.
pub(super) async fn send(client: &Client, path: &'static str, body: Value) -> Result<(), CmdError> {
    ask(client, path, body).await.map(drop)
}

/// The same, with what the driver answers.
pub(super) async fn ask(
    client: &Client,
    path: &'static str,
    body: Value,
) -> Result<Value, CmdError> {
    client.issue_cmd(Command { path, body }).await
}

#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
