//! Days and times as spreadsheets write them, where they can mean one thing only.

use rusqlite::{Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Day, Timestamp};
use crate::error;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// `2024-05-01` or `2024-05-01 14:05`, as the shop's own clock is read.
    Plain(String),
    /// `5/1/2024`: the first of May, or the fifth of January. The other rows of its column may tell.
    Unclear { day_first: String, month_first: String },
}

/// Which of two figures is the day, as the rows of a file show that can mean one thing only.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Order {
    pub(super) day_first: bool,
    pub(super) month_first: bool,
}

impl Order {
    /// Which of the two; `None` when no row tells, or two rows tell otherwise.
    pub(super) fn settled(self) -> Option<bool> {
        (self.day_first != self.month_first).then_some(self.day_first)
    }
}

/// As the shop's own files write it, or else as a spreadsheet does.
pub(super) fn written(act: &Act, text: &str, order: &mut Order) -> Result<Written, Refusal> {
    match act.zone.instant(text) {
        Ok(_) => Ok(Written::Plain(text.to_string())),
        Err(_) => read(text, order),
    }
}

/// An instant of the past, on a day on which the books are open.
pub(super) fn past(act: &Act, closed_to: Option<Day>, text: &str) -> Result<Timestamp, Refusal> {
    match act.zone.instant(text)? {
        at if at > act.now.plus_days(1) => Err(Refusal::DateFuture),
        at if Some(act.zone.day_of(at)) <= closed_to => Err(books::closed(closed_to)),
        at => Ok(at.min(act.now)),
    }
}

/// Reads the staged days that could be two by what the other rows of the column say. Answers those that stay unclear or are refused.
pub(super) fn settle(tx: &Transaction<'_>, act: &Act, order: Order) -> error::Result<Vec<(u64, Refusal)>> {
    let closed_to = books::closed_to(tx)?;
    let mut refused = Vec::new();
    let mut asked = tx.prepare("SELECT row, day_first, month_first FROM temp.newcomer WHERE day_first IS NOT NULL")?;
    let unclear = asked.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))?;
    for (row, day_first, month_first) in unclear.collect::<rusqlite::Result<Vec<_>>>()? {
        let read = match order.settled() {
            Some(is_day_first) => past(act, closed_to, if is_day_first { &day_first } else { &month_first }),
            None => Err(Refusal::DateUnclear),
        };
        match read {
            Ok(at) => {
                tx.prepare_cached("UPDATE temp.newcomer SET joined_at = :at WHERE row = :row")?
                    .execute(named_params! {":at": at, ":row": row})?;
            }
            Err(refusal) => refused.push((row as u64, refusal)),
        }
    }
    Ok(refused)
}

/// Reads `01.05.2024` (the day stands first), `2024-5-1`, `5/13/2024`, each with a time or without. A number alone is how a
/// spreadsheet counts days, and two of them count from different years: it is refused.
fn read(text: &str, order: &mut Order) -> Result<Written, Refusal> {
    let text = text.trim();
    let is_number = |text: &str| text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number(text.split(['.', ',']).next().unwrap_or(text))
        && text.matches(['.', ',']).count() <= 1
        && !text.contains(['-', '/'])
    {
        return Err(Refusal::DateSerial);
    }
    let (date, time) = match text.split_once(['T', ',']).or_else(|| at_blank(text)) {
        Some((date, time)) => (date, clock(time)?),
        None => (text, String::new()),
    };
    let sign = date.chars().find(|c| "./-".contains(*c)).ok_or(Refusal::DateMalformed)?;
    let figures: Vec<&str> = date.split(sign).map(str::trim).collect();
    let [first, second, third] = figures[..] else { return Err(Refusal::DateMalformed) };
    let (one, two) = (figure(first, 4)?, figure(second, 2)?);
    let iso = |year: u32, month: u32, day: u32| format!("{year:04}-{month:02}-{day:02}{time}");
    if first.len() == 4 {
        return Ok(Written::Plain(iso(one, two, figure(third, 2)?)));
    }
    if third.len() != 4 || first.len() > 2 {
        return Err(Refusal::DateMalformed);
    }
    let year = figure(third, 4)?;
    match (one > 12, two > 12) {
        (true, true) => Err(Refusal::DateMalformed),
        _ if sign == '.' => Ok(Written::Plain(iso(year, two, one))),
        (true, false) => {
            order.day_first = true;
            Ok(Written::Plain(iso(year, two, one)))
        }
        (false, true) => {
            order.month_first = true;
            Ok(Written::Plain(iso(year, one, two)))
        }
        (false, false) if one == two => Ok(Written::Plain(iso(year, one, two))),
        (false, false) => Ok(Written::Unclear { day_first: iso(year, two, one), month_first: iso(year, one, two) }),
    }
}

/// `1. 5. 2024` has blanks inside of the date: the time stands behind the last four figures of the year, or behind the first blank.
fn at_blank(text: &str) -> Option<(&str, &str)> {
    let blank = text.match_indices(' ').find(|(at, _)| !text[..*at].ends_with('.'))?.0;
    Some((&text[..blank], &text[blank + 1..]))
}

fn figure(text: &str, most: usize) -> Result<u32, Refusal> {
    let fits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits).ok_or(Refusal::DateMalformed)
}

/// ` 14:05:00` out of `14:05`, `2:05 PM` or `14:05:00`.
fn clock(text: &str) -> Result<String, Refusal> {
    let text = text.trim().to_ascii_uppercase();
    let (half, digits) = match (text.strip_suffix("AM"), text.strip_suffix("PM")) {
        (Some(rest), _) => (Some(0), rest.trim()),
        (_, Some(rest)) => (Some(12), rest.trim()),
        _ => (None, text.as_str()),
    };
    let figures = digits.split(':').map(|digits| figure(digits, 2)).collect::<Result<Vec<_>, _>>()?;
    let (hour, minute, second) = match figures[..] {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return Err(Refusal::DateMalformed),
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return Err(Refusal::DateMalformed),
        None => hour,
    };
    Ok(format!(" {hour:02}:{minute:02}:{second:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_mean_one_day_is_that_day() {
        for (text, plain) in [
            ("01.05.2024", "2024-05-01"),
            ("1.5.2024", "2024-05-01"),
            ("1. 5. 2024", "2024-05-01"),
            ("31.12.2024 14:05", "2024-12-31 14:05:00"),
            ("5/13/2024", "2024-05-13"),
            ("13/5/2024", "2024-05-13"),
            ("13-05-2024", "2024-05-13"),
            ("5/5/2024", "2024-05-05"),
            ("5/13/2024 2:05 PM", "2024-05-13 14:05:00"),
            ("5/13/2024 12:05:09 AM", "2024-05-13 00:05:09"),
            ("2024-5-1", "2024-05-01"),
            ("2024/05/01", "2024-05-01"),
            ("2024.5.1", "2024-05-01"),
        ] {
            assert_eq!(read(text, &mut Order::default()), Ok(Written::Plain(plain.into())), "{text}");
        }
        let unclear = read("5/1/2024", &mut Order::default()).unwrap();
        assert_eq!(unclear, Written::Unclear { day_first: "2024-01-05".into(), month_first: "2024-05-01".into() });
        for text in ["45413", "45413.5", "45413,25", "20240501"] {
            assert_eq!(read(text, &mut Order::default()), Err(Refusal::DateSerial), "{text}");
        }
        for text in [
            "",
            "yesterday",
            "13/13/2024",
            "1.5.24",
            "5/13/24",
            "1.13.2024.1",
            "1 May 2024",
            "5/13/2024 25",
            "..",
            "1.5.2024 x",
            "é.é.2024",
        ] {
            assert_eq!(read(text, &mut Order::default()), Err(Refusal::DateMalformed), "{text}");
        }
    }

    #[test]
    fn two_rows_that_tell_otherwise_settle_nothing() {
        let mut order = Order::default();
        read("5/13/2024", &mut order).unwrap();
        assert_eq!(order.settled(), Some(false));
        read("13/5/2024", &mut order).unwrap();
        assert_eq!(order.settled(), None);
    }
}
