//! The page's server without a browser: who is let in, and how it ends.

use interim_desk::demo::page::{Page, PageOptions};
use interim_desk::loopback::{Loopback, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::counterpart;

async fn opened() -> (Loopback, Page) {
    let discord = Loopback::start(counterpart::world(), Options::default())
        .await
        .expect("a port, a connection, an answer");
    let page = Page::start(discord.clone(), PageOptions::default())
        .await
        .expect("a port, a connection, an answer");
    (discord, page)
}

fn address(page: &Page) -> String {
    page.url()
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned()
}

/// Sends the head and body of a request, and reads the whole answer.
async fn ask(page: &Page, request: &str) -> String {
    let mut socket = TcpStream::connect(address(page))
        .await
        .expect("a port, a connection, an answer");
    socket
        .write_all(request.as_bytes())
        .await
        .expect("a port, a connection, an answer");
    let mut answer = String::new();
    socket
        .read_to_string(&mut answer)
        .await
        .expect("a port, a connection, an answer");
    answer
}

fn saying(host: &str, origin: &str) -> String {
    let body = r#"{"as":"anna","channel":"1","text":"hello"}"#;
    format!(
        "POST /api/say HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

#[tokio::test]
async fn the_page_is_served_to_this_machine_only() {
    let (discord, page) = opened().await;
    let get = |host: &str| format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let own = ask(&page, &get(&address(&page))).await;
    assert!(own.starts_with("HTTP/1.1 200"), "{own}");
    assert!(
        own.contains("content-security-policy: default-src 'self'"),
        "{own}"
    );
    let foreign = ask(&page, &get("rebound.example")).await;
    assert!(foreign.starts_with("HTTP/1.1 403"), "{foreign}");
    page.stop().await;
    discord.stop().await;
}

#[tokio::test]
async fn another_site_cannot_speak_for_a_person() {
    let (discord, page) = opened().await;
    let host = address(&page);
    let foreign = ask(&page, &saying(&host, "http://rebound.example")).await;
    assert!(foreign.starts_with("HTTP/1.1 403"), "{foreign}");
    // The page itself is let in, and told that the channel does not exist.
    let own = ask(&page, &saying(&host, &format!("http://{host}"))).await;
    assert!(own.starts_with("HTTP/1.1 404"), "{own}");
    assert!(own.contains("there is no channel"), "{own}");
    page.stop().await;
    discord.stop().await;
}

#[tokio::test]
async fn a_page_that_listens_does_not_hold_up_the_end() {
    let (discord, page) = opened().await;
    let mut listener = TcpStream::connect(address(&page)).await.unwrap();
    let listen = format!(
        "GET /api/events?as=anna HTTP/1.1\r\nHost: {}\r\n\r\n",
        address(&page)
    );
    listener.write_all(listen.as_bytes()).await.unwrap();
    let mut head = [0; 15];
    listener.read_exact(&mut head).await.unwrap();
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    page.stop().await;
    let mut rest = Vec::new();
    // The stream ends, cleanly or cut off.
    let _ = listener.read_to_end(&mut rest).await;
    discord.stop().await;
}
