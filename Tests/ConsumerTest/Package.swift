// swift-tools-version: 6.2

import PackageDescription

// A package that depends on this one, as a user's does. `.ci/check-consumer` puts the code of README.md and of the
// articles into ReadmeExample and ArticleExamplesTests before it builds, so that what they show compiles and runs.
let package = Package(
    name: "consumer-test",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "OneProduct",
            dependencies: [
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement")
            ]
        ),
        .target(
            name: "ReadmeExample",
            dependencies: [
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
                .product(name: "URLSessionTransport", package: "swift-fargate-retirement"),
            ]
        ),
        .testTarget(
            name: "ArticleExamplesTests",
            dependencies: [
                "ReadmeExample",
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "SlackBlockKit", package: "swift-fargate-retirement"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
                .product(name: "URLSessionTransport", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirementTesting", package: "swift-fargate-retirement"),
            ]
        ),
    ]
)
