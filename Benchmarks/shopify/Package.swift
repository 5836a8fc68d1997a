// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// What the simulated Shopify is measured against: the same HTTP server without a shop behind it.
let package = Package(
  name: "shopify-benchmarks",
  dependencies: [.package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0")],
  targets: [
    .executableTarget(
      name: "ConstantServer",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird")
      ],
      swiftSettings: settings)
  ]
)
