// Uses one product of the package and no other.

import AWSHealthEvents

let text = #"{"detail-type": "AWS Health Event", "detail": {"eventTypeCode": "AWS_ECS_TASK_PATCHING_RETIREMENT"}}"#
for event in HealthEvent.open(Array(text.utf8)).compactMap(\.event) {
    print(event.detail.eventTypeCode?.rawValue ?? "no type")
}
