//! Charts as figures and geometry: what the `chart` component draws as SVG.
//!
//! Promise: whole numbers only, so a chart prints the same everywhere; three labelled ticks at round figures; every value also
//! as a row of words. Pure: the caller says the days and how a figure is spoken, so the same bars show scans or money.

use serde::Serialize;

use crate::text::catalogue::{Arg, Text};

/// Width of one day's slot, in the chart's own units. The SVG stretches, its words are beside it in HTML.
const SLOT: usize = 10;
/// Height of the chart, in its own units.
const HEIGHT: u64 = 1000;
/// The least height of a bar that is not zero: one scan must be seen beside a thousand.
const LEAST: u64 = 12;
/// So many days get their name below the chart, and so many months, whose names are longer.
const DATES: usize = 4;
const MONTHS: usize = 3;

/// One or two rows of figures by day, in the order of the days.
#[derive(Clone, Copy, Debug)]
pub(in crate::web) struct Series<'a> {
    /// What is counted, as the legend and the table head say it.
    pub(in crate::web) label: &'a str,
    /// One figure a day; a day beyond the end counts as zero.
    pub(in crate::web) values: &'a [u64],
}

/// Bars by day, ready to be drawn by `{{ <chart chart={…}/> }}`.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Chart {
    /// What the chart shows, as a caption of its table.
    pub(in crate::web) title: String,
    /// The same with its days and totals, for people who cannot see it.
    pub(in crate::web) summary: Text,
    /// What a row of the table is, a day or a month.
    pub(in crate::web) head: Text,
    /// Right edge of the last day, in units.
    pub(in crate::web) width: usize,
    /// Where the baseline is, in units.
    pub(in crate::web) height: u64,
    /// Top, middle, baseline.
    pub(in crate::web) ticks: [Tick; 3],
    /// The legend.
    pub(in crate::web) series: Vec<Legend>,
    /// The first of two series: a line with its ground, before which the bars of the second stand.
    pub(in crate::web) line: Option<Line>,
    /// One group a day, oldest first.
    pub(in crate::web) days: Vec<Bars>,
    /// The figures as a table, newest day first.
    pub(in crate::web) rows: Vec<Row>,
    /// What stands below each day; most say nothing.
    pub(in crate::web) dates: Vec<String>,
    /// Whether every figure is zero.
    pub(in crate::web) empty: bool,
}

/// A line across the chart.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Tick {
    /// The figure it marks; empty above the baseline of an empty chart.
    pub(in crate::web) label: String,
    /// Distance from the top, in units.
    pub(in crate::web) y: u64,
}

/// One entry of the legend.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Legend {
    /// `a` or `b`, as in [`Bar::key`].
    pub(in crate::web) key: char,
    /// What is counted.
    pub(in crate::web) label: String,
    /// The sum of all days.
    pub(in crate::web) total: String,
}

/// What is drawn for one day.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Bars {
    /// The day and its figures in words: what is read out of the day that is pointed at.
    pub(in crate::web) title: Text,
    /// Left edge of the day's slot.
    pub(in crate::web) x: usize,
    /// Width of the slot.
    pub(in crate::web) width: usize,
    /// The bar, unless the figure is zero.
    pub(in crate::web) bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Bar {
    /// `a` where it is the only series, `b` where the other one is a line: the bar has the class `bar-a` or `bar-b`.
    pub(in crate::web) key: char,
    /// Left edge.
    pub(in crate::web) x: usize,
    /// Top edge.
    pub(in crate::web) y: u64,
    /// Width.
    pub(in crate::web) width: usize,
    /// Height down to the baseline.
    pub(in crate::web) height: u64,
}

/// One day of the table.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Row {
    /// The day.
    pub(in crate::web) label: String,
    /// One figure for each series.
    pub(in crate::web) values: Vec<String>,
}

/// A series that is drawn as a line.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Line {
    /// The `d` of the line.
    pub(in crate::web) line: String,
    /// The `d` of the ground below it.
    pub(in crate::web) area: String,
}

/// What is drawn and how it is said.
struct Drawing<'a, F, T, A> {
    title: &'a str,
    head: Text,
    /// How many days are named at most.
    most_dates: usize,
    days: &'a [String],
    series: &'a [Series<'a>],
    /// The figure of a series on a day, and of all its days.
    figure: F,
    total: T,
    /// A figure beside the axis.
    axis: A,
}

/// One series as bars by day, or two of which the first is a line and the second bars before it. `say` speaks a figure: a count, or an
/// amount in minor units.
pub(in crate::web) fn daily(title: &str, days: &[String], series: &[Series<'_>], say: impl Fn(u64) -> String) -> Chart {
    daily_beside(title, days, series, &say, &say)
}

/// The same with an axis that is written more shortly than the figures, as amounts are.
pub(in crate::web) fn daily_beside(
    title: &str,
    days: &[String],
    series: &[Series<'_>],
    say: impl Fn(u64) -> String,
    axis: impl Fn(u64) -> String,
) -> Chart {
    let total = |of: &Series<'_>| of.values.iter().take(days.len()).fold(0, |sum: u64, value| sum.saturating_add(*value));
    let figure = |of: &Series<'_>, day: usize| say(at(of.values, day));
    draw(Drawing {
        title,
        head: by_day(),
        most_dates: DATES,
        days,
        series,
        figure,
        total: |of: &Series<'_>| say(total(of)),
        axis,
    })
}

fn by_day() -> Text {
    Text::new("chart-day-head")
}

/// Bars of sums that may be below zero, such as sales on a day of refunds: there no bar stands, and words say what it was.
pub(in crate::web) fn daily_sums(
    title: &str,
    days: &[String],
    label: &str,
    sums: &[i64],
    say: impl Fn(i64) -> String,
    axis: impl Fn(i64) -> String,
) -> Chart {
    draw_sums(title, (by_day(), DATES), days, (label, sums), say, axis)
}

/// The same by month.
pub(in crate::web) fn monthly_sums(
    title: &str,
    months: &[String],
    label: &str,
    sums: &[i64],
    say: impl Fn(i64) -> String,
    axis: impl Fn(i64) -> String,
) -> Chart {
    draw_sums(title, (Text::new("chart-month-head"), MONTHS), months, (label, sums), say, axis)
}

fn draw_sums(
    title: &str,
    (head, most_dates): (Text, usize),
    days: &[String],
    (label, sums): (&str, &[i64]),
    say: impl Fn(i64) -> String,
    axis: impl Fn(i64) -> String,
) -> Chart {
    let values: Vec<u64> = sums.iter().map(|sum| u64::try_from(*sum).unwrap_or(0)).collect();
    draw(Drawing {
        title,
        head,
        most_dates,
        days,
        series: &[Series { label, values: &values }],
        figure: |_: &Series<'_>, day: usize| say(sums.get(day).copied().unwrap_or(0)),
        total: |_: &Series<'_>| say(sums.iter().take(days.len()).fold(0, |sum, value| sum.saturating_add(*value))),
        axis: |value| axis(i64::try_from(value).unwrap_or(i64::MAX)),
    })
}

fn draw<F, T, A>(what: Drawing<'_, F, T, A>) -> Chart
where
    F: Fn(&Series<'_>, usize) -> String,
    T: Fn(&Series<'_>) -> String,
    A: Fn(u64) -> String,
{
    let Drawing { title, head, most_dates, days, series, figure, total, axis } = what;
    let most = series.iter().flat_map(|series| series.values.iter().take(days.len())).copied().max().unwrap_or(0);
    let step = nice_step(most);
    let legend: Vec<Legend> =
        series.iter().zip(['a', 'b']).map(|(of, key)| Legend { key, label: of.label.to_owned(), total: total(of) }).collect();
    let figures = |day: usize| series.iter().map(|of| figure(of, day)).collect::<Vec<_>>();
    let bars = match series {
        [only] => Some(('a', only)),
        [_, second, ..] => Some(('b', second)),
        [] => None,
    };
    Chart {
        title: title.to_owned(),
        summary: summary(title, days, &legend),
        head,
        width: days.len().max(1) * SLOT,
        height: HEIGHT,
        ticks: ticks(step, most, axis),
        line: if series.len() > 1 { series.first().map(|first| line(first.values, days.len(), step)) } else { None },
        days: days
            .iter()
            .enumerate()
            .map(|(day, label)| Bars {
                title: title_of(label, series, figures(day)),
                x: day * SLOT,
                width: SLOT,
                bars: bars.and_then(|(key, of)| bar(key, day, at(of.values, day), step)).into_iter().collect(),
            })
            .collect(),
        rows: days.iter().enumerate().rev().map(|(day, label)| Row { label: label.clone(), values: figures(day) }).collect(),
        series: legend,
        dates: dates(days, most_dates),
        empty: most == 0,
    }
}

fn at(values: &[u64], day: usize) -> u64 {
    values.get(day).copied().unwrap_or(0)
}

/// Few days are named, the last one always, and all at the same distance.
fn dates(days: &[String], most: usize) -> Vec<String> {
    let step = days.len().div_ceil(most).max(1);
    let is_named = |day: usize| (days.len() - 1 - day).is_multiple_of(step);
    days.iter().enumerate().map(|(day, label)| if is_named(day) { label.clone() } else { String::new() }).collect()
}

/// From the middle of each day to that of the next; before the first and behind the last it goes on as it is.
fn line(values: &[u64], days: usize, step: u128) -> Line {
    let (top, width) = (top_of(step), days.max(1) * SLOT);
    let y = |day: usize| HEIGHT - scaled(at(values, day), top);
    let points: String = (0..days).map(|day| format!("L{} {}", day * SLOT + SLOT / 2, y(day))).collect();
    let line = format!("M0 {}{points}H{width}", y(0));
    let area = format!("{line}V{HEIGHT}H0z");
    Line { line, area }
}

/// Half the height of the chart: the smallest round figure that twice reaches the greatest value. u128, since doubling u64 overflows.
fn nice_step(most: u64) -> u128 {
    let half = u128::from(most).div_ceil(2).max(1);
    let mut magnitude = 1_u128;
    loop {
        for tenths in [10, 12, 15, 20, 25, 30, 40, 50, 60, 80] {
            let step = magnitude * tenths / 10;
            if step >= half && (magnitude * tenths).is_multiple_of(10) {
                return step;
            }
        }
        magnitude *= 10;
    }
}

fn ticks(step: u128, most: u64, say: impl Fn(u64) -> String) -> [Tick; 3] {
    let label = |steps: u128| match most {
        0 => String::new(),
        _ => say(u64::try_from(step * steps).unwrap_or(u64::MAX)),
    };
    [Tick { label: label(2), y: 0 }, Tick { label: label(1), y: HEIGHT / 2 }, Tick { label: say(0), y: HEIGHT }]
}

/// The bar of one day.
fn bar(key: char, day: usize, value: u64, step: u128) -> Option<Bar> {
    let inset = if key == 'a' { 1 } else { 3 };
    let height = scaled(value, top_of(step)).max(LEAST);
    (value > 0).then(|| Bar { key, x: day * SLOT + inset, y: HEIGHT - height, width: SLOT - 2 * inset, height })
}

/// The figure at the top of the chart.
fn top_of(step: u128) -> u64 {
    u64::try_from(step * 2).unwrap_or(u64::MAX)
}

/// The part of the chart's height that `value` takes when `top` takes all of it.
fn scaled(value: u64, top: u64) -> u64 {
    let height = u128::from(value) * u128::from(HEIGHT) / u128::from(top);
    u64::try_from(height).unwrap_or(HEIGHT).min(HEIGHT)
}

fn title_of(day: &str, series: &[Series<'_>], figures: Vec<String>) -> Text {
    let said = figures_of(series.iter().map(|series| series.label).zip(figures));
    Text::new("chart-day").with("day", day).with("figures", said)
}

fn summary(title: &str, days: &[String], legend: &[Legend]) -> Text {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Text::new("chart-no-days").with("title", title) };
    let said = figures_of(legend.iter().map(|series| (series.label.as_str(), series.total.clone())));
    Text::new("chart-days").with("title", title).with("first", first).with("last", last).with("figures", said)
}

/// The figures of a day or of all days, one for each series, of which there are at most two.
fn figures_of<'a>(mut figures: impl Iterator<Item = (&'a str, String)>) -> Arg {
    match (figures.next(), figures.next()) {
        (None, _) => Arg::default(),
        (Some((label, figure)), None) => Text::new("chart-figure").with("label", label).with("figure", figure).into(),
        (Some((label, figure)), Some((other, second))) => {
            let first = Text::new("chart-figure").with("label", label).with("figure", figure);
            let second = Text::new("chart-figure").with("label", other).with("figure", second);
            Text::new("chart-figures").with("first", first).with("second", second).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalogue::{Catalogue, Reader};

    fn count(n: u64) -> String {
        n.to_string()
    }

    fn said(text: &Text) -> String {
        Catalogue::built_in().say(Reader::default(), text)
    }

    fn days(n: usize) -> Vec<String> {
        (1..=n).map(|day| format!("{day} Nov")).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_the_greatest_value() {
        for (most, step) in
            [(1, 1), (2, 1), (3, 2), (11, 6), (12, 6), (13, 8), (41, 25), (99, 50), (101, 60), (1_904, 1_000), (2_500, 1_500)]
        {
            assert_eq!(nice_step(most), step, "for {most}");
        }
        for most in [7, 999, 123_456, u64::MAX] {
            assert!(nice_step(most) * 2 >= u128::from(most));
        }
    }

    #[test]
    fn of_two_series_the_first_is_a_line_and_the_second_bars_on_the_same_scale() {
        let chart = daily(
            "Scans and sign-ups per day",
            &days(3),
            &[Series { label: "Scans", values: &[10, 0, 5] }, Series { label: "Sign-ups", values: &[5, 0, 1] }],
            count,
        );
        assert_eq!(
            chart.ticks.clone().map(|tick| (tick.label, tick.y)),
            [("10".into(), 0), ("5".into(), 500), ("0".into(), 1000)]
        );
        assert_eq!(chart.line.as_ref().unwrap().line, "M0 0L5 0L15 1000L25 500H30");
        assert_eq!(chart.days[0].bars, [Bar { key: 'b', x: 3, y: 500, width: 4, height: 500 }]);
        assert_eq!(said(&chart.days[0].title), "1 Nov: Scans 10, Sign-ups 5");
        assert!(chart.days[1].bars.is_empty());
        assert_eq!((chart.series[0].total.as_str(), chart.series[1].total.as_str()), ("15", "6"));
        assert_eq!(said(&chart.summary), "Scans and sign-ups per day, 1 Nov to 3 Nov: Scans 15, Sign-ups 6");
        assert_eq!(chart.rows[0], Row { label: "3 Nov".into(), values: vec!["5".into(), "1".into()] });
        assert_eq!((chart.width, chart.dates.join(" ").as_str()), (30, "1 Nov 2 Nov 3 Nov"));
    }

    #[test]
    fn a_few_days_are_named_at_equal_distances() {
        for (number, named) in [(0, 0), (1, 1), (4, 4), (7, 4), (30, 4), (31, 4), (90, 4), (365, 4)] {
            let dates = dates(&days(number), DATES);
            let at: Vec<usize> = (0..number).filter(|day| !dates[*day].is_empty()).collect();
            assert_eq!((at.len(), at.last().copied()), (named, number.checked_sub(1)), "{number} days");
            assert!(at.windows(3).all(|three| three[1] - three[0] == three[2] - three[1]), "{at:?}");
        }
    }

    #[test]
    fn three_of_twelve_months_have_room_for_their_names() {
        let months: Vec<String> = (1..=12).map(|month| format!("{month}/2026")).collect();
        let chart = monthly_sums("Earned", &months, "Earned", &[0; 12], |n| n.to_string(), |n| n.to_string());
        let named: Vec<&String> = chart.dates.iter().filter(|name| !name.is_empty()).collect();
        assert_eq!(named, ["4/2026", "8/2026", "12/2026"]);
        assert_eq!((said(&chart.head).as_str(), chart.rows.len()), ("Month", 12));
    }

    #[test]
    fn a_day_of_refunds_has_no_bar_and_its_figure() {
        let chart = daily_sums("Sales per day", &days(2), "Sales", &[1600, -500], |n| n.to_string(), |n| (n / 100).to_string());
        assert_eq!(chart.days[0].bars, [Bar { key: 'a', x: 1, y: 0, width: 8, height: 1000 }]);
        assert!(chart.days[1].bars.is_empty() && chart.line.is_none());
        assert_eq!(said(&chart.days[1].title), "2 Nov: Sales -500");
        assert_eq!((chart.rows[0].values.join(""), chart.series[0].total.as_str()), ("-500".into(), "1100"));
        assert_eq!(chart.ticks.map(|tick| tick.label), ["16", "8", "0"]);
    }

    #[test]
    fn nothing_yet_is_a_baseline() {
        let chart = daily("Scans per day", &days(30), &[Series { label: "Scans", values: &[] }], count);
        assert!(chart.empty && chart.days.iter().all(|day| day.bars.is_empty()));
        assert_eq!(chart.ticks.map(|tick| tick.label), ["", "", "0"]);
        let nothing = daily("Scans per day", &[], &[], count);
        assert_eq!((said(&nothing.summary).as_str(), nothing.width), ("Scans per day", 10));
    }

    #[test]
    fn one_is_seen_beside_a_million() {
        let chart = daily("Scans", &days(2), &[Series { label: "Scans", values: &[1, 1_000_000] }], count);
        assert_eq!(chart.days[0].bars[0].height, LEAST);
    }

    #[test]
    fn the_greatest_figures_do_not_overflow() {
        let most = Series { label: "Value", values: &[u64::MAX, u64::MAX] };
        let chart = daily("Value", &days(2), &[most], count);
        assert!(chart.days.iter().all(|day| day.bars[0].y + day.bars[0].height == HEIGHT));
    }

    #[test]
    fn figures_are_said_as_the_caller_says_them() {
        let money = |minor: u64| format!("€ {}.{:02}", minor / 100, minor % 100);
        let chart = daily("Value", &days(1), &[Series { label: "Value", values: &[411_820] }], money);
        assert_eq!(chart.rows[0].values, ["€ 4118.20"]);
        assert_eq!(chart.ticks[0].label, "€ 5000.00");
    }
}
