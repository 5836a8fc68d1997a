import XMLRPCWire

/// Reads the same bytes in each of the decoder's ways and with the judge, and says where they differ.
public enum Comparison {
  /// The first difference in words; nil when all agree.
  ///
  /// - Parameter bytes: a document, read as what it looks like, without the extensions and, where they make a
  ///   difference, with them.
  public static func difference(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let mayExtend = ["nil", "i8", "xmlns"].contains { text.contains($0) }
    let mayCall = text.contains("methodCall")
    let mayRespond = !mayCall || text.contains("methodResponse")
    for allowsExtensions in mayExtend ? [false, true] : [false] {
      for isCall in (mayRespond ? [false] : []) + (mayCall ? [true] : []) {
        let words = "\(isCall ? "call" : "response"), extensions \(allowsExtensions ? "on" : "off")"
        if let difference = difference(in: bytes, isCall: isCall, allowsExtensions: allowsExtensions) {
          return "\(words): \(difference)"
        }
      }
    }
    return nil
  }

  private static func difference(in bytes: [UInt8], isCall: Bool, allowsExtensions: Bool) -> String? {
    let judged = Result { () throws(Refused) in
      try Judge(allowsExtensions: allowsExtensions).judge(bytes, isCall: isCall)
    }
    let ways = DecodingWay.all(for: bytes, isCall: isCall)
    var first: Result<Document, WireError>?
    for way in ways {
      let read = way.read(bytes, allowsExtensions: allowsExtensions)
      if let words = difference(read, judged, length: bytes.count) { return "\(way.name): \(words)" }
      if let first, let words = difference(first, read) {
        return "\(way.name) against \(ways[0].name): \(words)"
      }
      first = first ?? read
    }
    guard case .success(let document)? = first else { return nil }
    return document.roundTrip(with: DecodingWay.decoder(allowsExtensions: allowsExtensions))
  }

  private static func difference(
    _ read: Result<Document, WireError>, _ judged: Result<JudgedDocument, Refused>, length: Int
  ) -> String? {
    switch (read, judged) {
    case (.failure(let error), .failure):
      // A document that was padded has places behind its own end.
      guard let offset = error.byteOffset, offset >= 0, error.line.map({ $0 >= 1 }) ?? false else {
        return "no place in \(error)"
      }
      return nil
    case (.success(let document), .failure(let refused)):
      return "accepted as \(document), but \(refused.reason)"
    case (.failure(let error), .success(let document)): return "refused (\(error)), but means \(document)"
    case (.success(let document), .success(let expected)):
      return document.means(expected) ? nil : "read as \(document), but means \(expected)"
    }
  }

  /// Two ways of reading give the same value, or the same rule at the same path.
  private static func difference(
    _ one: Result<Document, WireError>, _ other: Result<Document, WireError>
  ) -> String? {
    switch (one, other) {
    case (.failure(let error), .failure(let second)):
      error.code == second.code && error.path == second.path ? nil : "\(second) against \(error)"
    case (.success(let document), .success(let second)):
      document == second ? nil : "\(second) against \(document)"
    default: "one way refuses, the other doesn't"
    }
  }
}
