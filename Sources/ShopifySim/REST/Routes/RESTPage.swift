/// A page of a list.
struct RESTPage<Record> {
  let records: [Record]
  /// The `Link` header; nil when there is no other page.
  let links: String?
}
