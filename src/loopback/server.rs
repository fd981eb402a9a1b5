//! The port: connections in, requests to [`rest`], connections broken when told so.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::rest;
use super::shared::{Shared, told};

/// Opens a port on 127.0.0.1; 0 takes a free one.
pub(super) async fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
}

/// Serves until the stand-in is stopped.
pub(super) async fn serve(shared: Arc<Shared>, listener: TcpListener) {
    let Ok(address) = listener.local_addr() else {
        return;
    };
    let router = rest::endpoints(&shared);
    let mut stopped = shared.stopped.subscribe();
    let mut reachable = shared.faults.reachable.subscribe();
    let mut listener = Some(listener);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = accept(listener.as_ref()) => {
                let Ok((stream, _)) = accepted else { continue };
                connections.spawn(connection(Arc::clone(&shared), router.clone(), stream));
            }
            _ = connections.join_next(), if !connections.is_empty() => {}
            Ok(()) = reachable.changed() => {
                if *reachable.borrow_and_update() {
                    listener = listen(address.port()).await.ok();
                } else {
                    listener = None;
                    connections.abort_all();
                }
            }
            () = told(&mut stopped) => return,
        }
    }
}

async fn accept(listener: Option<&TcpListener>) -> std::io::Result<(TcpStream, SocketAddr)> {
    match listener {
        Some(listener) => listener.accept().await,
        None => std::future::pending().await,
    }
}

async fn connection(shared: Arc<Shared>, router: Router, stream: TcpStream) {
    // Without it a small answer may wait 40 ms for the acknowledgement of the one before.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        rest::answer(Arc::clone(&shared), router.clone(), request.map(Body::new))
    });
    let serving = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    // An error here is a client that left or a connection broken on purpose.
    let _ = serving.await;
}
