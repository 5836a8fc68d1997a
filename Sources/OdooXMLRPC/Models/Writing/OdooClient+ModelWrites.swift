public import XMLRPCWire

extension OdooClient {
  /// Creates one record; its id.
  ///
  /// ```swift
  /// let made = await odoo.create([.set(\.partner, 7), .set(\.clientOrderRef, "#1001")] as Values<SaleOrder>)
  /// ```
  /// Refused, and nothing sent, where a field isn't there on the connected version.
  public func create<Model: OdooModel>(
    _ values: Values<Model>, options: CallOptions = CallOptions()
  ) async -> WriteOutcome<RecordID<Model>> {
    switch await create([values], options: options) {
    case .done(let ids): .done(ids?.first)
    case .refused(let error): .refused(error)
    case .unknown(let error): .unknown(error)
    }
  }

  /// Creates the records in one call and one transaction, all or none; their ids in the same order.
  public func create<Model: OdooModel>(
    _ values: [Values<Model>], options: CallOptions = CallOptions()
  ) async -> WriteOutcome<[RecordID<Model>]> {
    guard !values.isEmpty else { return .done([]) }
    let operation = "\(Model.modelName).create"
    let made: WriteOutcome<XMLRPCValue>
    do throws(OdooError) {
      let own = try ModelValues(values, try await versionMap())
      made = await perform(Model.modelName, "create", writing: [own], options: options)
    } catch {
      return .refused(error)
    }
    switch made {
    case .done(nil): return .done(nil)
    case .done(let answer?):
      do throws(OdooError) {
        let ids = try ids(answer, operation: operation)
        guard ids.count == values.count else {
          throw OdooError(.shape("\(ids.count) ids for \(values.count) records"), operation: operation)
        }
        return .done(ids.map { RecordID($0) })
      } catch {
        return .unknown(error)
      }
    case .refused(let error): return .refused(error)
    case .unknown(let error): return .unknown(error)
    }
  }

  /// Writes the values on every named record, all or none.
  public func write<Model: OdooModel>(
    _ ids: [RecordID<Model>], _ values: Values<Model>, options: CallOptions = CallOptions()
  ) async -> WriteOutcome<XMLRPCValue> {
    do throws(OdooError) {
      let own = try ModelValues(values, try await versionMap())
      let ids = XMLRPCValue.ints(ids.map { $0.rawValue })
      return await perform(Model.modelName, "write", writing: [ids, own], options: options)
    } catch {
      return .refused(error)
    }
  }

  /// Writes the values on one record.
  public func write<Model: OdooModel>(
    _ id: RecordID<Model>, _ values: Values<Model>, options: CallOptions = CallOptions()
  ) async -> WriteOutcome<XMLRPCValue> { await write([id], values, options: options) }

  /// Deletes the records, all or none.
  public func unlink<Model: OdooModelName>(
    _ ids: [RecordID<Model>], options: CallOptions = CallOptions()
  ) async -> WriteOutcome<XMLRPCValue> {
    await perform(Model.modelName, "unlink", [.ints(ids.map { $0.rawValue })], options: options)
  }
}
