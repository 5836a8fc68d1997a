import GraphQLLanguage

/// A report's columns and rows; each row is an object of texts by column.
struct ReportTableObject: Resolvable {
  let report: SalesReport
  var typeName: String { "ShopifyqlTableData" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "columns":
      let period = report.query.period.map { ReportColumnObject(name: $0.rawValue, dataType: $0.dataType) }
      return .list(
        [period].compactMap { $0 }
          + report.query.columns.map { ReportColumnObject(name: $0.rawValue, dataType: $0.dataType) })
    case "rows": return .leaf(.array(report.rows))
    default: return nil
    }
  }
}
