// swift-tools-version: 6.2

import PackageDescription

/// As strict as the root manifest, but for the features that only a JSON reader needs.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A product of the package that these examples show.
func retirement(_ name: String) -> Target.Dependency {
    .product(name: name, package: "swift-fargate-retirement")
}

let package = Package(
    name: "fargate-retirement-server",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
        .executable(name: "SlackLambda", targets: ["SlackLambda"]),
        .executable(name: "SQSWorker", targets: ["SQSWorker"]),
        .executable(name: "WebhookReceiver", targets: ["WebhookReceiver"]),
    ],
    dependencies: [
        // In a package of your own: .package(url: "https://github.com/OWNER/swift-fargate-retirement", from: "0.1.0")
        .package(name: "swift-fargate-retirement", path: "../.."),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
    ],
    targets: [
        // What the executables share.
        .target(
            name: "AsyncHTTPClientTransport",
            dependencies: [
                retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .target(
            name: "AWSClient",
            dependencies: [
                retirement("AWSHealthEvents"), retirement("NotificationDelivery"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "LambdaRuntime",
            dependencies: [
                retirement("AWSHealthEvents"), retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .target(
            name: "ServerSupport",
            dependencies: [
                "AWSClient", "AsyncHTTPClientTransport",
                retirement("AWSHealthEvents"), retirement("FargateRetirement"), retirement("NotificationDelivery"),
                retirement("SlackBlockKit"), retirement("SlackNotifications"),
            ]
        ),

        // What the services share that are no function: swift-log and swift-metrics.
        .target(
            name: "ServiceSupport",
            dependencies: [
                "ServerSupport", retirement("AWSHealthEvents"), retirement("NotificationDelivery"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),

        // The executables.
        .executableTarget(
            name: "SlackLambda",
            dependencies: [
                "AWSClient", "AsyncHTTPClientTransport", "LambdaRuntime", "ServerSupport",
                retirement("AWSHealthEvents"), retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            exclude: ["README.md"]
        ),
        .executableTarget(
            name: "SQSWorker",
            dependencies: [
                "AWSClient", "AsyncHTTPClientTransport", "ServerSupport", "ServiceSupport",
                retirement("AWSHealthEvents"), retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            exclude: ["README.md"]
        ),
        .executableTarget(
            name: "WebhookReceiver",
            dependencies: [
                "AWSClient", "AsyncHTTPClientTransport", "ServerSupport", "ServiceSupport",
                retirement("AWSHealthEvents"), retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            exclude: ["README.md"]
        ),

        // Tests. Those against emulators of AWS are in Tests/Emulators, as scripts.
        // The server that the tests of the root package use.
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
        .testTarget(
            name: "AsyncHTTPClientTransportTests",
            dependencies: [
                "AsyncHTTPClientTransport", "LoopbackServer", retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "AWSClientTests",
            dependencies: [
                "AWSClient", "AsyncHTTPClientTransport", retirement("AWSHealthEvents"),
                retirement("FargateRetirementTesting"), retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ]
        ),
        .testTarget(
            name: "LambdaRuntimeTests",
            dependencies: [
                "LambdaRuntime", retirement("NotificationDelivery"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "ServerSupportTests",
            dependencies: [
                "AWSClient", "ServerSupport", retirement("AWSHealthEvents"), retirement("FargateRetirement"),
                retirement("FargateRetirementTesting"), retirement("NotificationDelivery"),
                retirement("SlackBlockKit"), retirement("SlackNotifications"),
            ]
        ),
        .testTarget(
            name: "SlackLambdaTests",
            dependencies: [
                "LambdaRuntime", "ServerSupport", "SlackLambda", retirement("AWSHealthEvents"),
                retirement("FargateRetirementTesting"), retirement("NotificationDelivery"),
            ]
        ),
        .testTarget(
            name: "SQSWorkerTests",
            dependencies: [
                "AWSClient", "SQSWorker", "ServerSupport", "ServiceSupport", retirement("AWSHealthEvents"),
                retirement("FargateRetirementTesting"), retirement("NotificationDelivery"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "WebhookReceiverTests",
            dependencies: [
                "ServerSupport", "WebhookReceiver", retirement("AWSHealthEvents"),
                retirement("FargateRetirementTesting"), retirement("NotificationDelivery"),
                retirement("SlackNotifications"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
    ]
)

for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + swiftSettings
}
