/// What a member of the staff wrote under an order, a customer or another thing with a timeline.
public struct TimelineComment: Sendable, Hashable, Identifiable {
  /// A file that was added.
  public struct Attachment: Sendable, Hashable {
    public let id: Int
    public let name: String
    public let url: String
    /// Bytes.
    public let size: Int

    /// What follows the name's last dot.
    public var fileExtension: String? {
      name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) }
    }
  }

  /// The event's id.
  public let id: Int
  public let subject: GID
  public let authorID: Int
  public internal(set) var message: String
  public internal(set) var isEdited: Bool
  public let attachments: [Attachment]

  public var gid: GID { GID("CommentEvent", id) }
}
