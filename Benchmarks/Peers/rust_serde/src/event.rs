//! The event as AWS sends it: every field, as an owned string.

use serde::Deserialize;

#[derive(Deserialize)]
#[allow(dead_code)]
pub struct Event {
    pub version: String,
    pub id: String,
    #[serde(rename = "detail-type")]
    pub detail_type: String,
    pub source: String,
    pub account: String,
    pub time: String,
    pub region: String,
    pub resources: Vec<String>,
    pub detail: Detail,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Detail {
    pub event_arn: String,
    pub service: String,
    pub event_type_code: String,
    pub event_type_category: String,
    pub start_time: String,
    pub status_code: String,
    pub event_region: String,
    pub event_description: Vec<Description>,
    pub affected_entities: Vec<Entity>,
    pub event_scope_code: Option<String>,
    pub communication_id: Option<String>,
    pub end_time: Option<String>,
    pub last_updated_time: Option<String>,
    pub page: Option<String>,
    pub total_pages: Option<String>,
    pub backup_event: Option<String>,
    pub affected_account: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Description {
    pub language: String,
    pub latest_description: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Entity {
    pub entity_value: String,
    pub last_updated_time: Option<String>,
    pub status: Option<String>,
}

pub fn read(content: &[u8]) -> Event {
    serde_json::from_slice(content).unwrap()
}
