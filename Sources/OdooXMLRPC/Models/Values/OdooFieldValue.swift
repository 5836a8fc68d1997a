public import CommerceTypes
public import XMLRPCWire

/// A value that a field of Odoo can be given or compared with.
public protocol OdooFieldValue: Sendable {
  /// What goes over the wire.
  var wireValue: XMLRPCValue { get }
}

extension String: OdooFieldValue {
  public var wireValue: XMLRPCValue { .string(self) }
}

extension Bool: OdooFieldValue {
  public var wireValue: XMLRPCValue { .boolean(self) }
}

extension Int: OdooFieldValue {
  public var wireValue: XMLRPCValue { .int(self) }
}

extension ExactDecimal: OdooFieldValue {
  /// The nearest double.
  public var wireValue: XMLRPCValue { .double(doubleValue) }
}

extension OdooDate: OdooFieldValue {
  public var wireValue: XMLRPCValue { .string(description) }
}

extension OdooDateTime: OdooFieldValue {
  public var wireValue: XMLRPCValue { .string(description) }
}

extension RecordID: OdooFieldValue {
  public var wireValue: XMLRPCValue { .int(rawValue) }
}
