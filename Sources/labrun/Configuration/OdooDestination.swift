/// Where `--odoo` points.
enum OdooDestination {
  /// The embedded Odoo, made for this run.
  case twin
  /// A server that is there already; `url` without a path.
  case server(url: String, database: String)
}
