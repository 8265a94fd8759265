// Uses one product of the package and no other.

import AWSHealthEvents

let events = HealthEvent.open(Array("[]".utf8)).compactMap(\.event)
print("\(events.count) events")
