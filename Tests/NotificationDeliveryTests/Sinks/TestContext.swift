import FargateRetirementTesting
import NotificationDelivery

extension DeliveryContext {
    /// A context for a sink that neither waits nor looks back.
    static var plain: DeliveryContext { SteppingClock().context() }
}
