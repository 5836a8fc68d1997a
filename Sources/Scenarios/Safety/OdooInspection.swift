public import OdooXMLRPC
import XMLRPCWire

/// What an Odoo is like, for somebody who decides whether the lab may work on it; reads only.
public struct OdooInspection: Sendable {
  /// A heading with its lines.
  public struct Section: Sendable, Hashable {
    public var title: String
    public var lines: [String]
  }

  private let client: OdooClient
  private let connector: OdooClient?

  /// - Parameters:
  ///   - client: the lab's own.
  ///   - connector: the connector's, when its password is known.
  public init(_ client: OdooClient, connector: OdooClient? = nil) {
    self.client = client
    self.connector = connector
  }

  /// Version, apps, rights, settings, taxes and journals, in this order.
  public func sections() async throws(OdooError) -> [Section] {
    let version = try await client.version()
    _ = try await client.versionMap()
    return [
      Section(
        title: "Odoo \(version), database \(client.connection.database), at \(client.connection.url)",
        lines: []),
      try await apps(), try await rights(of: client, "lab", Self.labRights), try await connectorRights(),
      Section(
        title: "settings",
        lines: try await OdooCensus(client).settings().map { "\($0.name): \($0.value)  (\($0.field))" }),
      try await taxes(), try await journals(),
    ]
  }

  private func apps() async throws(OdooError) -> Section {
    do {
      let apps = try await client.searchRead(
        "ir.module.module", [.equal("state", "installed"), .equal("application", true)],
        fields: ["name", "shortdesc"], order: "name")
      var names: [String] = []
      for app in apps {
        names.append("\(try app.string("shortdesc") ?? "")  (\(try app.requiredString("name")))")
      }
      let all = try await client.searchCount("ir.module.module", [.equal("state", "installed")])
      return Section(title: "\(all) modules installed; apps", lines: names)
    } catch {
      guard case .fault = error.code else { throw error }
      return Section(title: "apps", lines: ["this user may not read the list of modules"])
    }
  }

  private typealias Right = (model: String, operation: String)

  private static let labRights: [Right] = [
    ("product.product", "create"), ("account.tax", "create"),
    ("account.journal", "create"), ("res.company", "write"), ("res.users", "create"),
    ("account.move", "read"),
  ]

  private static let connectorRights: [Right] = [
    ("res.partner", "create"), ("sale.order", "create"), ("stock.picking", "write"),
    ("account.move", "create"),
    ("account.payment", "create"), ("account.tax", "write"), ("res.users", "write"), ("res.company", "write"),
  ]

  private func connectorRights() async throws(OdooError) -> Section {
    guard let connector else {
      return Section(
        title: "rights of the connector's user", lines: ["not looked at, since its password is not given"])
    }
    do {
      return try await rights(of: connector, "connector", Self.connectorRights)
    } catch {
      switch error.code {
      case .transport: throw error
      default:
        return Section(
          title: "rights of the connector's user \(connector.connection.login)",
          lines: ["it can't sign in; labrun prepare makes it and sets its password"])
      }
    }
  }

  private func rights(of client: OdooClient, _ who: String, _ rights: [Right]) async throws(OdooError)
    -> Section
  {
    try await client.authenticate()
    var may: [String] = []
    var mayNot: [String] = []
    var unknown: [String] = []
    for right in rights {
      let text = "\(right.operation) \(right.model)"
      do {
        let answer = try await client.execute(
          right.model, "check_access_rights", [.string(right.operation)], ["raise_exception": false])
        if answer.boolValue == true { may.append(text) } else { mayNot.append(text) }
      } catch {
        guard case .fault = error.code else { throw error }
        unknown.append(text)
      }
    }
    let parts = [("may", may), ("may not", mayNot), ("not known: may it", unknown)]
    return Section(
      title: "rights of the \(who)'s user \(client.connection.login)",
      lines: parts.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" })
  }

  private func taxes() async throws(OdooError) -> Section {
    let taxes = try await client.searchRead(
      "account.tax", [.equal("type_tax_use", "sale")],
      fields: ["name", "amount", "amount_type", "price_include"],
      order: "name,id")
    var lines: [String] = []
    for tax in taxes {
      let type = try tax.string("amount_type") ?? "?"
      let amount = "\(try tax.decimal("amount"))" + (type == "percent" ? " %" : " (\(type))")
      let place = try tax.bool("price_include") ? "in the price" : "on top of the price"
      lines.append("\(try tax.string("name") ?? ""): \(amount), \(place)")
    }
    return Section(title: "sale taxes", lines: lines.isEmpty ? ["none"] : lines)
  }

  private func journals() async throws(OdooError) -> Section {
    let journals = try await client.searchRead(
      "account.journal", [], fields: ["code", "name", "type"], order: "type,code")
    var lines: [String] = []
    for journal in journals {
      lines.append(
        "\(try journal.string("code") ?? "?") \(try journal.string("name") ?? ""): \(try journal.string("type") ?? "")"
      )
    }
    return Section(title: "journals", lines: lines.isEmpty ? ["none"] : lines)
  }
}
