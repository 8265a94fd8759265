import FargateRetirementTesting
import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension SteppingClock {
    /// A context with this clock.
    ///
    /// - Parameter seconds: How many seconds are left until the deadline; `nil` for none.
    func context(secondsLeft seconds: Double? = nil) -> DeliveryContext {
        DeliveryContext(clock: deliveryClock, deadline: seconds.map { date.addingTimeInterval($0) })
    }
}
