/// A type as referred to: `ID`, `[String!]!`.
public indirect enum TypeReference: Sendable, Hashable, CustomStringConvertible {
  case named(String)
  case list(TypeReference)
  case nonNull(TypeReference)

  /// The innermost name.
  public var name: String {
    switch self {
    case .named(let name): name
    case .list(let inner), .nonNull(let inner): inner.name
    }
  }

  /// Whether it ends in `!`.
  public var isNonNull: Bool {
    if case .nonNull = self { true } else { false }
  }

  /// The same type without its outer `!`.
  public var nullable: TypeReference {
    if case .nonNull(let inner) = self { inner } else { self }
  }

  /// The element type of a list, nullable or not; nil for any other type.
  public var element: TypeReference? {
    if case .list(let inner) = nullable { inner } else { nil }
  }

  /// The type as written: `[String!]!`.
  public var description: String {
    switch self {
    case .named(let name): name
    case .list(let inner): "[\(inner)]"
    case .nonNull(let inner): "\(inner)!"
    }
  }
}
