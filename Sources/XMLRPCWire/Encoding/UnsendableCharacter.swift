/// A character that XML 1.0 can't carry, and where in its text it stands.
struct UnsendableCharacter {
  let scalar: UInt32
  let offset: Int

  var error: WireError {
    let digits = String(scalar, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return WireError(
      .character, detail: "U+\(padded) at byte \(offset) of the text can't stand in XML; remove it first")
  }
}
