import XMLRPCWire

/// The pages of records that changed; ends where the model's changes end, then poll again with the last cursor.
///
/// Pages go by `write_date` and id. Odoo shows `write_date` in seconds but keeps more, so a second that fills a page is
/// read to its end by id, where nothing can slip through by being written meanwhile.
public struct ChangePages: AsyncSequence, Sendable {
  public typealias Element = ChangePage
  public typealias Failure = OdooError

  let client: OdooClient
  let model: String
  let domain: Domain
  let fields: [String]
  let cursor: ChangeCursor?
  let overlap: Int
  let pageSize: Int
  let options: CallOptions

  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// Reads one page a time.
  public struct Iterator: AsyncIteratorProtocol {
    public typealias Failure = OdooError

    private let pages: ChangePages
    private var cursor: ChangeCursor
    /// Records written before this second have been seen in this run.
    private var from: Int?
    /// Within one second, ids up to this one have been seen.
    private var afterID: Int?
    private var isAtEnd = false

    init(_ pages: ChangePages) {
      self.pages = pages
      self.cursor = pages.cursor ?? ChangeCursor(second: 0)
      self.from = pages.cursor.map { Swift.max(0, $0.second - pages.overlap) }
    }

    /// The next page; nil at the end.
    public mutating func next() async throws(OdooError) -> ChangePage? {
      while !isAtEnd {
        let isWithinSecond = afterID != nil
        let read = try await pages.client.searchRead(
          pages.model, pages.domain + window, fields: pages.fields,
          order: isWithinSecond ? "id" : "write_date,id", limit: pages.pageSize, options: pages.options)
        var fresh: [Record] = []
        var last: Int?
        for record in read {
          let written = try record.writtenSecond()
          if cursor.takes(record, written: written) { fresh.append(record) }
          last = Swift.max(last ?? written, written)
        }
        advance(read, last: last)
        guard fresh.isEmpty else { return ChangePage(records: fresh, cursor: cursor) }
      }
      return nil
    }

    private var window: Domain {
      // A record that SQL made has no date; no cursor could ever pass it.
      guard let from else { return [.notEqual("write_date", false)] }
      let start: Domain = [.condition("write_date", ">=", .string(Self.text(from)))]
      guard let afterID else { return start }
      return start + [
        .condition("write_date", "<", .string(Self.text(from + 1))), .condition("id", ">", .int(afterID)),
      ]
    }

    private mutating func advance(_ read: [Record], last: Int?) {
      let isFull = read.count >= pages.pageSize
      if let from, afterID != nil {
        if isFull {
          afterID = read.last?.id
          cursor.moves(to: from, overlap: pages.overlap)
        } else {
          afterID = nil
          self.from = from + 1
          cursor.moves(to: from, overlap: pages.overlap)
        }
        return
      }
      guard let last else {
        isAtEnd = true
        return
      }
      cursor.moves(to: last, overlap: pages.overlap)
      isAtEnd = !isFull
      // A page within one second: read that second to its end.
      if isFull, from == last || (try? read.first?.writtenSecond()) == last { afterID = 0 }
      from = last
    }

    private static func text(_ second: Int) -> String {
      OdooDateTime(secondsSince1970: second)?.description ?? "1970-01-01 00:00:00"
    }
  }
}

extension ChangeCursor {
  fileprivate init(second: Int) { self.second = second }
}

extension Record {
  /// `write_date` in seconds since 1970.
  fileprivate func writtenSecond() throws(OdooError) -> Int {
    guard let moment = OdooDateTime(try requiredString("write_date")) else {
      throw wrong("write_date", "is no date and time")
    }
    return moment.secondsSince1970
  }
}
