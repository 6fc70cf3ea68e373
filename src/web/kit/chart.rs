//! Charts as figures and geometry: what the `chart` and `sparkline` components draw as SVG.
//!
//! Promise: whole numbers only, so a chart prints the same everywhere; three labelled ticks at round figures; every value also
//! as a row of words. Pure: the caller says the days and how a figure is spoken, so the same bars show scans or money.

use serde::Serialize;

/// Width of one day's slot, in the chart's own units. The SVG stretches, its words are beside it in HTML.
const SLOT: usize = 10;
/// Height of the chart and of a sparkline, in their own units.
const HEIGHT: u64 = 1000;
/// The least height of a bar that is not zero: one scan must be seen beside a thousand.
const LEAST: u64 = 12;

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
    pub(in crate::web) summary: String,
    /// Right edge of the last day, in units.
    pub(in crate::web) width: usize,
    /// Where the baseline is, in units.
    pub(in crate::web) height: u64,
    /// Top, middle, baseline.
    pub(in crate::web) ticks: [Tick; 3],
    /// The legend.
    pub(in crate::web) series: Vec<Legend>,
    /// One group a day, oldest first.
    pub(in crate::web) days: Vec<Bars>,
    /// The figures as a table, newest day first.
    pub(in crate::web) rows: Vec<Row>,
    /// Label of the first day; empty without days.
    pub(in crate::web) first: String,
    /// Label of the last day; empty without days.
    pub(in crate::web) last: String,
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
    /// `a` or `b`: the bars of this series carry the class `bar-a` or `bar-b`.
    pub(in crate::web) key: char,
    /// What is counted.
    pub(in crate::web) label: String,
    /// The sum of all days.
    pub(in crate::web) total: String,
    /// The figure of the last day.
    pub(in crate::web) last: String,
}

/// What is drawn for one day.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Bars {
    /// The day and its figures in words: the tooltip.
    pub(in crate::web) title: String,
    /// Left edge of the day's slot.
    pub(in crate::web) x: usize,
    /// Width of the slot.
    pub(in crate::web) width: usize,
    /// Bars that are not zero, the wider one first.
    pub(in crate::web) bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Bar {
    /// `a` or `b`, as in [`Legend::key`].
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

/// A line without words, for a tile.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub(in crate::web) struct Sparkline {
    /// Right end, in units.
    pub(in crate::web) width: usize,
    /// Bottom, in units.
    pub(in crate::web) height: u64,
    /// The `d` of the line.
    pub(in crate::web) line: String,
    /// The `d` of the ground below it.
    pub(in crate::web) area: String,
}

/// Bars by day for one series, or two of which the second is drawn narrow within the first. `say` speaks a figure: [`count`] for
/// counts, the money formatter for minor units.
pub(in crate::web) fn daily(title: &str, days: &[String], series: &[Series<'_>], say: impl Fn(u64) -> String) -> Chart {
    let at = |values: &[u64], day: usize| values.get(day).copied().unwrap_or(0);
    let most = series.iter().flat_map(|series| series.values.iter().take(days.len())).copied().max().unwrap_or(0);
    let step = nice_step(most);
    let legend: Vec<Legend> = series
        .iter()
        .zip(['a', 'b'])
        .map(|(series, key)| Legend {
            key,
            label: series.label.to_owned(),
            total: say(series.values.iter().take(days.len()).fold(0, |sum, value| sum.saturating_add(*value))),
            last: say(at(series.values, days.len().saturating_sub(1))),
        })
        .collect();
    let figures = |day: usize| series.iter().map(|series| say(at(series.values, day))).collect::<Vec<_>>();
    let (first, last) = (days.first().cloned().unwrap_or_default(), days.last().cloned().unwrap_or_default());
    Chart {
        title: title.to_owned(),
        summary: summary(title, &first, &last, &legend),
        width: days.len().max(1) * SLOT,
        height: HEIGHT,
        ticks: ticks(step, most, &say),
        days: days
            .iter()
            .enumerate()
            .map(|(day, label)| Bars {
                title: title_of(label, series, &figures(day)),
                x: day * SLOT,
                width: SLOT,
                bars: bars(day, series.iter().map(|series| at(series.values, day)), series.len(), step),
            })
            .collect(),
        rows: days.iter().enumerate().rev().map(|(day, label)| Row { label: label.clone(), values: figures(day) }).collect(),
        series: legend,
        first,
        last,
        empty: most == 0,
    }
}

/// The line of a tile: its height is the greatest value, nothing lies flat on the bottom.
pub(in crate::web) fn sparkline(values: &[u64]) -> Sparkline {
    let most = values.iter().copied().max().unwrap_or(0);
    let width = values.len().saturating_sub(1).max(1) * SLOT;
    let points: Vec<u64> = match values {
        [] => vec![0, 0],
        [only] => vec![*only, *only],
        _ => values.to_vec(),
    };
    let line: String = points
        .iter()
        .enumerate()
        .map(|(i, value)| format!("{}{} {}", if i == 0 { 'M' } else { 'L' }, i * SLOT, HEIGHT - scaled(*value, most.max(1))))
        .collect();
    let area = format!("{line}V{HEIGHT}H0z");
    Sparkline { width, height: HEIGHT, line, area }
}

/// A count as people write it: `12,480`.
pub(in crate::web) fn count(value: u64) -> String {
    let digits = value.to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
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

/// The bars of one day. Of two, the first is wide and pale and the second narrow and dark, so both are seen whichever is higher.
fn bars(day: usize, values: impl Iterator<Item = u64>, series: usize, step: u128) -> Vec<Bar> {
    let top = u64::try_from(step * 2).unwrap_or(u64::MAX);
    values
        .zip([('a', 1), ('b', 3)])
        .filter(|(value, _)| *value > 0)
        .map(|(value, (key, inset))| {
            let inset = if series > 1 { inset } else { 1 };
            let height = scaled(value, top).max(LEAST);
            Bar { key, x: day * SLOT + inset, y: HEIGHT - height, width: SLOT - 2 * inset, height }
        })
        .collect()
}

/// The part of the chart's height that `value` takes when `top` takes all of it.
fn scaled(value: u64, top: u64) -> u64 {
    let height = u128::from(value) * u128::from(HEIGHT) / u128::from(top);
    u64::try_from(height).unwrap_or(HEIGHT).min(HEIGHT)
}

fn title_of(day: &str, series: &[Series<'_>], figures: &[String]) -> String {
    let said: Vec<String> = series.iter().zip(figures).map(|(series, figure)| format!("{} {figure}", series.label)).collect();
    format!("{day}: {}", said.join(", "))
}

fn summary(title: &str, first: &str, last: &str, legend: &[Legend]) -> String {
    let said: Vec<String> = legend.iter().map(|series| format!("{} {}", series.label, series.total)).collect();
    match first.is_empty() {
        true => title.to_owned(),
        false => format!("{title}, {first} to {last}: {}", said.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn two_series_share_a_scale_and_the_second_stands_within_the_first() {
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
        assert_eq!(
            chart.days[0].bars,
            [Bar { key: 'a', x: 1, y: 0, width: 8, height: 1000 }, Bar { key: 'b', x: 3, y: 500, width: 4, height: 500 }]
        );
        assert_eq!(chart.days[0].title, "1 Nov: Scans 10, Sign-ups 5");
        assert!(chart.days[1].bars.is_empty());
        assert_eq!((chart.series[0].total.as_str(), chart.series[1].last.as_str()), ("15", "1"));
        assert_eq!(chart.summary, "Scans and sign-ups per day, 1 Nov to 3 Nov: Scans 15, Sign-ups 6");
        assert_eq!(chart.rows[0], Row { label: "3 Nov".into(), values: vec!["5".into(), "1".into()] });
        assert_eq!((chart.width, chart.first.as_str(), chart.last.as_str()), (30, "1 Nov", "3 Nov"));
    }

    #[test]
    fn nothing_yet_is_a_baseline() {
        let chart = daily("Scans per day", &days(30), &[Series { label: "Scans", values: &[] }], count);
        assert!(chart.empty && chart.days.iter().all(|day| day.bars.is_empty()));
        assert_eq!(chart.ticks.map(|tick| tick.label), ["", "", "0"]);
        let nothing = daily("Scans per day", &[], &[], count);
        assert_eq!((nothing.summary.as_str(), nothing.width), ("Scans per day", 10));
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

    #[test]
    fn sparklines_have_a_shape_for_every_length() {
        assert_eq!(sparkline(&[]).line, "M0 1000L10 1000");
        assert_eq!(sparkline(&[4]).line, "M0 0L10 0");
        assert_eq!(sparkline(&[0, 0]).line, "M0 1000L10 1000");
        assert_eq!(sparkline(&[0, 5, 10]).line, "M0 1000L10 500L20 0");
        assert_eq!(sparkline(&[0, 5, 10]).area, "M0 1000L10 500L20 0V1000H0z");
    }

    #[test]
    fn counts_are_grouped() {
        assert_eq!([0, 999, 1_000, 12_480, 1_234_567].map(count), ["0", "999", "1,000", "12,480", "1,234,567"]);
    }
}
