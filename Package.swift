// swift-tools-version: 6.2

import PackageDescription

/// Every target is checked as strictly as the compiler allows.
///
/// `Lifetimes` lets the JSON reader hold a `RawSpan`: memory safe without a copy of the input.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableExperimentalFeature("Lifetimes"),
    .strictMemorySafety(),
]

let package = Package(
    name: "swift-fargate-retirement",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "AWSHealthEvents", targets: ["AWSHealthEvents"]),
        .library(name: "FargateRetirement", targets: ["FargateRetirement"]),
        .library(name: "NotificationDelivery", targets: ["NotificationDelivery"]),
        .library(name: "SlackBlockKit", targets: ["SlackBlockKit"]),
        .library(name: "SlackNotifications", targets: ["SlackNotifications"]),
        .library(name: "URLSessionTransport", targets: ["URLSessionTransport"]),
        .library(name: "FargateRetirementTesting", targets: ["FargateRetirementTesting"]),
        .executable(name: "inspect-event", targets: ["inspect-event"]),
        .executable(name: "render-slack-message", targets: ["render-slack-message"]),
        .executable(name: "manage-account-setting", targets: ["manage-account-setting"]),
        .executable(name: "post-to-slack", targets: ["post-to-slack"]),
        .executable(name: "route-notices", targets: ["route-notices"]),
        .executable(name: "write-your-own-sink", targets: ["write-your-own-sink"]),
    ],
    targets: [
        // Sources, in the order in which data flows: no target depends on one below it.
        .target(name: "WireJSON"),
        .target(name: "AWSHealthEvents", dependencies: ["WireJSON"]),
        .target(name: "FargateRetirement", dependencies: ["AWSHealthEvents", "WireJSON"]),
        .target(name: "NotificationDelivery", dependencies: ["AWSHealthEvents", "FargateRetirement", "WireJSON"]),
        .target(name: "SlackBlockKit", dependencies: ["WireJSON"]),
        .target(
            name: "SlackNotifications",
            dependencies: ["AWSHealthEvents", "FargateRetirement", "NotificationDelivery", "SlackBlockKit", "WireJSON"]
        ),
        .target(name: "URLSessionTransport", dependencies: ["NotificationDelivery"]),
        .target(
            name: "FargateRetirementTesting",
            dependencies: ["AWSHealthEvents", "FargateRetirement", "NotificationDelivery", "WireJSON"]
        ),

        // Examples: one executable for each thing that the package does, and what they share: files, exit status.
        .target(name: "ExampleSupport", path: "Examples/ExampleSupport"),
        .executableTarget(
            name: "inspect-event",
            dependencies: ["AWSHealthEvents", "ExampleSupport", "FargateRetirement"],
            path: "Examples/InspectEvent"
        ),
        .executableTarget(
            name: "render-slack-message",
            dependencies: [
                "AWSHealthEvents", "ExampleSupport", "FargateRetirement", "SlackBlockKit", "SlackNotifications",
            ],
            path: "Examples/RenderSlackMessage"
        ),
        .executableTarget(
            name: "manage-account-setting",
            dependencies: ["ExampleSupport", "FargateRetirement"],
            path: "Examples/ManageAccountSetting"
        ),
        .executableTarget(
            name: "post-to-slack",
            dependencies: [
                "AWSHealthEvents", "ExampleSupport", "FargateRetirement", "NotificationDelivery", "SlackNotifications",
                "URLSessionTransport",
            ],
            path: "Examples/PostToSlack"
        ),
        .executableTarget(
            name: "route-notices",
            dependencies: ["AWSHealthEvents", "ExampleSupport", "FargateRetirement", "NotificationDelivery"],
            path: "Examples/RouteNotices"
        ),
        .executableTarget(
            name: "write-your-own-sink",
            dependencies: [
                "ExampleSupport", "FargateRetirement", "FargateRetirementTesting", "NotificationDelivery",
            ],
            path: "Examples/WriteYourOwnSink"
        ),

        // Tests: one target for each module, one that runs the examples as processes, and a server for both.
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
        .testTarget(name: "WireJSONTests", dependencies: ["WireJSON"]),
        .testTarget(name: "AWSHealthEventsTests", dependencies: ["AWSHealthEvents", "FargateRetirementTesting"]),
        .testTarget(
            name: "FargateRetirementTests",
            dependencies: ["AWSHealthEvents", "FargateRetirement", "FargateRetirementTesting"]
        ),
        .testTarget(
            name: "NotificationDeliveryTests",
            dependencies: ["AWSHealthEvents", "FargateRetirement", "FargateRetirementTesting", "NotificationDelivery"]
        ),
        .testTarget(
            name: "URLSessionTransportTests",
            dependencies: [
                "FargateRetirementTesting", "LoopbackServer", "NotificationDelivery", "URLSessionTransport",
            ]
        ),
        .testTarget(name: "SlackBlockKitTests", dependencies: ["SlackBlockKit"]),
        .testTarget(
            name: "SlackNotificationsTests",
            dependencies: [
                "AWSHealthEvents", "FargateRetirement", "FargateRetirementTesting", "NotificationDelivery",
                "SlackBlockKit", "SlackNotifications",
            ]
        ),
        .testTarget(
            name: "FargateRetirementTestingTests",
            dependencies: ["AWSHealthEvents", "FargateRetirement", "FargateRetirementTesting", "NotificationDelivery"]
        ),
        .testTarget(
            name: "ExamplesTests",
            dependencies: [
                "LoopbackServer", "inspect-event", "render-slack-message", "manage-account-setting", "post-to-slack",
                "route-notices", "write-your-own-sink",
            ]
        ),
    ]
)

for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + swiftSettings
}
