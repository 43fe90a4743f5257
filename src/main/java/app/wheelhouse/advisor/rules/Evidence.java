package app.wheelhouse.advisor.rules;

/// One signal: how far it speaks for the long side and the sentence that says so.
///
/// @param lean −1 (fully for the short side) to +1 (fully for the long side)
/// @param text with its numbers, no point at the end
record Evidence(Topic topic, double lean, String text) {
  /// Below this a signal says nothing.
  private static final double FAINT = 0.1;

  Evidence {
    if (!(lean >= -1 && lean <= 1)) {
      throw new IllegalArgumentException(topic + " must lean -1 to 1, not " + lean);
    }
  }

  /// Points for the long side; below 0 for the short side.
  double points() {
    return lean * topic.points();
  }

  /// True when it clearly speaks for `direction` (+1 long, −1 short).
  boolean speaksFor(int direction) {
    return lean * direction >= FAINT;
  }
}
