import XMLRPCWire

extension OdooClient {
  /// The records that were written since a cursor, in pages, oldest first; archived ones too.
  ///
  /// Nothing is left out: a record that changes while the pages are read comes again with its new values. A record may
  /// come more than once, and one that was deleted doesn't come.
  /// ```swift
  /// for try await page in odoo.changes(of: "sale.order", fields: ["name", "state"], since: saved) {
  ///   handle(page.records)
  ///   saved = page.cursor
  /// }
  /// ```
  /// - Parameters:
  ///   - cursor: of the last page that was dealt with; nil for everything that there is.
  ///   - overlap: how far to read again behind the cursor. `write_date` is when a transaction began, so it has to be
  ///     longer than Odoo's longest transaction that writes these records.
  ///   - pageSize: records a call.
  public func changes(
    of model: String, _ domain: Domain = [], fields: [String], since cursor: ChangeCursor? = nil,
    overlap: Duration = .seconds(60), pageSize: Int = 500, options: CallOptions = CallOptions()
  ) -> ChangePages {
    var options = options
    options.context = ["active_test": false] + options.context
    return ChangePages(
      client: self, model: model, domain: domain,
      fields: fields.contains("write_date") ? fields : fields + ["write_date"], cursor: cursor,
      overlap: max(0, Int(overlap.components.seconds)), pageSize: max(1, pageSize), options: options)
  }
}
