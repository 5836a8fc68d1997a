public import Scenarios

/// What a run left in a real Odoo, how to find it, and what of it nobody can delete.
public struct LeftText: Sendable {
  private let left: [LeftRecords]
  private let database: String

  public init(left: [LeftRecords], database: String) {
    self.left = left
    self.database = database
  }

  /// A heading and a line for each model that has any.
  public func render(coloured: Bool = false) -> String { render(Style(isColoured: coloured)) }

  func render(_ style: Style) -> String {
    let there = left.filter { $0.count > 0 }
    guard !there.isEmpty else {
      return Style.printable("nothing of this run stays in \(database)")
    }
    var lines = [style.bold(Style.printable("what stays in \(database):"))]
    let width = there.map { String($0.count).count }.max() ?? 0
    let names = there.map(\.name.count).max() ?? 0
    for records in there {
      let count = String(records.count)
      let blanks = String(repeating: " ", count: width - count.count)
      let name = records.name + String(repeating: " ", count: names - records.name.count)
      lines.append(Style.printable("  \(blanks)\(count) \(name)  \(records.model): \(records.found)"))
    }
    let permanent = there.filter(\.isPermanent).map(\.name)
    if !permanent.isEmpty {
      lines.append(
        "  Odoo lets nobody delete posted entries and done transfers (\(permanent.joined(separator: ", "))): "
          + "to be rid of them, restore the copy")
    }
    return lines.joined(separator: "\n")
  }
}
