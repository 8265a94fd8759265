import FargateRetirementTesting
import NotificationDelivery

extension DeliveryContext {
    /// A context for a sink that neither waits nor looks back, on a clock that nobody moves.
    static var plain: DeliveryContext {
        let clock = SteppingClock()
        return DeliveryContext(clock: DeliveryClock(sleepingOn: clock, now: { clock.date }))
    }
}
