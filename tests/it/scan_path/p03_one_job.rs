use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use passalong::db::BatchWork;
use passalong::error::Result;
use rusqlite::Transaction;

use crate::support::file::File;

/// Notes how its jobs and the ends of their commits follow each other.
struct Noting {
    open: Arc<Mutex<usize>>,
    most_open: Arc<AtomicUsize>,
}

impl BatchWork for Noting {
    type Item = ();
    type Answer = ();

    fn run(&mut self, _: &Transaction<'_>, items: &[()]) -> Result<Vec<()>> {
        let mut open = self.open.lock().unwrap();
        *open += 1;
        self.most_open.fetch_max(*open, Ordering::Relaxed);
        Ok(items.to_vec())
    }

    fn after_commit(&mut self, _: bool) {
        *self.open.lock().unwrap() -= 1;
    }
}

#[test]
fn p03_no_commit_holds_two_gathered_jobs_so_that_none_is_counted_twice() {
    let file = File::new();
    let db = file.open();
    let (open, most_open) = (Arc::new(Mutex::new(0)), Arc::new(AtomicUsize::new(0)));
    let queue = db.batch_queue(1000, Noting { open: Arc::clone(&open), most_open: Arc::clone(&most_open) });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap();
    runtime.block_on(async {
        let askers = (0..24).map(|_| {
            let (queue, db) = (queue.clone(), db.clone());
            tokio::spawn(async move {
                for n in 0..60 {
                    queue.submit(()).await.unwrap();
                    // Other changes come between, so that commits hold several jobs.
                    if n % 3 == 0 {
                        db.write(|_| Ok(())).await.unwrap();
                    }
                }
            })
        });
        for asker in askers.collect::<Vec<_>>() {
            asker.await.unwrap();
        }
    });
    assert_eq!(most_open.load(Ordering::Relaxed), 1);
    assert_eq!(*open.lock().unwrap(), 0);
}
