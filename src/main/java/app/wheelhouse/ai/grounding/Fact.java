package app.wheelhouse.ai.grounding;

import java.util.Set;

/// A number that a claim may rest on.
///
/// @param path of the field or cell; a formula for `WORKED_OUT`, a name for `OWN`
/// @param shown as the snapshot has it
/// @param unitText of the field; empty for none
/// @param concepts words that say what it is
/// @param qualifiers words that say which one: instrument, timeframe, section
/// @param symbols instruments among them
/// @param frames timeframes among them
/// @param single false for a cell of a table or a number within a sentence, of which there are many
record Fact(
    Kind kind,
    String path,
    String label,
    String shown,
    String unitText,
    double value,
    NumberUnit unit,
    Set<String> concepts,
    Set<String> qualifiers,
    Set<String> symbols,
    Set<String> frames,
    boolean single) {
  /// Sorts of facts.
  enum Kind {
    SNAPSHOT,
    OWN,
    /// A level the answer named as its invalidation.
    INVALIDATION,
    /// Worked out of own figures.
    WORKED_OUT
  }
}
