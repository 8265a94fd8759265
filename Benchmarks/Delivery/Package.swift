// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "delivery",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: "../.."),
        // For the conformance that puts async-http-client behind the seam.
        .package(name: "fargate-retirement-server", path: "../../Examples/Server"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.80.0"),
    ],
    targets: [
        .executableTarget(
            name: "deliver-notices",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "AsyncHTTPClientTransport", package: "fargate-retirement-server"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirementTesting", package: "swift-fargate-retirement"),
                .product(name: "URLSessionTransport", package: "swift-fargate-retirement"),
            ]
        ),
        .executableTarget(
            name: "loopback-server",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
    ]
)
