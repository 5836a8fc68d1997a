import OdooXMLRPC
import XMLRPCWire

/// The records that observed ones point to, and which no display name tells alike on every Odoo.
struct RelatedRecords {
  let stage: Stage

  /// Natural names by model and id.
  struct Names {
    var names: [String: [Int: String]] = [:]

    subscript(_ model: String, _ id: Int) -> String? { names[model]?[id] }
  }

  /// Journals are what they are for, or the gateway they were made for; places off the premises are their use;
  /// accounts are their names, because charts number them differently.
  func read(_ all: [String: [ReadRecord]]) async throws -> Names {
    var names = Names()
    let lines =
      (all["account.move.line"] ?? []) + (all["account.payment"] ?? []) + (all["account.move"] ?? [])
    let journals = try await records("account.journal", of: lines, ["journal_id"], ["name", "type"])
    names.names["account.journal"] = try journals.mapValues { journal in
      let type = try journal.string("type") ?? ""
      let name = try journal.string("name") ?? ""
      return stage.records.journals.values.contains(journal.id) ? name : type
    }
    let accounts = try await records(
      "account.account", of: lines, ["account_id", "destination_account_id"], ["name"])
    names.names["account.account"] = try accounts.mapValues { try $0.string("name") ?? "" }
    let goods = ["stock.picking", "stock.move", "stock.quant"].flatMap { all[$0] ?? [] }
    let places = try await records(
      "stock.location", of: goods, ["location_id", "location_dest_id"], ["complete_name", "usage"])
    names.names["stock.location"] = try places.mapValues { place in
      let usage = try place.string("usage") ?? ""
      return usage == "internal" ? try place.string("complete_name") ?? "" : usage
    }
    return names
  }

  private func records(
    _ model: String, of records: [ReadRecord], _ links: [String], _ fields: [String]
  ) async throws -> [Int: Record] {
    let ids = Set(records.flatMap { record in links.compactMap { record.link($0) } })
    guard !ids.isEmpty else { return [:] }
    let found = try await stage.client.read(model, ids.sorted(), fields: fields)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
