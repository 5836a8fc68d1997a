/// What is sold how and where, besides products and prices of their own.
public struct Selling: Sendable {}
