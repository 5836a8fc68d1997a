// swift-tools-version: 6.2
import PackageDescription

// A package of its own: instrumented code has no place in the product's build.
// XMLRPCWire and CLibXML2 are links to the product's sources.
// scripts/fuzz builds it with sanitizers, or with coverage.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "CLibFuzzer"),
    .target(
      name: "XMLRPCWire", dependencies: ["CLibXML2"], swiftSettings: settings + [.strictMemorySafety()]),
    .target(name: "XMLRPCJudge", dependencies: ["XMLRPCWire"], swiftSettings: settings),
    .executableTarget(
      name: "fuzz-xmlrpc", dependencies: ["XMLRPCJudge", "CLibFuzzer"], swiftSettings: settings),
    .executableTarget(name: "replay-xmlrpc", dependencies: ["XMLRPCJudge"], swiftSettings: settings),
  ]
)
