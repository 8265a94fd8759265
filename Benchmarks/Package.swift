// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-fargate-retirement", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.30.0", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "RetirementBenchmarks",
            dependencies: [
                .product(name: "AWSHealthEvents", package: "swift-fargate-retirement"),
                .product(name: "FargateRetirement", package: "swift-fargate-retirement"),
                .product(name: "SlackNotifications", package: "swift-fargate-retirement"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/RetirementBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ]
)
