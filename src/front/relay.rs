//! Bytes to the shop and back, in the order in which they come, until one side has said everything.

use std::cell::RefCell;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::front::crowd::Seat;

const BUFFER_BYTES: usize = 32 * 1024;
/// What asks for the rest of a request is no answer to it.
const GO_ON: &[u8] = b"HTTP/1.1 100 ";

thread_local! {
    /// One for each thread and not for each connection: most connections have nothing to move.
    static BUFFER: RefCell<Box<[u8]>> = RefCell::new(vec![0; BUFFER_BYTES].into_boxed_slice());
}

/// One direction.
struct Pipe<'s> {
    from: ReadHalf<'s>,
    to: WriteHalf<'s>,
    /// What was read and could not be written at once.
    held: Vec<u8>,
    written: usize,
}

enum End {
    /// The source has said everything, and all of it is on its way.
    Said,
    SourceBroke,
    SinkBroke,
}

/// What a pipe tells while it works.
enum Step<'b> {
    Read(&'b [u8]),
    Held,
    Through,
}

/// Hands on what came first and all that follows, then the answers. Answers whether the shop has said everything and the client could
/// hear it; otherwise there is nobody to say goodbye to.
pub(super) async fn run(client: &mut TcpStream, shop: &mut TcpStream, first: &[u8], seat: &Seat) -> bool {
    if shop.set_nodelay(true).is_err() || shop.write_all(first).await.is_err() {
        return false;
    }
    let ((from_client, to_client), (from_shop, to_shop)) = (client.split(), shop.split());
    let mut up = Pipe::new(from_client, to_shop);
    let mut down = Pipe::new(from_shop, to_client);
    let (mut asks, mut is_interim) = (true, false);
    poll_fn(|cx| {
        if asks {
            let mut note = |step: Step<'_>| match step {
                Step::Read(bytes) => seat.asks(bytes.len()),
                Step::Held | Step::Through => {}
            };
            match up.poll(cx, &mut note) {
                Poll::Ready(End::Said) => {
                    asks = false;
                    // Never waits for a socket; and the shop notices the rest.
                    let _ = Pin::new(&mut up.to).poll_shutdown(cx);
                }
                // The shop may have answered before it heard everything; that answer is still to be read.
                Poll::Ready(End::SinkBroke) => asks = false,
                Poll::Ready(End::SourceBroke) => return Poll::Ready(false),
                Poll::Pending => {}
            }
        }
        let mut note = |step: Step<'_>| match step {
            Step::Read(bytes) => is_interim = bytes.starts_with(GO_ON),
            Step::Held => seat.reads(),
            Step::Through if is_interim => {}
            Step::Through => seat.is_answered(),
        };
        match ready!(down.poll(cx, &mut note)) {
            End::Said | End::SourceBroke => Poll::Ready(true),
            End::SinkBroke => Poll::Ready(false),
        }
    })
    .await
}

/// Says something and that it was the last word.
pub(super) async fn say(client: &mut TcpStream, answer: &[u8]) -> io::Result<()> {
    client.write_all(answer).await?;
    client.shutdown().await
}

/// Reads to the end of what is not of interest any more.
pub(super) async fn hear_out(client: &mut TcpStream) -> io::Result<()> {
    let mut rest = [0; 1024];
    while client.read(&mut rest).await? > 0 {}
    Ok(())
}

impl Pipe<'_> {
    fn new<'s>(from: ReadHalf<'s>, to: WriteHalf<'s>) -> Pipe<'s> {
        Pipe { from, to, held: Vec::new(), written: 0 }
    }

    /// Moves what can be moved now.
    fn poll(&mut self, cx: &mut Context<'_>, note: &mut impl FnMut(Step<'_>)) -> Poll<End> {
        loop {
            while self.written < self.held.len() {
                match ready!(Pin::new(&mut self.to).poll_write(cx, &self.held[self.written..])) {
                    Ok(0) | Err(_) => return Poll::Ready(End::SinkBroke),
                    Ok(moved) => {
                        self.written += moved;
                        note(Step::Held);
                    }
                }
            }
            if !self.held.is_empty() {
                (self.held, self.written) = (Vec::new(), 0);
                note(Step::Through);
            }
            if let Some(end) = ready!(self.poll_pass(cx, note)) {
                return Poll::Ready(end);
            }
        }
    }

    /// Reads once and writes at once what the other side takes; the rest is held.
    fn poll_pass(&mut self, cx: &mut Context<'_>, note: &mut impl FnMut(Step<'_>)) -> Poll<Option<End>> {
        BUFFER.with_borrow_mut(|buffer| {
            let mut read = ReadBuf::new(buffer);
            if ready!(Pin::new(&mut self.from).poll_read(cx, &mut read)).is_err() {
                return Poll::Ready(Some(End::SourceBroke));
            }
            let bytes = read.filled();
            if bytes.is_empty() {
                return Poll::Ready(Some(End::Said));
            }
            note(Step::Read(bytes));
            let moved = match Pin::new(&mut self.to).poll_write(cx, bytes) {
                Poll::Ready(Ok(0) | Err(_)) => return Poll::Ready(Some(End::SinkBroke)),
                Poll::Ready(Ok(moved)) => moved,
                Poll::Pending => 0,
            };
            if moved == bytes.len() {
                note(Step::Through);
            } else {
                self.held.extend_from_slice(&bytes[moved..]);
                note(Step::Held);
            }
            Poll::Ready(None)
        })
    }
}
