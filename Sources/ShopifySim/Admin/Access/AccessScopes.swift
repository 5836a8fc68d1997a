/// What an app was granted, as handles such as `read_orders`; writing includes reading. Evidence: documented.
public struct AccessScopes: Sendable, Hashable {
  /// Sorted, each once, with the reading that writing includes.
  public private(set) var handles: [String]
  private var granted: Set<String>
  /// Whether nothing is refused.
  let allowsEverything: Bool

  /// - Parameter handles: `read_orders`, `write_products`, and so on; others count as they are.
  public init(_ handles: some Sequence<String>) {
    granted = Set(handles)
    for handle in granted where handle.hasPrefix("write_") {
      granted.insert("read_" + handle.dropFirst("write_".count))
    }
    self.handles = granted.sorted()
    allowsEverything = granted.isSuperset(of: ScopeTable.handles)
  }

  /// Every scope that the simulator asks for.
  public static let all = AccessScopes(ScopeTable.handles)

  /// The list of a command line or of the token endpoint: `read_orders,write_products`, or `all`.
  public init(text: String) {
    if text == "all" {
      self = .all
    } else {
      self.init(text.split { $0 == "," || $0.isWhitespace }.map(String.init))
    }
  }

  /// Whether one of them was granted; nothing is needed for an empty list.
  func allow(_ alternatives: [String]) -> Bool {
    alternatives.isEmpty || alternatives.contains { granted.contains($0) }
  }

  /// Takes handles away; writing goes with the reading of the same.
  mutating func revoke(_ gone: [String]) {
    self = AccessScopes(
      granted.filter { handle in
        !gone.contains(handle)
          && !(handle.hasPrefix("write_") && gone.contains("read_" + handle.dropFirst("write_".count)))
      })
  }

  /// As the token endpoint lists them: without the reading that writing includes.
  var text: String {
    handles.filter { handle in
      !(handle.hasPrefix("read_") && granted.contains("write_" + handle.dropFirst("read_".count)))
    }.joined(separator: ",")
  }
}
