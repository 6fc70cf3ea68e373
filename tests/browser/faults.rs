//! What keeps a page from being well made: axe's objections, a page wider than its window, things that move while it loads.
#![allow(dead_code, reason = "a kit of tools: the journeys need now these, now those")]

use std::fs;
use std::sync::LazyLock;

use serde_json::Value as Json;

use super::window::{Theme, Window};

/// What counts as a good score of layout shift (Web Vitals: below 0.1). A machine that is busy paints a page in two pieces, and then
/// what is centred moves a little.
const MOST_SHIFT: f64 = 0.1;

impl Window<'_> {
    /// Everything that a page must be in every state it can be in: without fault for axe in both themes, no wider than the
    /// window, also at double size, and without a shift while it loads.
    #[track_caller]
    pub fn expect_well_made(&self) -> &Self {
        let faults = self.faults();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        self
    }

    /// What keeps the page as it is now from being well made, in words.
    #[track_caller]
    pub fn faults(&self) -> Vec<String> {
        self.expect_loaded();
        let mut faults = self.shifts();
        faults.extend(self.wide());
        if !self.shape.is_phone {
            self.zoomed();
            faults.extend(self.wide());
            self.resize(self.shape.width, self.shape.height, self.shape.pixels);
        }
        for theme in [Theme::Dark, Theme::Light] {
            self.theme(theme);
            faults.extend(self.obstacles());
        }
        faults
    }

    /// Fails with axe's words for everything it objects to on the page as it is now.
    #[track_caller]
    pub fn expect_accessible(&self) -> &Self {
        let found = self.obstacles();
        assert!(found.is_empty(), "{}", found.join("\n"));
        self
    }

    fn obstacles(&self) -> Vec<String> {
        static AXE: LazyLock<String> = LazyLock::new(|| {
            let path = std::env::var("AXE_JS").expect("AXE_JS names no axe-core: run tests/run, which fetches it");
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("AXE_JS={path}: {error}"))
        });
        if self.script("return typeof axe === 'undefined'") == true {
            self.script(&format!("{}; return 0;", *AXE));
        }
        let run = "const done = arguments[arguments.length - 1];
                   axe.run(document, { resultTypes: ['violations'] }).then(
                       result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                           `${rule.id} (${rule.impact}): ${rule.help}\\n    ${node.html}\\n    ${node.failureSummary.replace(/\\n */g, ' ')}`))),
                       error => done([String(error)]));";
        let found = self.browser.order(|client| client.execute_async(run, vec![])).unwrap_or_else(|error| panic!("axe: {error}"));
        let found = found.as_array().into_iter().flatten().filter_map(Json::as_str);
        found.map(|fault| format!("{}: {fault}", self.path())).collect()
    }

    /// Fails when the page must be pushed sideways to be read.
    #[track_caller]
    pub fn expect_no_wider(&self) -> &Self {
        let wide = self.wide();
        assert!(wide.is_none(), "{}", wide.unwrap_or_default());
        self
    }

    fn wide(&self) -> Option<String> {
        let script = "const page = document.documentElement, room = page.clientWidth;
                      if (page.scrollWidth <= room) return null;
                      return `${page.scrollWidth} in ${room}: ` + [...document.querySelectorAll('body *')]
                          .filter(e => e.getBoundingClientRect().right > room + 1)
                          .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join(' … ');";
        self.script(script).as_str().map(|found| format!("{} is wider than its window: {found}", self.path()))
    }

    /// Fails when something on the page moved while it loaded.
    #[track_caller]
    pub fn expect_steady(&self) -> &Self {
        self.expect_loaded();
        let shifts = self.shifts();
        assert!(shifts.is_empty(), "{}", shifts.join("\n"));
        self
    }

    /// A machine with much to do may paint a page while it is still arriving, and then what was painted moves: what is built so that it
    /// moves does that at a second load as well.
    fn shifts(&self) -> Vec<String> {
        let script = "const watch = new PerformanceObserver(() => {});
                      watch.observe({ type: 'layout-shift', buffered: true });
                      return watch.takeRecords().reduce((sum, shift) => sum + (shift.hadRecentInput ? 0 : shift.value), 0);";
        let shifted = || self.script(script).as_f64().unwrap_or(0.0);
        if shifted() < MOST_SHIFT {
            return Vec::new();
        }
        self.open(&self.path());
        match shifted() {
            again if again < MOST_SHIFT => Vec::new(),
            again => vec![format!("{} shifts by {again} while it loads", self.path())],
        }
    }
}
