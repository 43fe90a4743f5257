package app.wheelhouse.ai.prompt;

/// A part of a snapshot that a prompt shows less of, or not at all.
///
/// @param section id of the section
/// @param title for the trader
/// @param why what took it away
/// @param rowsShown rows of its longest table that are left; 0 when all of it is gone
/// @param rows of that table in the snapshot; 0 when it has none
public record Shrunk(String section, String title, Why why, int rowsShown, int rows) {
  /// Reasons.
  public enum Why {
    /// The budget was too small.
    LENGTH,
    /// The trader switched it off.
    OFF
  }

  /// True when some of it is still shown.
  public boolean isPart() {
    return rowsShown > 0;
  }

  /// Such as `recent trades`, or `bars of the decision timeframe (20 of 50 rows shown)`.
  public String words() {
    return isPart() ? title + " (" + rowsShown + " of " + rows + " rows shown)" : title;
  }
}
