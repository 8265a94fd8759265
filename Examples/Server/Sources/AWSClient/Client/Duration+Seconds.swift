extension Duration {
    /// The duration in seconds, as dates count.
    package var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
