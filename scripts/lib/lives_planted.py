"""Plants bugs of arithmetic in copies of the simulator's sources and shows that random lives catch each."""

import os
import shutil
import subprocess
import sys
import time

import lives_run

# What is planted: where, the text that has to stand there once, and what takes its place.
BUGS = [
    ("a tax that ends in half a cent is rounded to the even cent",
     "Pricing/TaxCalculator.swift",
     "guard taxesIncluded else { return part.roundedHalfUp(to: digits) }",
     "guard taxesIncluded else { return halfEven(part, digits) }",
     """
private func halfEven(_ value: ExactDecimal, _ digits: Int) -> ExactDecimal {
  let cut = value.truncated(to: digits)
  let unit = ExactDecimal(minorUnits: 1, digits: digits)
  let isTie = (value - cut) * 2 == unit
  let isEven = (cut.divided(by: unit, digits: 0) ?? .zero).exactInt.map { $0 % 2 == 0 } ?? false
  return isTie && isEven ? cut : value.roundedHalfUp(to: digits)
}
"""),
    ("the last part of a refund is computed like the others instead of taking the rest",
     "Pricing/RefundCalculator.swift",
     "if share == left { return rest }",
     "if share == left, rest.isZero { return rest }", ""),
    ("what was paid back too much or too little is missing from the ledger",
     "State/Steps/Shop+RefundMoney.swift",
     "book(sale, for: cause, on: &order)\n  }\n\n  /// Both currencies' amount of a payment",
     "_ = (sale, cause)\n  }\n\n  /// Both currencies' amount of a payment", ""),
]
# So many lives at a time, and at most.
BATCH, MOST = 50, 600

PACKAGE = """// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]
let package = Package(
  name: "planted",
  dependencies: [
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl"),
    .target(name: "CommerceTypes", swiftSettings: settings),
    .target(name: "CurlTransport", dependencies: ["CLibcurl"], swiftSettings: settings),
    .target(name: "GraphQLLanguage", swiftSettings: settings),
    .target(
      name: "ShopifySim",
      dependencies: [
        "GraphQLLanguage", "CurlTransport", "CommerceTypes",
        .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HashTreeCollections", package: "swift-collections"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ],
      resources: [.copy("Resources")], swiftSettings: settings),
    .executableTarget(
      name: "serve", dependencies: ["ShopifySim", "CurlTransport", "CommerceTypes"], swiftSettings: settings),
  ]
)
"""
MAIN = """import CommerceTypes
import CurlTransport
import Foundation
import ShopifySim

let variables = ProcessInfo.processInfo.environment
let simulator = ShopSimulator(
  shop: Shop(ShopConfiguration(domain: "planted.myshopify.com", currency: .eur)),
  accessToken: variables["LABRUN_SHOPIFY_TOKEN"] ?? "", webhookSecret: variables["LABRUN_WEBHOOK_SECRET"] ?? "",
  transport: CurlHTTPTransport(), app: AppSettings(limits: .unlimited))
let port = try await simulator.start()
FileHandle.standardOutput.write(Data("{\\"ready\\":\\"http://127.0.0.1:\\(port)\\"}\\n".utf8))
signal(SIGINT) { _ in exit(0) }
while true { try await Task.sleep(for: .seconds(3600)) }
"""


def prepared(folder):
    """A package of the simulator alone, its sources copied."""
    os.makedirs(os.path.join(folder, "Sources/serve"), exist_ok=True)
    for name, text in (("Package.swift", PACKAGE), ("Sources/serve/main.swift", MAIN)):
        path = os.path.join(folder, name)
        if not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
    resolved = os.path.join(lives_run.ROOT, "Package.resolved")
    if os.path.exists(resolved):
        shutil.copyfile(resolved, os.path.join(folder, "Package.resolved"))


def copied(folder):
    """Takes the sources as they are, times kept, so that only what differs is built again."""
    for name in ("CLibcurl", "CommerceTypes", "CurlTransport", "GraphQLLanguage", "ShopifySim"):
        source, copy = os.path.join(lives_run.ROOT, "Sources", name), os.path.join(folder, "Sources", name)
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source, copy, copy_function=shutil.copy2)


def plant(folder, bug):
    """Changes the copy; the text must stand there once."""
    _, path, text, planted, added = bug
    path = os.path.join(folder, "Sources/ShopifySim", path)
    with open(path, encoding="utf-8") as file:
        source = file.read()
    if source.count(text) != 1:
        raise lives_run.CannotRun(f"{path} has {source.count(text)} times: {text}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source.replace(text, planted) + added)


def built(folder, build):
    command = ["swift", "build", "--product", "serve", "-c", build]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise lives_run.CannotRun("the planted copy can't be built:\n" + done.stdout[-4000:])
    return os.path.join(folder, ".build", build, "serve")


def run(options):
    folder = os.path.join(lives_run.ROOT, ".build", "planted")
    prepared(folder)
    escaped = 0
    for bug in [("nothing", None, None, None, None)] + BUGS:
        started = time.monotonic()
        copied(folder)
        if bug[1]:
            plant(folder, bug)
        print(f"planted: {bug[0]} – building …", file=sys.stderr, flush=True)
        server = built(folder, options.build)
        begun, played, result = time.monotonic(), 0, None
        # Without a bug nothing may be found, or finding something would say nothing.
        most = BATCH * 2 if not bug[1] else MOST
        while played < most:
            result = lives_run.play_all(server, options.seed, played, BATCH, options.jobs, quiet=True)
            played += BATCH
            if result.failed:
                break
        times = f"built in {begun - started:.0f} s, played in {time.monotonic() - begun:.0f} s"
        if result.failed:
            index, kinds, told, _ = result.failed[0]
            by = ", ".join(f"{kind} ({number} times)" for kind, number in kinds.items())
            print(f"{bug[0]}:\n  caught by {by} in life {index}; {len(result.failed)} of the first {played} lives fail; {times}")
            for line in told[:3]:
                print(f"    {line}")
            escaped += not bug[1]
        else:
            print(f"{bug[0]}:\n  {'nothing found' if not bug[1] else 'NOT caught'} in {played} lives; {times}")
            escaped += bool(bug[1])
    print(f"{len(BUGS)} bugs planted, {'all caught' if not escaped else f'{escaped} failures'}")
    return 1 if escaped else 0
