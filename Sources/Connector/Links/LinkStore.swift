import GRDB

/// The keys and links to write in one transaction.
typealias LinkRow = (key: LinkKey, link: Link)

/// Which Odoo record stands for which Shopify object, and how far it has come.
///
/// A row is written *before* the record is made (`intended`), so that a process that dies in between, or a reply that
/// is lost, leaves a trace: an intended link makes the writer look the external id up before it creates anything.
struct LinkStore: Sendable {
  let database: ConnectorDatabase

  /// All links of these Shopify objects.
  func links(of gids: [GID]) async throws(ConnectorError) -> [LinkKey: Link] {
    guard !gids.isEmpty else { return [:] }
    let texts = gids.map(\.text)
    return try await database.read("look links up") { database in
      let marks = databaseQuestionMarks(count: texts.count)
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM link WHERE gid IN (\(marks))", arguments: StatementArguments(texts))
      var links: [LinkKey: Link] = [:]
      for row in rows {
        guard let role = LinkKey.Role(rawValue: row["role"]), let state = Link.State(rawValue: row["state"])
        else { continue }
        links[LinkKey(gid: GID(row["gid"]), role: role)] = Link(
          model: row["model"], record: row["record"], state: state, detail: row["detail"])
      }
      return links
    }
  }

  /// Writes the link down; an earlier row of the same key is replaced.
  func save(_ link: Link, for key: LinkKey) async throws(ConnectorError) {
    try await save([(key, link)])
  }

  /// Writes all of them down, or none.
  func save(_ links: [LinkRow]) async throws(ConnectorError) {
    try await database.write("save the links of \(links.first?.key.gid.text ?? "nothing")") { database in
      for (key, link) in links {
        try database.execute(
          sql: """
            INSERT INTO link (gid, role, model, record, state, detail) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (gid, role) DO UPDATE
            SET model = excluded.model, record = excluded.record, state = excluded.state,
              detail = excluded.detail
            """,
          arguments: [
            key.gid.text, key.role.rawValue, link.model, link.record, link.state.rawValue, link.detail,
          ])
      }
    }
  }
}
