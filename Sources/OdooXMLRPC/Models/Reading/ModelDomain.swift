import XMLRPCWire

/// A search domain of one model, its fields named by key paths; conditions side by side are joined by *and*.
///
/// `[.equal(\.state, .sale), .atLeast(\.dateOrder, monday), .equal("x_channel", "web")]`. Names and words are Odoo 19's;
/// the connected version is asked in its own.
public struct ModelDomain<Model: OdooModel>: Sendable, ExpressibleByArrayLiteral {
  /// A condition, or an operator in front of its operands.
  public struct Term: Sendable {
    enum Content: Sendable {
      case condition(FieldKey<Model>, Domain.Operator, XMLRPCValue)
      case plain(Domain.Term)
    }

    let content: Content
  }

  var terms: [Term]

  public init(arrayLiteral elements: Term...) { terms = elements }

  /// A domain of names.
  public init(_ domain: Domain) { terms = domain.terms.map { Term(content: .plain($0)) } }

  /// Both domains together.
  public static func + (left: Self, right: Self) -> Self {
    var both = left
    both.terms += right.terms
    return both
  }

  /// The domain by Odoo 19's names.
  ///
  /// - Throws: `field` for a key path that takes no field.
  public func named() throws(OdooError) -> Domain {
    var named: [Domain.Term] = []
    for term in terms {
      switch term.content {
      case .plain(let plain): named.append(plain)
      case .condition(let path, let sign, let value):
        named.append(.condition(try Model.fields.name(of: path, operation: "search"), sign, value))
      }
    }
    return Domain(named)
  }
}
