import GraphQLLanguage

/// Pages of lists, by `limit`, `since_id` and the links of the `Link` header.
extension RESTRoutes {
  /// A page of a table's records that fit: since an id or with an order as the query says, else as `newestFirst` says.
  func page<Record>(
    of table: RecordTable<Record>, newestFirst: Bool, _ query: RESTQuery,
    updatedAt: ((Record) -> ShopTime)? = nil, where isWanted: (Record) -> Bool = { _ in true }
  ) throws(RESTAnswer) -> RESTPage<Record> {
    if let ids = query.ids {
      return page(ofList: ids.compactMap { table[$0] }.filter(isWanted), query)
    }
    if query.order?.key == .updatedAt {
      guard let updatedAt else { throw RESTAnswer.notSimulated("the order updated_at of this list") }
      return page(of: table.filter(isWanted), by: { updatedAt($0).milliseconds }, query)
    }
    let isDescending = query.order?.isDescending ?? (newestFirst && query.sinceID == nil)
    let isDown = isDescending != (query.page?.isBackwards ?? false)
    var found: [Record] = []
    // Ids grow with the places.
    let anchor = query.page?.lastID
    let step = isDown ? -1 : 1
    var place = (anchor ?? (isDown ? nil : query.sinceID)).flatMap { table.place(of: $0) }.map { $0 + step }
    place = place ?? (isDown ? table.endPlace - 1 : 0)
    while let at = place, at >= 0, at < table.endPlace, found.count <= query.limit {
      if let record = table.record(at: at), anchor.map({ isDown ? record.id < $0 : record.id > $0 }) ?? true,
        record.id > query.sinceID ?? Int.min, isWanted(record)
      {
        found.append(record)
      }
      place = at + step
    }
    return page(found, query, id: \.id, value: { _ in nil })
  }

  /// A page of a list as it stands.
  func page<Record: Identifiable>(
    ofList list: [Record], _ query: RESTQuery
  ) -> RESTPage<Record> where Record.ID == Int {
    page(ofList: list, query, id: \.id)
  }

  /// A page of a list as it stands; of ids that grow with it, those since an id.
  func page<Record>(ofList list: [Record], _ query: RESTQuery, id: (Record) -> Int) -> RESTPage<Record> {
    var list = list
    if let since = query.sinceID { list.removeAll { id($0) <= since } }
    let isBackwards = query.page?.isBackwards ?? false
    if isBackwards { list.reverse() }
    if let anchor = query.page?.lastID {
      if let index = list.firstIndex(where: { id($0) == anchor }) {
        list.removeFirst(index + 1)
      } else {
        list.removeAll { isBackwards ? id($0) > anchor : id($0) < anchor }
      }
    }
    return page(Array(list.prefix(query.limit + 1)), query, id: id, value: { _ in nil })
  }

  /// A page of records sorted by a value, then by their ids.
  private func page<Record: Identifiable>(
    of records: [Record], by value: (Record) -> Int, _ query: RESTQuery
  ) -> RESTPage<Record> where Record.ID == Int {
    let isDown = (query.order?.isDescending ?? false) != (query.page?.isBackwards ?? false)
    var sorted = records.filter { $0.id > query.sinceID ?? Int.min }
      .sorted { (value($0), $0.id) < (value($1), $1.id) }
    if isDown { sorted.reverse() }
    if let page = query.page {
      let anchor = (page.lastValue ?? 0, page.lastID)
      sorted.removeAll { isDown ? (value($0), $0.id) >= anchor : (value($0), $0.id) <= anchor }
    }
    return page(Array(sorted.prefix(query.limit + 1)), query, id: \.id, value: { value($0) })
  }

  /// The page of what was found in the page's direction, with one record more when there is one.
  private func page<Record>(
    _ found: [Record], _ query: RESTQuery, id: (Record) -> Int, value: (Record) -> Int?
  ) -> RESTPage<Record> {
    let isBackwards = query.page?.isBackwards ?? false
    let hasMore = found.count > query.limit
    let part = found.prefix(query.limit)
    let records = isBackwards ? part.reversed() : Array(part)
    var links: [String] = []
    if let first = records.first, isBackwards ? hasMore : query.page != nil {
      links.append(link("previous", to: id(first), value(first), query))
    }
    if let last = records.last, isBackwards || hasMore {
      links.append(link("next", to: id(last), value(last), query))
    }
    return RESTPage(records: records, links: links.isEmpty ? nil : links.joined(separator: ", "))
  }

  /// `<https://…/orders.json?limit=50&page_info=…>; rel="next"`. Evidence: documented.
  private func link(_ relation: String, to id: Int, _ value: Int?, _ query: RESTQuery) -> String {
    var filters = query.parameters
    for name in ["limit", "fields"] { filters[name] = nil }
    let token = RESTPageToken(
      isBackwards: relation == "previous", lastID: id, lastValue: value, filters: filters)
    var parameters = "limit=\(query.limit)"
    if let fields = query.fields {
      // Names of members need no escapes, and no link has a comma followed by a space.
      let names = fields.sorted().map {
        $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      }
      parameters += "&fields=" + names.joined(separator: ",")
    }
    let origin = origin ?? "https://\(shop.configuration.domain)"
    return "<\(origin)\(path)?\(parameters)&page_info=\(token.text)>; rel=\"\(relation)\""
  }
}
