//! Whose connection it is that the shop sees coming from the front.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, PoisonError, RwLock};

/// From the front's port at the shop's end to the address of the client.
#[derive(Debug)]
pub struct Peers {
    /// Nobody but the front connects to a server that it stands before.
    has_front: bool,
    by_port: RwLock<HashMap<u16, IpAddr>>,
}

/// A line of the table; dropped before the port is free for another.
pub(super) struct Known {
    peers: Arc<Peers>,
    port: u16,
}

impl Peers {
    /// An empty table, for a server that stands behind a front or by itself.
    pub fn new(has_front: bool) -> Peers {
        Peers { has_front, by_port: RwLock::default() }
    }

    /// The address of whoever is at the other end. `None` when the front knows of no such connection: the client is gone already,
    /// or it is somebody on this machine who looked for the port. They get no address, so that nothing is believed of them.
    pub fn client_of(&self, peer: SocketAddr) -> Option<IpAddr> {
        if !self.has_front {
            return Some(peer.ip().to_canonical());
        }
        let by_port = self.by_port.read().unwrap_or_else(PoisonError::into_inner);
        by_port.get(&peer.port()).copied().filter(|_| peer.ip().is_loopback())
    }

    pub(super) fn register(self: &Arc<Peers>, port: u16, client: IpAddr) -> Known {
        self.by_port.write().unwrap_or_else(PoisonError::into_inner).insert(port, client.to_canonical());
        Known { peers: Arc::clone(self), port }
    }
}

impl Drop for Known {
    fn drop(&mut self) {
        self.peers.by_port.write().unwrap_or_else(PoisonError::into_inner).remove(&self.port);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_knows_a_connection_as_long_as_it_lasts() {
        let peers = Arc::new(Peers::new(true));
        let at = |text: &str| text.parse::<SocketAddr>().unwrap();
        let phone: IpAddr = "::ffff:203.0.113.5".parse().unwrap();
        let known = peers.register(4711, phone);
        assert_eq!(peers.client_of(at("127.0.0.1:4711")), Some("203.0.113.5".parse().unwrap()));
        assert_eq!(peers.client_of(at("127.0.0.1:4712")), None);
        assert_eq!(peers.client_of(at("192.0.2.1:4711")), None, "the front is on the loopback");
        drop(known);
        assert_eq!(peers.client_of(at("127.0.0.1:4711")), None);
        assert_eq!(Peers::new(false).client_of(at("192.0.2.1:1")), Some("192.0.2.1".parse().unwrap()));
    }
}
