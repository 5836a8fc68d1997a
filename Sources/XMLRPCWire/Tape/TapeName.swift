/// A member name as one tape knows it: comparing two of the same tape compares numbers.
public struct TapeName: Sendable, Hashable {
  let id: Int
}
