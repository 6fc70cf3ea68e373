//! The days of the model's shop: counted by hand, with daylight saving as a list.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use super::{DAY, Model};

impl Model {
    pub fn day_of(&self, at: i64) -> i64 {
        (at + self.ahead_at(at)).div_euclid(DAY)
    }

    /// Noon of a day: the clocks never change then.
    pub fn noon_of(&self, day: i64) -> i64 {
        let local = day * DAY + DAY / 2;
        let aheads = self.ahead_of_utc.iter().map(|(_, ahead)| *ahead).chain([0]);
        aheads.map(|ahead| local - ahead).find(|noon| noon + self.ahead_at(*noon) == local).unwrap()
    }

    fn ahead_at(&self, at: i64) -> i64 {
        self.ahead_of_utc.iter().rev().find(|(since, _)| *since <= at).map_or(0, |(_, ahead)| *ahead)
    }

    /// The same time of the shop's day, so many months on; the last day of a month that is too short.
    pub fn months_later(&self, at: i64, months: i64) -> i64 {
        let local = at + self.ahead_at(at);
        let (year, month, day) = date_of(local.div_euclid(DAY));
        let month = year * 12 + month - 1 + months;
        let first = |month: i64| day_number(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
        let last = first(month + 1) - first(month);
        let then = (first(month) + day.min(last) - 1) * DAY + local.rem_euclid(DAY);
        // What the clocks show twice is meant the first time; what they never show, as if they had not been put forward yet.
        let mut aheads: Vec<i64> = self.ahead_of_utc.iter().map(|(_, ahead)| *ahead).collect();
        aheads.sort_unstable();
        let shown = aheads.iter().rev().find(|ahead| self.ahead_at(then - **ahead) == **ahead);
        then - shown.unwrap_or(&aheads[0])
    }

    /// The first instant of a day.
    pub fn day_begins(&self, day: i64) -> i64 {
        let mut starts: Vec<i64> = self.ahead_of_utc.iter().map(|(_, ahead)| day * DAY - ahead).collect();
        starts.retain(|at| at + self.ahead_at(*at) == day * DAY);
        starts.into_iter().min().unwrap()
    }
}

/// Days since 1970 of a date, counted by years of 365 days and the leap days before.
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let years: i64 = (1970..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    let lengths = [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    years + lengths[..usize::try_from(month - 1).unwrap()].iter().sum::<i64>() + day - 1
}

fn date_of(number: i64) -> (i64, i64, i64) {
    let year = (1970..).find(|year| day_number(year + 1, 1, 1) > number).unwrap();
    let month = (1..=12).rev().find(|month| day_number(year, *month, 1) <= number).unwrap();
    (year, month, number - day_number(year, month, 1) + 1)
}
