import XMLRPCWire

extension OdooClient {
  /// The matching records with the named fields, in `order` (`write_date,id`).
  public func searchRead(
    _ model: String, _ domain: Domain, fields: [String], order: String? = nil, limit: Int? = nil,
    context: Context? = nil, options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [Record] {
    var keywords: [String: XMLRPCValue] = ["fields": .strings(fields)]
    if let order { keywords["order"] = .string(order) }
    if let limit { keywords["limit"] = .int(limit) }
    let answer = try await self.answer(
      model, "search_read", [domain.value], keywords, options: options.adding(context))
    return try records(model, answer, operation: "\(model).search_read")
  }

  /// The named records; Odoo leaves out those that don't exist.
  public func read(
    _ model: String, _ ids: [Int], fields: [String], context: Context? = nil,
    options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [Record] {
    let answer = try await self.answer(
      model, "read", [.ints(ids)], ["fields": .strings(fields)], options: options.adding(context))
    return try records(model, answer, operation: "\(model).read")
  }

  /// The ids of the matching records.
  public func search(
    _ model: String, _ domain: Domain, order: String? = nil, limit: Int? = nil, context: Context? = nil,
    options: CallOptions = CallOptions()
  ) async throws(OdooError) -> [Int] {
    var keywords: [String: XMLRPCValue] = [:]
    if let order { keywords["order"] = .string(order) }
    if let limit { keywords["limit"] = .int(limit) }
    let answer = try await execute(
      model, "search", [domain.value], keywords, options: options.adding(context))
    return try ids(answer, operation: "\(model).search")
  }

  /// How many records match.
  public func searchCount(
    _ model: String, _ domain: Domain, context: Context? = nil, options: CallOptions = CallOptions()
  ) async throws(OdooError) -> Int {
    let answer = try await execute(model, "search_count", [domain.value], options: options.adding(context))
    guard let count = answer.intValue else {
      throw OdooError(.shape("\(answer.typeName) instead of a count"), operation: "\(model).search_count")
    }
    return count
  }

  /// The record that an external id names; nil when there is no such external id.
  ///
  /// - Throws: `externalIDUnreadable` when it names a record that is gone or hidden from this user.
  public func recordID(
    ofExternalID externalID: ExternalID, options: CallOptions = CallOptions()
  ) async throws(OdooError) -> (model: String, id: Int)? {
    let operation = "ir.model.data.check_object_reference"
    let answer: XMLRPCValue
    do {
      // Archived records count as well.
      answer = try await execute(
        "ir.model.data", "check_object_reference", [.string(externalID.module), .string(externalID.name)],
        options: options.adding(["active_test": false]))
    } catch {
      let missing = "ValueError: External ID not found in the system: \(externalID)"
      if case .fault(let fault, kind: .application) = error.code,
        fault.shortMessage == session.redactor.redact(missing)
      {
        return nil
      }
      throw error
    }
    guard let pair = answer.arrayValue, pair.count == 2, let model = pair[0].stringValue else {
      throw OdooError(.shape("\(answer.typeName) instead of model and id"), operation: operation)
    }
    guard let id = pair[1].intValue else {
      throw OdooError(.externalIDUnreadable(model: model), operation: "\(operation)(\(externalID))")
        .redacted(session.redactor)
    }
    return (model, id)
  }

  private func records(
    _ model: String, _ answer: Tape, operation: String
  ) throws(OdooError) -> [Record] {
    guard answer.root.kind == .array else {
      throw OdooError(.shape("\(answer.root.typeName) instead of records"), operation: operation)
    }
    var records: [Record] = []
    records.reserveCapacity(answer.root.count)
    for row in answer.root.elements { records.append(try Record(model: model, row: row)) }
    return records
  }

  func ids(_ answer: XMLRPCValue, operation: String) throws(OdooError) -> [Int] {
    guard let elements = answer.arrayValue else {
      throw OdooError(.shape("\(answer.typeName) instead of ids"), operation: operation)
    }
    var ids: [Int] = []
    ids.reserveCapacity(elements.count)
    for element in elements {
      guard let id = element.intValue else {
        throw OdooError(.shape("\(element.typeName) instead of an id"), operation: operation)
      }
      ids.append(id)
    }
    return ids
  }
}
