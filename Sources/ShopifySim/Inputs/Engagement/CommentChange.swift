/// A comment written, edited or deleted on a timeline.
public struct CommentChange: Sendable, Hashable {
  /// What it is written under.
  public enum Subject: Sendable, Hashable {
    /// By its name.
    case order(String)
    /// By e-mail address.
    case customer(String)
    /// The product with this SKU.
    case product(String)
    /// By its name.
    case draft(String)
    /// By its name.
    case company(String)
  }

  /// A file that is added.
  public struct Attachment: Sendable, Hashable {
    public var name: String
    public var url: String
    /// Bytes.
    public var size: Int

    public init(name: String, url: String, size: Int) {
      self.name = name
      self.url = url
      self.size = size
    }
  }

  public enum Action: Sendable, Hashable {
    case write(String, attachments: [Attachment])
    /// Changes the newest one of the author.
    case edit(String)
  }

  public var subject: Subject
  /// The e-mail address of a known member of the staff.
  public var author: String
  public var action: Action

  public init(_ subject: Subject, author: String, action: Action) {
    self.subject = subject
    self.author = author
    self.action = action
  }
}
