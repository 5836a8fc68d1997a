/// What a write does to the records behind a one2many or many2many.
///
/// On the wire `[0, 0, values]` … `[6, 0, ids]`.
enum Command: Sendable, Hashable {
  case create(Values)
  case update(Int, Values)
  case delete(Int)
  case unlink(Int)
  case link(Int)
  case clear
  case set([Int])
}
