import CommerceTypes

extension Product {
  /// An option and its values in their order: Size: S, M, L.
  public struct Option: Sendable, Hashable {
    /// A value as it is known beside its name.
    struct Known: Sendable, Hashable {
      /// Counts the option's values; a renamed value keeps it.
      let number: Int
      var name: String
      /// `#FF0000`
      var color: String?
      /// A media of the product.
      var imageID: Int?
    }

    public let id: Int
    public var name: String
    private(set) var known: [Known] = []
    private var lastNumber = 0

    public init(id: Int, name: String, values: [String]) {
      self.id = id
      self.name = name
      self.values = values
    }

    /// Those that are set under a name that is there already stay the same value.
    public var values: [String] {
      get { known.map(\.name) }
      set {
        let old = known
        known = []
        for name in newValue {
          if let same = old.first(where: { $0.name == name }) {
            known.append(same)
          } else {
            lastNumber += 1
            known.append(Known(number: lastNumber, name: name))
          }
        }
      }
    }

    public var gid: GID { GID("ProductOption", id) }

    /// A value's own number; up to 4,095 of an option have one that no other option's value has.
    func valueID(_ number: Int) -> Int { ((id &<< 12) | (number & 4095)) & Int.max }

    /// The place of the value with an id.
    func index(ofValue id: Int) -> Int? { known.firstIndex { valueID($0.number) == id } }

    mutating func rename(valueAt index: Int, to name: String) { known[index].name = name }
    mutating func setSwatch(ofValueAt index: Int, color: String?, imageID: Int?) {
      known[index].color = color
      known[index].imageID = imageID
    }
  }
}
