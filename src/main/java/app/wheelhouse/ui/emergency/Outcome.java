package app.wheelhouse.ui.emergency;

/// One thing that the emergency stop did.
///
/// @param time of the desk when it was first seen, `HH:mm:ss`
/// @param text one sentence
record Outcome(String time, String text, State state) {
  /// How far it is.
  enum State {
    DONE("✓"),
    RUNNING("…"),
    FAILED("✗");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }
  }
}
