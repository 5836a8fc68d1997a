/// Appends values to the bytes of a document.
struct DocumentWriter {
  private(set) var bytes: [UInt8] = []
  let options: XMLRPCEncoder.Options

  init(options: XMLRPCEncoder.Options) {
    self.options = options
    bytes.reserveCapacity(1024)
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes one `value` element; a thrown error's path is relative to this value.
  mutating func value(_ value: XMLRPCValue) throws(WireError) {
    raw("<value>")
    switch value {
    case .int(let number): try int(number)
    case .boolean(let flag): raw(flag ? "<boolean>1</boolean>" : "<boolean>0</boolean>")
    case .double(let number): try double(number)
    case .string(let text):
      raw("<string>")
      try escaped(text)
      raw("</string>")
    case .dateTime(let text):
      guard ScalarGrammar.isDateTime(Array(text.utf8)) else {
        throw WireError(.scalar, detail: "'\(text.prefix(40))' isn't YYYYMMDDTHH:MM:SS")
      }
      raw("<dateTime.iso8601>\(text)</dateTime.iso8601>")
    case .base64(let data):
      raw("<base64>")
      Base64.encode(data, into: &bytes)
      raw("</base64>")
    case .array(let elements): try array(elements)
    case .structure(let members): try structure(members)
    case .null:
      guard options.allowsNil else {
        throw WireError(.null, detail: "XML-RPC has no null; Odoo's empty value is boolean false")
      }
      raw("<nil></nil>")
    }
    raw("</value>")
  }

  private mutating func int(_ number: Int) throws(WireError) {
    guard Int32(exactly: number) != nil else {
      throw WireError(
        .number, detail: "\(number) doesn't fit the 32 bits of an int; send it as a string or a double")
    }
    raw("<int>\(number)</int>")
  }

  private mutating func double(_ number: Double) throws(WireError) {
    guard number.isFinite else {
      throw WireError(.number, detail: "\(number) has no form in XML-RPC")
    }
    raw("<double>\(PlainDouble.text(of: number))</double>")
  }

  private mutating func array(_ elements: [XMLRPCValue]) throws(WireError) {
    raw("<array><data>")
    for (index, element) in elements.enumerated() {
      do { try self.value(element) } catch { throw error.prefixed("[\(index)]") }
    }
    raw("</data></array>")
  }

  private mutating func structure(_ members: [XMLRPCMember]) throws(WireError) {
    raw("<struct>")
    var names = Set<String>(minimumCapacity: members.count)
    for member in members {
      guard names.insert(member.name).inserted else {
        throw WireError(.duplicateMember, path: ".\(member.name)", detail: "the struct has this member twice")
      }
      raw("<member><name>")
      do {
        try escaped(member.name)
        raw("</name>")
        try self.value(member.value)
      } catch {
        throw error.prefixed(".\(member.name)")
      }
      raw("</member>")
    }
    raw("</struct>")
  }

  /// Appends text with `& < >` and the carriage return escaped.
  private mutating func escaped(_ text: String) throws(WireError) {
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    var previous: (UInt8, UInt8) = (0, 0)
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case 0x0D: raw("&#13;")
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: throw Self.unsendable(UInt32(byte), offset: offset)
      case 0xBE, 0xBF:
        if previous == (0xEF, 0xBF) { throw Self.unsendable(0xFF40 + UInt32(byte), offset: offset) }
        bytes.append(byte)
      default: bytes.append(byte)
      }
      previous = (previous.1, byte)
    }
  }

  private static func unsendable(_ scalar: UInt32, offset: Int) -> WireError {
    let digits = String(scalar, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return WireError(
      .character, detail: "U+\(padded) at byte \(offset) of the text can't stand in XML; remove it first")
  }
}
