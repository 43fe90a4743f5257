package app.wheelhouse.ai.grounding;

import java.util.List;

/// Where a number comes from.
public sealed interface Status {
  /// A fact of the snapshot.
  ///
  /// @param path of the field or cell
  /// @param label as the prompt said it
  /// @param value as it was shown
  /// @param unit of it; empty for none
  /// @param alsoAt paths of other facts that fit the number and the words as well, at most five
  record Grounded(String path, String label, String value, String unit, List<String> alsoAt)
      implements Status {
    public Grounded {
      alsoAt = List.copyOf(alsoAt);
    }
  }

  /// Follows from facts.
  ///
  /// @param formula over paths, such as `(a - b) / b x 100`
  /// @param value what it comes to, in the unit of the text
  record Derived(String formula, double value) implements Status {}

  /// A figure of the answer itself, such as its stop.
  ///
  /// @param what `stop`, `target`, `entry`, `size`, `leverage`, `confidence`, `reward over risk`,
  ///   `invalidation`
  record Own(String what) implements Status {}

  /// Claims nothing about the market: a period, a timeframe, a date, a count, a list number.
  ///
  /// @param why for the hover
  record Trivial(String why) implements Status {}

  /// Nothing in the snapshot says so.
  record Ungrounded() implements Status {}
}
