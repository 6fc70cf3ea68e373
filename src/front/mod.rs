//! The front: takes connections where the server listens, and keeps those that are slow, stuck or too many from the shop.
//!
//! Rocket waits for ever for the end of a head and of a body, has no limit of connections, and takes no listener but its own. So it
//! listens on a port of the loopback that nobody is told, and the front hands every connection on to it, byte by byte and
//! unchanged, once its first head is whole. Promise: what is not a request by a deadline is gone, and so is what stands still
//! ([`Rules`] has the times); when all places are taken, those who ask for nothing give theirs up first (`crowd`).
//!
//! After the first head only time and bytes are watched, never what they say: a second reader of HTTP would be a second opinion of
//! where a request ends. Nothing is added to a head either; whose connection it is stands in a table ([`peers`]).

mod crowd;
mod head;
pub mod peers;
mod relay;
mod rules;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};

use crate::front::crowd::{Crowd, Seat};
use crate::front::head::Head;
use crate::front::peers::Peers;
pub use crate::front::rules::Rules;
use crate::running::Running;

/// As many wait to be taken in as the system allows: a flood should not make those behind it try again a second later.
const BACKLOG: u32 = 4096;
/// How long an answer of the front's own may take to be read.
const FAREWELL: Duration = Duration::from_secs(1);
/// So many are told at once that there is no room; the next ones just see their connection close.
const MOST_FAREWELLS: usize = 8;
/// After a failure to take a connection in, which the next one would meet as well.
const BREATH: Duration = Duration::from_millis(50);
/// A head or a body that has not come by then is not waited for at a stop.
const PATIENCE: Duration = Duration::from_millis(2200);
/// How often those who leave are looked for at a stop.
const STOPPING: Duration = Duration::from_millis(20);

/// A front that listens, and takes nobody in yet.
pub struct Front {
    listener: TcpListener,
    address: SocketAddr,
}

/// What every connection shares.
struct Shared {
    crowd: Arc<Crowd>,
    peers: Arc<Peers>,
    /// Where Rocket listens.
    behind: SocketAddr,
}

impl Front {
    /// Listens. Whoever comes from now on waits until [`Front::run`].
    ///
    /// # Errors
    ///
    /// The system's own, such as an address in use.
    pub fn bind(address: SocketAddr) -> io::Result<Front> {
        let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        // A server that starts again finds its port free, though connections of the one before linger.
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        let listener = socket.listen(BACKLOG)?;
        let address = listener.local_addr()?;
        Ok(Front { listener, address })
    }

    /// Where it listens; the port is known even if any was asked for.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes connections in for the server `behind`, until it stops; then nobody comes in any more, and whoever asks for nothing leaves.
    pub async fn run(
        self,
        behind: SocketAddr,
        rules: Rules,
        peers: Arc<Peers>,
        running: Running,
        stop: impl Future<Output = ()>,
    ) {
        let crowd = Arc::new(Crowd::new(rules));
        let shared = Arc::new(Shared { crowd: Arc::clone(&crowd), peers, behind });
        let door = Arc::new(Semaphore::new(MOST_FAREWELLS));
        let mut rounds = interval(crowd.rules.round());
        rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut stop = std::pin::pin!(stop);
        loop {
            tokio::select! {
                biased;
                () = &mut stop => break,
                _ = rounds.tick() => crowd.look_round(),
                taken = self.listener.accept() => match taken {
                    Ok((client, from)) => take_in(&shared, &door, client, from).await,
                    // It was gone before it was taken.
                    Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
                    // The system is out of descriptors or memory.
                    Err(error) => {
                        tracing::debug!(%error, "a connection could not be taken in");
                        crowd.make_room();
                        sleep(BREATH).await;
                    }
                },
            }
        }
        drop(self.listener);
        // The stop waits for these as for a request.
        let _held = running.begin();
        let until = Instant::now() + PATIENCE;
        while !crowd.is_empty() && Instant::now() < until {
            crowd.send_idle_away();
            sleep(STOPPING).await;
        }
    }
}

async fn take_in(shared: &Arc<Shared>, door: &Arc<Semaphore>, client: TcpStream, from: SocketAddr) {
    // Answers go out as they come; only the last part of a long one would ever wait.
    let _ = client.set_nodelay(true);
    match shared.crowd.seat(from.ip()).await {
        Some(seat) => {
            let shared = Arc::clone(shared);
            tokio::spawn(async move {
                let leave = seat.told_to_leave();
                tokio::select! {
                    () = leave => {},
                    () = serve(&shared, client, from, &seat) => {},
                }
            });
        }
        None => {
            if let Ok(turn) = Arc::clone(door).try_acquire_owned() {
                tokio::spawn(async move {
                    say_and_close(client, head::BUSY).await;
                    drop(turn);
                });
            }
        }
    }
}

/// One connection, from its first byte to its last.
async fn serve(shared: &Shared, mut client: TcpStream, from: SocketAddr, seat: &Seat) {
    let first = match timeout(shared.crowd.rules.head, head::read(&mut client)).await {
        Ok(Ok(Head::Whole(bytes))) => bytes,
        Ok(Ok(Head::TooLong)) => return say_and_close(client, head::TOO_LONG).await,
        Ok(Ok(Head::Gone) | Err(_)) => return,
        Err(_) => {
            shared.crowd.note_too_slow();
            return say_and_close(client, head::TOO_LATE).await;
        }
    };
    seat.begins(first.len(), head::missing(&first));
    let mut shop = match TcpStream::connect(shared.behind).await {
        Ok(shop) => shop,
        Err(error) => {
            tracing::debug!(%error, "a connection could not be handed on");
            return say_and_close(client, head::BUSY).await;
        }
    };
    let Ok(here) = shop.local_addr() else { return };
    // Before the first byte goes on, since whoever answers it may ask whose it is; and no longer than the port is ours.
    let known = shared.peers.register(here.port(), from.ip());
    let is_heard = relay::run(&mut client, &mut shop, &first, seat).await;
    drop(known);
    drop(shop);
    if is_heard {
        say_and_close(client, b"").await;
    }
}

/// A last word, and time to hear it: a connection that is closed while something unread lies in it takes the answer along.
async fn say_and_close(mut client: TcpStream, answer: &[u8]) {
    let said = async {
        relay::say(&mut client, answer).await?;
        relay::hear_out(&mut client).await
    };
    // Whoever doesn't listen misses it.
    let _ = timeout(FAREWELL, said).await;
}
