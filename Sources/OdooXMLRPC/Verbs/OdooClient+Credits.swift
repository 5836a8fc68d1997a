import CommerceTypes
import XMLRPCWire

extension OdooClient {
  /// Credits a posted invoice, wholly or in part: drafts the credit note, posts it, and settles it with what is open
  /// of the invoice. The credit note's id.
  ///
  /// What has been paid isn't paid back: ``pay(move:journal:amount:date:memo:)`` on the credit note does that.
  ///
  /// Each call that Odoo takes makes one more credit note, so after `unknown` look at the invoice's credit notes
  /// before crediting again. When a later step is refused or unknown, ``OdooError/trace`` names the credit note that
  /// stands as a draft: go on from it with ``post(move:)`` and ``settle(creditNote:against:)``, or delete it.
  /// - Parameters:
  ///   - lines: what is credited; nil for everything. Other lines are left out, and taxes follow.
  ///   - reason: goes into the credit note's reference.
  ///   - date: `2026-07-01`; nil for the server's today.
  public func credit(
    invoice id: Int, lines: [CreditLine]? = nil, reason: String = "", date: String? = nil
  ) async -> WriteOutcome<Int> {
    do throws(VerbEnd) {
      let parts: CreditedParts?
      do throws(OdooError) {
        if let lines { parts = try await CreditedParts(of: id, lines, self) } else { parts = nil }
      } catch { throw .refused(error) }
      let drafted = await draftCreditNote(ofInvoice: id, reason: reason, date: date)
      guard let note = try drafted.step() else { return drafted }
      let left = RecordReference("account.move", note)
      if let parts {
        let copies: [Record]
        do { copies = try await invoiceLines(of: note) } catch {
          throw .refused(error.adding(VerbTrace(left: [left])))
        }
        _ = try await edit(creditNote: note, parts, copies).step(leaving: left)
      }
      _ = try await post(move: note).step(leaving: left)
      _ = try await settle(creditNote: note, against: id).step(leaving: left)
      return .done(note)
    } catch { return WriteOutcome(error) }
  }

  /// Drafts a credit note of a whole posted invoice; its id.
  ///
  /// Read back by the new moves of this user that reverse the invoice. Another task of the same login that credits
  /// the same invoice at the same moment could be mistaken for it.
  public func draftCreditNote(
    ofInvoice id: Int, reason: String = "", date: String? = nil
  ) async -> WriteOutcome<Int> {
    let wizard = "account.move.reversal"
    let context = Context.active("account.move", [id])
    do throws(VerbEnd) {
      let made: NewRecordReadBack
      var values: [String: XMLRPCValue] = ["reason": .string(reason)]
      do throws(OdooError) {
        if try await versionMap().rules.asksHowToReverse { values["refund_method"] = "refund" }
        let invoice = try await read("account.move", [id], fields: ["state", "journal_id"]).first
        guard let invoice, try invoice.string("state") == "posted" else {
          let state = try invoice?.string("state") ?? "gone"
          throw OdooError(
            .state("account.move \(id) is \(state), not posted"), operation: "\(wizard).create")
        }
        values["journal_id"] = .int(try invoice.requiredID("journal_id"))
        made = try await NewRecordReadBack(
          "account.move", tie: [.equal("reversed_entry_id", .int(id))], of: "account.move \(id)", self)
      } catch { throw .refused(error) }
      if let date { values["date"] = .string(date) }
      let opened = try await openWizard(wizard, values, context: context)
      return await perform(
        wizard, "reverse_moves", [[.int(opened)]], ["context": context.value], provenBy: made)
    } catch { return WriteOutcome(error) }
  }

  /// Brings the lines of a drafted credit note to what is credited; the others are deleted.
  private func edit(
    creditNote id: Int, _ parts: CreditedParts, _ copies: [Record]
  ) async -> WriteOutcome<XMLRPCValue> {
    do throws(OdooError) {
      let (changes, dropped) = try parts.changes(of: copies)
      let commands =
        changes.sorted { $0.key < $1.key }.map { Command.update($0.key, $0.value) }
        + dropped.map { Command.delete($0) }
      guard !commands.isEmpty else { return .done(nil) }
      let item = "account.move.line"
      let written = changes.map { (RecordReference(item, $0.key), $0.value) }
      return await settled(
        await write("account.move", [id], ["invoice_line_ids": .commands(commands)]),
        by: FieldsReadBack(
          written: Dictionary(written, uniquingKeysWith: { first, _ in first }),
          gone: dropped.map { RecordReference(item, $0) }))
    } catch { return .refused(error) }
  }

  /// The lines that a move shows, in its own order.
  func invoiceLines(of move: Int) async throws(OdooError) -> [Record] {
    guard let record = try await read("account.move", [move], fields: ["invoice_line_ids"]).first else {
      throw OdooError(.state("account.move \(move) isn't there"), operation: "account.move.read")
    }
    let ids = try record.ids("invoice_line_ids")
    let lines = try await read(
      "account.move.line", ids, fields: ["sequence", "product_id", "name", "quantity", "price_unit"])
    // Some versions answer by id, some as asked; the order of an invoice's lines is by sequence, then by id.
    var keyed: [(sequence: Int, line: Record)] = []
    for line in lines { keyed.append((try line.int("sequence"), line)) }
    return keyed.sorted { ($0.sequence, $0.line.id) < ($1.sequence, $1.line.id) }.map(\.line)
  }
}
