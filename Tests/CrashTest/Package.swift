// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "crash-test",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "deliver-notices",
            dependencies: [
                .product(name: "FargateRetirementTesting", package: "swift-fargate-retirement"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
            ]
        )
    ]
)
