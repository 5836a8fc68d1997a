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
  name: "xmlrpc-benchmarks",
  dependencies: [.package(name: "shopify-odoo-lab", path: "../..")],
  targets: [
    .executableTarget(
      name: "Contender",
      dependencies: [
        .product(name: "XMLRPCWire", package: "shopify-odoo-lab"),
        .product(name: "CommerceTypes", package: "shopify-odoo-lab"),
        .product(name: "OdooXMLRPC", package: "shopify-odoo-lab"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "CallContender",
      dependencies: [
        .product(name: "CurlTransport", package: "shopify-odoo-lab"),
        .product(name: "XMLRPCWire", package: "shopify-odoo-lab"),
        .product(name: "OdooXMLRPC", package: "shopify-odoo-lab"),
      ],
      path: "call/swift",
      swiftSettings: settings),
  ]
)
