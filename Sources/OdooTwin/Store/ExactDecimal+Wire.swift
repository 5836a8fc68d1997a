import CommerceTypes

/// Numbers at the twin's door, held within what exact decimals can multiply.
///
/// Odoo computes with doubles and takes more; a number past these bounds is refused, never cut or made zero.
extension ExactDecimal {
  private static let limit: ExactDecimal = 1_000_000_000_000
  /// No double of a price or quantity has more; what is finer is a rest of floating-point arithmetic.
  private static let digits = 17

  /// What a client sent as a double. Throws an OverflowError.
  static func odooNumber(_ double: Double) throws -> ExactDecimal {
    guard double.magnitude < 1e12 else { throw tooLarge(String(double)) }
    // Too fine for an exact decimal: below 10⁻¹².
    guard let number = ExactDecimal(shortestFormOf: double) else { return .zero }
    return number.roundedHalfUp(to: digits)
  }

  /// What a client sent as a text; nil when it is no number. Throws an OverflowError.
  static func odooNumber(_ text: String) throws -> ExactDecimal? {
    guard let number = ExactDecimal(text) else { return try Double(text).map { try odooNumber($0) } }
    guard number.magnitude < limit else { throw tooLarge(text) }
    return number
  }

  /// What a client sent as an integer. Throws an OverflowError.
  static func odooNumber(_ integer: Int) throws -> ExactDecimal {
    let number = ExactDecimal(integer)
    guard number.magnitude < limit else { throw tooLarge(String(integer)) }
    return number
  }

  private static func tooLarge(_ text: String) -> TwinError {
    .python("OverflowError", "the embedded Odoo takes numbers below \(limit), not \(text)")
  }
}

extension String {
  /// A text that reads as a double without a value: `inf`, `nan`, `1e400`.
  var isNotFinite: Bool { Double(self).map { !$0.isFinite } ?? false }
}
