/// Where a redirect points, as it may be shown, and what to make of it.
struct RedirectTarget: CustomStringConvertible {
  private let location: String

  init(_ location: String) { self.location = location }

  /// The target without user information, query and fragment, and the URL to connect to, where it can be told.
  var description: String {
    let shown = Self.shown(location)
    guard let base = Self.base(of: shown) else { return "\(shown), which isn't followed; connect there" }
    return "\(shown), which isn't followed; make \(base) the connection's URL"
  }

  private static func shown(_ location: String) -> String {
    let bare = String(location.prefix { $0 != "?" && $0 != "#" }.prefix(300))
    guard let split = bare.firstRange(of: "://") else { return bare }
    let authority = bare[split.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return bare }
    return String(bare[..<split.upperBound] + bare[bare.index(after: at)...])
  }

  /// What stands in front of the service's path.
  private static func base(of shown: String) -> String? {
    guard shown.hasPrefix("http://") || shown.hasPrefix("https://"),
      let path = shown.firstRange(of: "/xmlrpc/2/")
    else { return nil }
    return String(shown[..<path.lowerBound])
  }
}
