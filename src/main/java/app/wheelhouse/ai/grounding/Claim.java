package app.wheelhouse.ai.grounding;

/// A number in a text.
///
/// @param start of it in the text, inclusive
/// @param end exclusive
/// @param text the number with its sign, currency, suffix and unit
public record Claim(int start, int end, String text, Status status) {}
