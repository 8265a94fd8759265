//! RFC 1123 dates, such as "Tue, 9 Jun 2026 08:00:00 GMT".

pub struct Date {
    pub year: i64,
    pub month: usize,
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub weekday: usize,
}

pub const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

pub fn parse(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    let weekday = WEEKDAYS.iter().position(|name| bytes.get(..3) == Some(name.as_bytes()))?;
    if bytes.get(3..5)? != b", " {
        return None;
    }
    let digits = if *bytes.get(6)? == b' ' { 1 } else { 2 };
    let day = number(bytes.get(5..5 + digits)?)?;
    let rest = bytes.get(5 + digits..)?;
    if rest.len() != 22 || rest[0] != b' ' || rest[4] != b' ' || rest[9] != b' ' {
        return None;
    }
    if rest[12] != b':' || rest[15] != b':' || &rest[18..] != b" GMT" {
        return None;
    }
    let month = MONTHS.iter().position(|name| &rest[1..4] == name.as_bytes())?;
    let date = Date {
        year: number(&rest[5..9])?,
        month: month + 1,
        day,
        hour: number(&rest[10..12])?,
        minute: number(&rest[13..15])?,
        second: number(&rest[16..18])?,
        weekday,
    };
    let valid = (1..=31).contains(&date.day) && date.hour < 24 && date.minute < 60 && date.second < 61;
    valid.then_some(date)
}

fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0, |value, digit| {
        digit.is_ascii_digit().then(|| value * 10 + i64::from(digit - b'0'))
    })
}
