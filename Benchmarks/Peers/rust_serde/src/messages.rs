//! The messages of Peers/formatting.py, byte for byte apart from white space and escapes.

use crate::date::{self, MONTHS, WEEKDAYS};
use crate::event::Event;
use serde::Serialize;
use std::collections::HashMap;

const SECTION_LIMIT: usize = 3000;
const BLOCK_LIMIT: usize = 45;

#[derive(Serialize)]
pub struct Message {
    text: String,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Block {
    Header { text: Text },
    Section {
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        fields: Vec<Text>,
    },
    Context { elements: Vec<Text> },
}

#[derive(Serialize)]
#[serde(tag = "type", content = "text", rename_all = "snake_case")]
enum Text {
    PlainText(String),
    Mrkdwn(String),
}

pub fn messages(event: &Event) -> Vec<Message> {
    let detail = &event.detail;
    let starts = display(&detail.start_time);
    let title = format!("Fargate will retire tasks of {} services", event.resources.len());
    let mut blocks = vec![
        Block::Header { text: Text::PlainText(title.clone()) },
        Block::Section {
            text: None,
            fields: vec![
                field("Account", &event.account),
                field("Region", &detail.event_region),
                field("Starts", &starts),
                field("Status", &detail.status_code),
            ],
        },
    ];
    for (cluster, services) in by_cluster(&event.resources) {
        let mut lines = vec![format!("*{}* ({} services)", escape(cluster), services.len())];
        lines.extend(services.iter().map(|service| format!("• {}", escape(service))));
        append_sections(&lines, &mut blocks);
    }
    blocks.push(Block::Context { elements: vec![Text::Mrkdwn(escape(&detail.event_arn))] });

    let text = escape(&format!("{title} in account {}, {}, from {starts} on", event.account, detail.event_region));
    let mut messages = Vec::new();
    let mut rest = blocks.into_iter().peekable();
    while rest.peek().is_some() {
        messages.push(Message { text: text.clone(), blocks: rest.by_ref().take(BLOCK_LIMIT).collect() });
    }
    messages
}

fn display(start: &str) -> String {
    let date = date::parse(start).unwrap();
    let (weekday, month) = (WEEKDAYS[date.weekday], MONTHS[date.month - 1]);
    format!("{weekday}, {:02} {month} {} {:02}:{:02} UTC", date.day, date.year, date.hour, date.minute)
}

fn field(title: &str, value: &str) -> Text {
    Text::Mrkdwn(format!("*{title}*\n{}", escape(value)))
}

fn by_cluster(resources: &[String]) -> Vec<(&str, Vec<&str>)> {
    let mut clusters: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut places = HashMap::new();
    for resource in resources {
        let (cluster, service) = resource.split_once('|').unwrap_or((resource, ""));
        let place = *places.entry(cluster.trim()).or_insert_with(|| {
            clusters.push((cluster.trim(), Vec::new()));
            clusters.len() - 1
        });
        clusters[place].1.push(service.trim());
    }
    clusters
}

fn append_sections(lines: &[String], blocks: &mut Vec<Block>) {
    let (mut chunk, mut length) = (String::new(), 0);
    for line in lines {
        let count = line.chars().count() + 1;
        if length > 0 && length + count > SECTION_LIMIT {
            blocks.push(section(std::mem::take(&mut chunk)));
            length = 0;
        }
        if length > 0 {
            chunk.push('\n');
        }
        chunk.push_str(line);
        length += count;
    }
    blocks.push(section(chunk));
}

fn section(text: String) -> Block {
    Block::Section { text: Some(Text::Mrkdwn(text)), fields: Vec::new() }
}

fn escape(text: &str) -> String {
    if !text.contains(['&', '<', '>']) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}
