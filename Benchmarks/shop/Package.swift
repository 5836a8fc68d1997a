// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that nobody who uses the library builds its benchmarks.
let package = Package(
  name: "shop-benchmarks",
  dependencies: [.package(name: "shopify-odoo-lab", path: "../..")],
  targets: [
    .executableTarget(
      name: "ShopGrowth",
      dependencies: [
        .product(name: "ShopifySim", package: "shopify-odoo-lab"),
        .product(name: "CommerceTypes", package: "shopify-odoo-lab"),
      ],
      swiftSettings: settings)
  ]
)
