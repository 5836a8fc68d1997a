public import XMLRPCWire

extension OdooClient {
  /// Reads many records, so many a call, in the order of the ids; ids that don't exist are left out.
  public func read(
    _ model: String, _ ids: [Int], fields: [String], inBatchesOf size: Int,
    options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(ids.count)
    for range in Self.batches(ids.count, size) {
      records += try await read(model, Array(ids[range]), fields: fields, options: options)
    }
    return records
  }

  /// Creates many records, so many a call; each call makes all of its records or none.
  public func create(
    _ model: String, _ records: [[String: XMLRPCValue]], inBatchesOf size: Int,
    options: CallOptions = CallOptions()
  ) async -> BatchOutcome {
    await inBatches(records.count, size) { range in
      let values = records[range].map { XMLRPCValue.structure(sorting: $0) }
      let made = await perform(model, "create", [.array(values)], options: options)
      guard case .done(let answer) = made else { return made.map { _ in [] } }
      guard let ids = answer?.arrayValue?.compactMap(\.intValue), ids.count == range.count else {
        let shape = answer.map(\.typeName) ?? "nothing"
        return .unknown(
          OdooError(.shape("\(shape) instead of \(range.count) ids"), operation: "\(model).create"))
      }
      return .done(ids)
    }
  }

  /// Writes the same values on many records, so many a call.
  public func write(
    _ model: String, _ ids: [Int], _ values: [String: XMLRPCValue], inBatchesOf size: Int,
    options: CallOptions = CallOptions()
  ) async -> BatchOutcome {
    await inBatches(ids.count, size) { range in
      let batch = Array(ids[range])
      return await write(model, batch, values, options: options).map { _ in batch }
    }
  }

  private func inBatches(
    _ count: Int, _ size: Int, _ body: (Range<Int>) async -> WriteOutcome<[Int]>
  ) async -> BatchOutcome {
    var done: [Int] = []
    for range in Self.batches(count, size) {
      switch await body(range) {
      case .done(let ids): done += ids ?? []
      case .refused(let error): return stopped(error, isUnknown: false)
      case .unknown(let error): return stopped(error, isUnknown: true)
      }
      func stopped(_ error: OdooError, isUnknown: Bool) -> BatchOutcome {
        BatchOutcome(
          done: done, stop: BatchOutcome.Stop(records: range, error: error, isUnknown: isUnknown),
          untried: range.upperBound..<count)
      }
    }
    return BatchOutcome(done: done, stop: nil, untried: count..<count)
  }

  private static func batches(_ count: Int, _ size: Int) -> [Range<Int>] {
    let size = max(1, size)
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }
}
