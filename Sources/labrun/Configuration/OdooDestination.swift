import OdooTwin

/// Where `--odoo` points.
enum OdooDestination {
  /// The embedded Odoo of a version, made for this run.
  case twin(TwinVersion)
  /// A server that is there already; `url` without a path.
  case server(url: String, database: String)
}
