/// What surrounds a shop's sales.
public struct Engagement: Sendable {}
