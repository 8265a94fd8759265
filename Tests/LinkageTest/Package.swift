// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "linkage-test",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "LinkageTest",
            dependencies: [
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
                .product(name: "SlackBlockKit", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirementTesting", package: "swift-fargate-retirement"),
            ]
        ),
        .executableTarget(
            name: "BlockKitLinkageTest",
            dependencies: [
                .product(name: "SlackBlockKit", package: "swift-fargate-retirement")
            ]
        ),
    ]
)
