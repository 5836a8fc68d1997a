import XMLRPCWire

/// A thousand small responses, read with one parser that is kept.
enum SmallAnswers {
  static func work(_ bytes: [UInt8]) -> any AnyWork {
    let answers = bytes.split(separator: 0).map { Array($0) }
    let parser = ResponseParser()
    return Work {
      try answers.map { answer in
        guard case .value(let tape) = try parser.readResponse(answer) else { throw Decoding.NoRows() }
        return tape
      }
    } checksum: { tapes in
      var checksum = Checksum()
      for tape in tapes { checksum.add(rowsOf: tape) }
      return checksum
    }
  }
}
