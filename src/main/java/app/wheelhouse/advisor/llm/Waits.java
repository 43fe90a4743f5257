package app.wheelhouse.advisor.llm;

/// Lengths of time in sentences.
final class Waits {
  private Waits() {}

  /// `250 ms`, `12 s`, rounded up so that nobody comes too early.
  static String seconds(long millis) {
    return millis < 1_000 ? millis + " ms" : (millis + 999) / 1_000 + " s";
  }
}
