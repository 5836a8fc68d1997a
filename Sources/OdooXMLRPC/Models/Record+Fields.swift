public import CommerceTypes
import XMLRPCWire

extension Record {
  /// A char, text, html, selection, date or datetime; nil when empty.
  public func string(_ field: String) throws(OdooError) -> String? {
    switch try value(field) {
    case .string(let text): text
    case .boolean(false): nil
    case let other: throw wrong(field, "is \(other.typeName), not text")
    }
  }

  /// An integer field.
  public func int(_ field: String) throws(OdooError) -> Int {
    let value = try value(field)
    guard let number = value.intValue else { throw wrong(field, "is \(value.typeName), not an int") }
    return number
  }

  /// A boolean field.
  public func bool(_ field: String) throws(OdooError) -> Bool {
    let value = try value(field)
    guard let flag = value.boolValue else { throw wrong(field, "is \(value.typeName), not a boolean") }
    return flag
  }

  /// A float or monetary field as it came.
  public func double(_ field: String) throws(OdooError) -> Double {
    let value = try value(field)
    guard let number = value.doubleValue else { throw wrong(field, "is \(value.typeName), not a number") }
    return number
  }

  /// A float field exactly as written: the shortest decimal of its double.
  public func decimal(_ field: String) throws(OdooError) -> ExactDecimal {
    let number = try double(field)
    guard let decimal = ExactDecimal(shortestFormOf: number) else {
      throw wrong(field, "is \(number), out of range")
    }
    return decimal
  }

  /// A monetary field rounded half up to the currency's digits, which drops the noise of doubles.
  public func money(_ field: String, digits: Int) throws(OdooError) -> ExactDecimal {
    try decimal(field).roundedHalfUp(to: digits)
  }

  /// A monetary field as an amount of that currency.
  public func money(_ field: String, _ currency: CurrencyCode) throws(OdooError) -> Money {
    Money(try money(field, digits: currency.minorDigits), currency)
  }

  /// A many2one with its display name; nil when empty. The name is nil where the user may not see it.
  public func many2one(_ field: String) throws(OdooError) -> (id: Int, name: String?)? {
    switch try value(field) {
    case .boolean(false): return nil
    case .int(let id): return (id, nil)
    case .array(let pair) where pair.count == 2:
      guard let id = pair[0].intValue else { throw wrong(field, "has no int id") }
      return (id, pair[1].stringValue)
    case let other: throw wrong(field, "is \(other.typeName), not a many2one")
    }
  }

  /// The id of a many2one that must be set.
  public func requiredID(_ field: String) throws(OdooError) -> Int {
    guard let link = try many2one(field) else { throw wrong(field, "is empty") }
    return link.id
  }

  /// A text that must not be empty.
  public func requiredString(_ field: String) throws(OdooError) -> String {
    guard let text = try string(field) else { throw wrong(field, "is empty") }
    return text
  }

  /// The ids of a one2many or many2many.
  public func ids(_ field: String) throws(OdooError) -> [Int] {
    let value = try value(field)
    guard let elements = value.arrayValue else { throw wrong(field, "is \(value.typeName), not ids") }
    var ids: [Int] = []
    for element in elements {
      guard let id = element.intValue else { throw wrong(field, "holds \(element.typeName), not ids") }
      ids.append(id)
    }
    return ids
  }
}
