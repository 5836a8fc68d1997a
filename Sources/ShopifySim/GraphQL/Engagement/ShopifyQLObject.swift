import GraphQLLanguage

/// The answer of `shopifyqlQuery`: a table, or why the query is none.
struct ShopifyQLObject: Resolvable {
  let report: SalesReport?
  let parseErrors: [String]
  var typeName: String { "ShopifyqlQueryResponse" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "parseErrors": .texts(parseErrors)
    case "tableData": .optional(report.map { ReportTableObject(report: $0) })
    default: nil
    }
  }
}

extension ShopReading {
  func shopifyQL(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue {
    do throws(ShopifyQL.Failure) {
      let report = try SalesReport(try ShopifyQL(field.argument("query")?.stringValue ?? ""), of: shop)
      return .object(ShopifyQLObject(report: report, parseErrors: []))
    } catch {
      switch error {
      case .invalid(let message): return .object(ShopifyQLObject(report: nil, parseErrors: [message]))
      case .notSimulated(let what):
        throw .notSimulated("ShopifyQL's \(what)", type: "ShopifyqlQueryResponse", field)
      }
    }
  }
}
