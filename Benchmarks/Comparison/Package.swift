// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "comparison",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "compare-swift",
            dependencies: [
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "SlackBlockKit", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
            ]
        )
    ]
)
