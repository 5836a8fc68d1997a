extension SaleOrderLine {
  /// What a line is that sells nothing.
  public struct DisplayType: SelectionValue {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A heading.
    public static let section: DisplayType = "line_section"
    /// A heading below a heading.
    public static let subsection: DisplayType = "line_subsection"
    /// A note.
    public static let note: DisplayType = "line_note"
  }
}
