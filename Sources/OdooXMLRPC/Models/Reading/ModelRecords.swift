/// Records that are read in pages while they are looped over, in the order of their ids; see
/// ``OdooClient/records(_:_:fields:pageSize:options:)``.
public struct ModelRecords<Model: OdooModel>: AsyncSequence, Sendable {
  public typealias Element = Model
  public typealias Failure = OdooError

  let client: OdooClient
  let domain: ModelDomain<Model>
  let fields: [FieldKey<Model>]?
  let pageSize: Int
  let options: CallOptions

  /// Reads a page whenever the one before is used up.
  public struct Iterator: AsyncIteratorProtocol, Sendable {
    private let records: ModelRecords
    private var plan: ModelPlan<Model>?
    private var page: [Model] = []
    private var position = 0
    private var last: RecordID<Model>?
    private var isAtEnd = false

    init(_ records: ModelRecords) { self.records = records }

    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(OdooError) -> Model? {
      if position == page.count {
        guard !isAtEnd else { return nil }
        try await turn()
      }
      guard position < page.count else { return nil }
      defer { position += 1 }
      return page[position]
    }

    public mutating func next() async throws(OdooError) -> Model? { try await next(isolation: nil) }

    private mutating func turn() async throws(OdooError) {
      let client = records.client
      let plan: ModelPlan<Model>
      if let known = self.plan {
        plan = known
      } else {
        plan = try await client.plan(Model.self, records.fields, records.options)
        self.plan = plan
      }
      var domain = records.domain
      // In front: the conditions of a domain are joined by *and* unless an operator stands in front of them.
      if let last { domain = [.idAbove(last)] + domain }
      page = try await client.searchRead(
        plan, domain, order: [.ascending("id")], limit: records.pageSize, offset: nil,
        options: records.options)
      position = 0
      last = page.last?.id ?? last
      isAtEnd = page.count < records.pageSize
    }
  }

  public func makeAsyncIterator() -> Iterator { Iterator(self) }
}
