package app.wheelhouse.exchange.core;

/// When the take-profit and stop of a bracket become live. The venue's page says "when the parent
/// has filled"; what it does with a part is not proven, so both readings can be tested.
///
/// Under both rules a parent that ends part-filled leaves its children live for the filled part,
/// and a parent that ends unfilled takes its children along (documented guess for the part).
public enum ChildRule {
  /// Only when nothing of the parent is left to fill.
  ON_FULL_FILL,
  /// From the parent's first fill, at the size filled so far, growing with it.
  ON_FIRST_FILL
}
