public import NotificationDelivery

extension SteppingClock {
    /// The clock as delivery takes it: its date, and sleeping on it.
    ///
    /// ```swift
    /// let clock = SteppingClock()
    /// let context = DeliveryContext(clock: clock.deliveryClock)
    /// ```
    public var deliveryClock: DeliveryClock { DeliveryClock(sleepingOn: self, now: { self.date }) }
}
