import XMLRPCWire

/// Puts a value of an answer into one property of the record that lies at an address.
///
/// The address is that of a whole record of the model that the property belongs to.
typealias FieldWrite = @Sendable (UnsafeMutableRawPointer, TapeValue) throws(FieldMismatch) -> Void
