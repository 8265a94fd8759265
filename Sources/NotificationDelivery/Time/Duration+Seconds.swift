extension Duration {
    /// The duration in seconds, as dates count.
    package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
