// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6, explicit existentials, imports internal unless said otherwise.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Modules that touch C also state every unsafe step.
let interopSettings: [SwiftSetting] = settings + [.strictMemorySafety()]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let hashTrees: Target.Dependency = .product(name: "HashTreeCollections", package: "swift-collections")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")

let libraries = [
  "CommerceTypes", "CurlTransport", "XMLRPCWire", "OdooXMLRPC", "OdooTwin", "GraphQLLanguage",
  "ShopifySim", "PayloadLint", "Connector", "Wiretap", "Scenarios", "LabReports",
]

let package = Package(
  name: "shopify-odoo-lab",
  products: libraries.map { .library(name: $0, targets: [$0]) } + [
    .executable(name: "labrun", targets: ["labrun"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    .target(name: "CommerceTypes", swiftSettings: settings),
    .target(name: "CurlTransport", dependencies: ["CLibcurl"], swiftSettings: interopSettings),
    .target(name: "XMLRPCWire", dependencies: ["CLibXML2"], swiftSettings: interopSettings),
    .target(
      name: "OdooXMLRPC", dependencies: ["XMLRPCWire", "CurlTransport", "CommerceTypes", logging],
      swiftSettings: settings),
    .target(
      name: "OdooTwin",
      dependencies: [
        "XMLRPCWire", "CommerceTypes", hummingbird, hummingbirdCore, nioCore, nioHTTP1, logging,
      ],
      resources: [.copy("Snapshots")], swiftSettings: settings),
    .target(name: "GraphQLLanguage", swiftSettings: settings),
    .target(
      name: "ShopifySim",
      dependencies: [
        "GraphQLLanguage", "CurlTransport", "CommerceTypes", hummingbird, hummingbirdCore, hummingbirdTLS,
        crypto, logging,
        nioCore, nioPosix, nioSSL, x509, asn1, hashTrees,
      ],
      resources: [.copy("Resources")], swiftSettings: settings),
    .target(
      name: "PayloadLint", dependencies: ["GraphQLLanguage", "CommerceTypes"], swiftSettings: settings),
    .target(
      name: "Connector",
      dependencies: [
        "OdooXMLRPC", "XMLRPCWire", "CurlTransport", "CommerceTypes", grdb, crypto, hummingbird, logging,
        lifecycle,
        nioCore,
      ],
      swiftSettings: settings),
    .target(name: "Wiretap", dependencies: [nioCore, nioPosix, nioHTTP1], swiftSettings: settings),
    .target(
      name: "Scenarios",
      dependencies: [
        "OdooXMLRPC", "XMLRPCWire", "ShopifySim", "Wiretap", "CurlTransport", "CommerceTypes", yams,
      ],
      swiftSettings: settings),
    .target(
      name: "LabReports", dependencies: ["Scenarios", "CommerceTypes"], swiftSettings: settings),
    .executableTarget(
      name: "labrun",
      dependencies: [
        "CommerceTypes", "Connector", "CurlTransport", "OdooXMLRPC", "OdooTwin", "Scenarios", "LabReports",
        "PayloadLint", "ShopifySim", arguments, lifecycle, signals, logging,
      ],
      swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "VerbCases", dependencies: ["OdooXMLRPC", "XMLRPCWire", "CurlTransport", "CommerceTypes"],
      path: "Tests/VerbCases", swiftSettings: settings),
    .testTarget(name: "CommerceTypesTests", dependencies: ["CommerceTypes"], swiftSettings: settings),
    .testTarget(
      name: "CurlTransportTests", dependencies: ["CurlTransport", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "XMLRPCWireTests", dependencies: ["XMLRPCWire", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "OdooXMLRPCTests",
      dependencies: [
        "OdooXMLRPC", "XMLRPCWire", "CurlTransport", "CommerceTypes", "OdooTwin", "TestSupport", "VerbCases",
        logging,
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "OdooTwinTests", dependencies: ["OdooTwin", "XMLRPCWire", "CurlTransport", "CommerceTypes"],
      swiftSettings: settings),
    .testTarget(
      name: "GraphQLLanguageTests", dependencies: ["GraphQLLanguage"], swiftSettings: settings),
    .testTarget(
      name: "ShopifySimTests",
      dependencies: [
        "ShopifySim", "CurlTransport", "CommerceTypes", "GraphQLLanguage", "PayloadLint", "TestSupport", x509,
        asn1,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PayloadLintTests", dependencies: ["PayloadLint", "GraphQLLanguage", "CommerceTypes"],
      swiftSettings: settings),
    .testTarget(
      name: "ConnectorTests",
      dependencies: [
        "Connector", "OdooXMLRPC", "XMLRPCWire", "CurlTransport", "CommerceTypes", "TestSupport", crypto,
        grdb, logging,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "WiretapTests", dependencies: ["Wiretap", "CurlTransport", "TestSupport"], swiftSettings: settings
    ),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "Scenarios", "ShopifySim", "OdooXMLRPC", "XMLRPCWire", "CurlTransport", "CommerceTypes",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LabReportsTests", dependencies: ["LabReports", "Scenarios", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "labrunTests",
      dependencies: [
        "labrun", "Connector", "GraphQLLanguage", "ShopifySim", "OdooTwin", "Wiretap", "XMLRPCWire",
        "TestSupport",
      ],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "ParityTests", dependencies: ["labrun", "LabReports", "Scenarios", "TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "HouseRulesTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LiveTests",
      dependencies: ["OdooXMLRPC", "XMLRPCWire", "CurlTransport", "CommerceTypes", "Wiretap", "VerbCases"],
      swiftSettings: settings),
  ]
)
