//! usage: rust_serde MODE FILE [ITERATIONS [ROUNDS]], as Peers/peer.py.

mod date;
mod event;
mod messages;

use std::time::Instant;

const USAGE: &str = "usage: rust_serde read|pipeline|date|show FILE [ITERATIONS [ROUNDS]]";
const ROUNDS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.len() < 3 {
        fail(USAGE);
    }
    let content = std::fs::read(&arguments[2]).unwrap_or_else(|error| fail(&error.to_string()));
    let number = |at: usize, default| match arguments.get(at) {
        Some(text) => text.parse().unwrap_or_else(|_| fail(USAGE)),
        None => default,
    };
    let (iterations, rounds) = (number(3, 1), number(4, ROUNDS));

    match arguments[1].as_str() {
        "show" => println!("{}", String::from_utf8(pipeline(&content)).unwrap()),
        "read" => report(iterations, rounds, 1, || {
            black_box(event::read(black_box(&content)));
        }),
        "pipeline" => report(iterations, rounds, 1, || {
            black_box(pipeline(black_box(&content)));
        }),
        "date" => {
            let text = String::from_utf8(content).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            report(iterations, rounds, lines.len(), || {
                for line in &lines {
                    black_box(date::parse(black_box(line)));
                }
            })
        }
        _ => fail(USAGE),
    }
}

/// Hands a value on so that the compiler can't tell what becomes of it: `std::hint::black_box`, which Debian 12's compiler
/// does not have yet.
fn black_box<T>(value: T) -> T {
    unsafe {
        let copy = std::ptr::read_volatile(&value);
        std::mem::forget(value);
        copy
    }
}

fn pipeline(content: &[u8]) -> Vec<u8> {
    serde_json::to_vec(&messages::messages(&event::read(content))).unwrap()
}

fn report(iterations: usize, rounds: usize, units: usize, mut work: impl FnMut()) {
    let mut times: Vec<f64> = (0..rounds.max(1))
        .map(|_| {
            let start = Instant::now();
            for _ in 0..iterations {
                work();
            }
            start.elapsed().as_nanos() as f64 / (iterations * units).max(1) as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{:.1} {:.1}", times[0], times[times.len() / 2]);
}

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    std::process::exit(64)
}
