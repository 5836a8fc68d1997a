public import XMLRPCWire

extension OdooClient {
  /// Calls a method that changes something and tells what became of it; never throws, never repeats.
  ///
  /// `done(nil)` is a commit whose result XML-RPC can't express (``MarshalFaults``).
  public func perform(
    _ model: String, _ method: String, _ arguments: [XMLRPCValue] = [],
    _ keywords: [String: XMLRPCValue] = [:], options: CallOptions = CallOptions()
  ) async -> WriteOutcome<XMLRPCValue> {
    await perform(model, method, writing: arguments, keywords, options: options)
  }

  /// As ``perform(_:_:_:_:options:)``, with arguments that write themselves.
  func perform(
    _ model: String, _ method: String, writing arguments: [any OdooArgument],
    _ keywords: [String: XMLRPCValue] = [:], options: CallOptions
  ) async -> WriteOutcome<XMLRPCValue> {
    // A failure before the call itself is sent changes nothing, whatever its kind.
    do { try await authenticate() } catch { return .refused(error) }
    do {
      return .done(
        try await answer(model, method, writing: arguments, keywords, options: options).root.tree)
    } catch {
      if case .committedWithoutAnswer = error.code { return .done(nil) }
      return WriteOutcome(failure: error)
    }
  }

  /// Creates one record; its id.
  public func create(
    _ model: String, _ values: [String: XMLRPCValue], context: Context? = nil,
    options: CallOptions = CallOptions()
  ) async -> WriteOutcome<Int> {
    let made = await perform(
      model, "create", [.structure(sorting: values)], options: options.adding(context))
    switch made {
    case .done(let answer):
      // A list of one where a list of values was taken.
      if let id = answer?.intValue ?? answer?.arrayValue?.first?.intValue { return .done(id) }
      let shape = answer.map(\.typeName) ?? "nothing"
      return .unknown(OdooError(.shape("\(shape) instead of an id"), operation: "\(model).create"))
    case .refused(let error): return .refused(error)
    case .unknown(let error): return .unknown(error)
    }
  }

  /// Writes the values on every named record.
  public func write(
    _ model: String, _ ids: [Int], _ values: [String: XMLRPCValue], context: Context? = nil,
    options: CallOptions = CallOptions()
  ) async -> WriteOutcome<XMLRPCValue> {
    await perform(
      model, "write", [.ints(ids), .structure(sorting: values)], options: options.adding(context))
  }

  /// Creates or updates by external id, all rows or none; the ids in the order of the records.
  ///
  /// Where two loads of one external id meet, the loser is tried again up to six times: it wrote nothing.
  /// - Parameters:
  ///   - fields: columns, `id`, `partner_id/id`, `order_line/product_id/.id`.
  ///   - rows: texts, one for each column; further lines of a one2many leave the record's columns empty.
  public func load(
    _ model: String, fields: [String], rows: [[String]], context: Context? = nil,
    options: CallOptions = CallOptions()
  ) async -> WriteOutcome<[Int]> {
    if let row = rows.firstIndex(where: { $0.count != fields.count }) {
      let message = LoadMessage(
        type: "error", message: "has \(rows[row].count) cells for \(fields.count) columns", record: row)
      return .refused(OdooError(.loadRefused([message]), operation: "\(model).load"))
    }
    var options = options.adding(context)
    options.requestID = options.requestID ?? self.options.requestIDs()
    let arguments: [XMLRPCValue] = [.strings(fields), .array(rows.map { .strings($0) })]
    var pause = Duration.milliseconds(20)
    let first = options.attempt
    while true {
      let answer: XMLRPCValue?
      switch await perform(model, "load", arguments, options: options) {
      case .done(let value): answer = value
      case .refused(let error): return .refused(error)
      case .unknown(let error): return .unknown(error)
      }
      let outcome = loadOutcome(model, answer)
      guard options.attempt - first < Self.loadRepetitions, lostRace(answer) else { return outcome }
      do { try await Task.sleep(for: pause) } catch { return outcome }
      pause *= 2
      options.attempt += 1
    }
  }

  private static var loadRepetitions: Int { 6 }

  private func lostRace(_ answer: XMLRPCValue?) -> Bool {
    answer?["ids"] == .boolean(false) && messages(answer).contains(where: \.isLostRace)
  }

  private func messages(_ answer: XMLRPCValue?) -> [LoadMessage] {
    (answer?["messages"]?.arrayValue ?? []).map(LoadMessage.init)
  }

  private func loadOutcome(_ model: String, _ answer: XMLRPCValue?) -> WriteOutcome<[Int]> {
    let operation = "\(model).load"
    switch answer?["ids"] {
    case .some(.array(let elements)):
      do { return .done(try ids(.array(elements), operation: operation)) } catch { return .unknown(error) }
    case .some(.boolean(false)):
      let error = OdooError(.loadRefused(messages(answer)), operation: operation)
      return .refused(error.redacted(session.redactor))
    default:
      return .unknown(OdooError(.shape("no ids in the answer of load"), operation: operation))
    }
  }
}
