/// Accounts that belong to nobody, as AWS's own documentation uses them.
public enum FixtureAccounts {
    /// The account of every fixture that names no other.
    public static let workload = "111122223333"
    /// The account that manages an organization, and receives the events of all others.
    public static let management = "444455556666"
    /// Another account of the organization.
    public static let other = "123456789012"
}
