public import XMLRPCWire

/// A search domain in Odoo's prefix notation; conditions side by side are joined by *and*.
///
/// `[.equal("state", "sale"), .isIn("id", [1, 2])]`
public struct Domain: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// A condition, or an operator in front of its operands.
  public enum Term: Sendable, Hashable {
    case condition(String, Operator, XMLRPCValue)
    /// Joins the next two.
    case and
    /// Either of the next two.
    case or
    /// Not the next one.
    case not
  }

  /// A comparison, by Odoo's own sign.
  public struct Operator: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }
  }

  public var terms: [Term]

  public init(_ terms: [Term]) { self.terms = terms }
  public init(arrayLiteral elements: Term...) { self.terms = elements }

  /// Both domains together.
  public static func + (left: Domain, right: Domain) -> Domain { Domain(left.terms + right.terms) }

  /// The form that Odoo takes.
  public var value: XMLRPCValue {
    .array(
      terms.map { term in
        switch term {
        case .condition(let field, let sign, let value): [.string(field), .string(sign.rawValue), value]
        case .and: "&"
        case .or: "|"
        case .not: "!"
        }
      })
  }
}

extension Domain.Term {
  public static func equal(_ field: String, _ value: XMLRPCValue) -> Self { .condition(field, "=", value) }
  public static func notEqual(_ field: String, _ value: XMLRPCValue) -> Self {
    .condition(field, "!=", value)
  }
  public static func isIn(_ field: String, _ ids: [Int]) -> Self { .condition(field, "in", .ints(ids)) }
  public static func isIn(_ field: String, _ texts: [String]) -> Self {
    .condition(field, "in", .strings(texts))
  }
  /// Contains the text, upper and lower case alike.
  public static func ilike(_ field: String, _ text: String) -> Self {
    .condition(field, "ilike", .string(text))
  }
}
