import AWSHealthEvents

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Descriptions in words of our own, written the way AWS writes them.
///
/// Line breaks are the two characters `\n` and quotes the two characters `\"`; one backslash stands before a line break
/// that is real; links are footnotes at the end; dates in the text have no seconds.
public enum FixtureTexts {
    /// A text about services.
    ///
    /// - Parameters:
    ///   - start: When the retirement starts.
    ///   - noticeSent: When the notice is sent.
    /// - Returns: The text.
    public static func services(start: Date, noticeSent: Date) -> String {
        #"A new revision of the AWS Fargate platform (1) is ready. Tasks that still run on an older revision will be "#
            + #"retired from \#(date(start)) on. The services concerned are in the \"Affected resources\" list. You "#
            + #"need not do anything: Amazon ECS replaces the tasks within the deployment settings of each service "#
            + #"(2). Tasks that were launched after \#(date(noticeSent)) are on the new revision already.\n\n"#
            + #"To choose the time yourself, deploy the service again before that date:\n\n"#
            + #"$ aws ecs update-service --service service_name \"# + "\n"
            + #"--cluster cluster_name --force-new-deployment\n\n"#
            + #"(1) https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html\n"#
            + #"(2) https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html\n"#
    }

    /// A text about standalone tasks, with footnotes in the newer style.
    ///
    /// - Parameter start: When the retirement starts.
    /// - Returns: The text.
    public static func standaloneTasks(start: Date) -> String {
        #"Standalone tasks of yours run on a revision of the AWS Fargate platform that is being retired [1]. From "#
            + #"\#(date(start)) on they will be stopped, and nothing takes their place. Please start replacements "#
            + #"before.\n\nAddresses and local data of a task are gone when it stops.\n\n"#
            + #"[1] https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html"#
    }

    /// A text about an update that could not wait.
    ///
    /// - Parameter start: When the retirement starts.
    /// - Returns: The text.
    public static func securityOverride(start: Date) -> String {
        #"A critical security update of the AWS Fargate platform (1) is being rolled out. Tasks on older revisions are "#
            + #"retired from \#(date(start)) on, whatever wait period is set.\n\n"#
            + #"(1) https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html"#
    }

    /// A date as AWS writes it in a text: without seconds.
    private static func date(_ date: Date) -> String {
        let text = HealthEvent.Timestamp(date).description
        return text.split(separator: ":").prefix(2).joined(separator: ":") + " GMT"
    }
}
