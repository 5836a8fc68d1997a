public import CommerceTypes

/// A value that a field of Odoo can be given or compared with.
public protocol OdooFieldValue: Sendable {
  /// What goes over the wire.
  var wireScalar: WireScalar { get }
}

extension String: OdooFieldValue {
  public var wireScalar: WireScalar { .text(self) }
}

extension Bool: OdooFieldValue {
  public var wireScalar: WireScalar { .flag(self) }
}

extension Int: OdooFieldValue {
  public var wireScalar: WireScalar { .int(self) }
}

extension ExactDecimal: OdooFieldValue {
  /// The nearest double.
  public var wireScalar: WireScalar { .double(doubleValue) }
}

extension OdooDate: OdooFieldValue {
  public var wireScalar: WireScalar { .text(description) }
}

extension OdooDateTime: OdooFieldValue {
  public var wireScalar: WireScalar { .text(description) }
}

extension RecordID: OdooFieldValue {
  public var wireScalar: WireScalar { .int(rawValue) }
}
