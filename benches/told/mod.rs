//! Figures as the benches with a clock of their own print them, so that `make bench` keeps them.

use std::time::Duration;

/// One figure.
pub(crate) fn figure(name: &str, value: f64, unit: &str) {
    println!("{name} = {value:.2} {unit}");
}

/// The middle of some times, the longest but one in a hundred, and the longest; answers the middle.
pub(crate) fn times(name: &str, times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    let of = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    let millis = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!(
        "{name}, median = {:.3} ms, p99 = {:.3} ms, longest = {:.3} ms",
        millis(of(0.5)),
        millis(of(0.99)),
        millis(of(1.0))
    );
    of(0.5)
}

/// What this process holds in memory.
pub(crate) fn megabytes() -> f64 {
    let about = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = about.lines().find(|line| line.starts_with("VmRSS"));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    number.unwrap_or_default() / 1_024.0
}
