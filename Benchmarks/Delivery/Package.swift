// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "delivery",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"])
    ],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: "../.."),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.80.0"),
    ],
    targets: [
        .target(
            name: "AsyncHTTPClientTransport",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
            ]
        ),
        .executableTarget(
            name: "deliver-notices",
            dependencies: [
                "AsyncHTTPClientTransport",
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirementTesting", package: "swift-fargate-retirement"),
                .product(name: "URLSessionTransport", package: "swift-fargate-retirement"),
            ]
        ),
        // The server that the tests of the root package use.
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
        .testTarget(
            name: "AsyncHTTPClientTransportTests",
            dependencies: [
                "AsyncHTTPClientTransport", "LoopbackServer",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NotificationDelivery", package: "swift-fargate-retirement"),
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
