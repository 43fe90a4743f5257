package app.wheelhouse.ui.skill;

/// Something that can be chosen.
///
/// @param value what is meant; empty for all
/// @param text as the trader reads it
record Option(String value, String text) {
  /// What a choice box shows.
  @Override
  public String toString() {
    return text;
  }
}
