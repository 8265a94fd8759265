// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "fuzz-testing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-fargate-retirement", path: "../..")],
    targets: [
        .target(name: "FuzzSupport"),
        .executableTarget(
            name: "FuzzOpening",
            dependencies: [
                "FuzzSupport",
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
            ]
        ),
        .executableTarget(
            name: "FuzzRendering",
            dependencies: [
                "FuzzSupport",
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "SlackBlockKit", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
            ]
        ),
        .executableTarget(
            name: "FuzzTimestamps",
            dependencies: [
                "FuzzSupport",
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
            ]
        ),
    ]
)

for target in package.targets {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ]
}
