package app.wheelhouse.ui.arming;

/// Lets arming happen once, and never by accident: the name has stood in the field for a while, and
/// what was sent is not sent again before the desk has answered.
final class Trigger {
  /// From the last letter of the name to the first moment at which it can be armed, desk time.
  static final long COOL_DOWN_MILLIS = 3_000;

  /// So long an answer is waited for, desk time.
  static final long PATIENCE_MILLIS = 5_000;

  private static final long NEVER = Long.MIN_VALUE;

  private long matchedAt = NEVER;
  private long sentAt = NEVER;

  /// @param matches whether the name stands there
  /// @param time desk time, epoch milliseconds
  void typed(boolean matches, long time) {
    if (!matches) {
      matchedAt = NEVER;
    } else if (matchedAt == NEVER) {
      matchedAt = time;
    }
  }

  boolean matches() {
    return matchedAt != NEVER;
  }

  /// Milliseconds of the cool-down that are left.
  long left(long time) {
    return matchedAt == NEVER ? COOL_DOWN_MILLIS : Math.max(0, matchedAt + COOL_DOWN_MILLIS - time);
  }

  void sent(long time) {
    sentAt = time;
  }

  /// Whether something was sent and not answered yet.
  boolean waits(long time) {
    return sentAt != NEVER && time - sentAt < PATIENCE_MILLIS;
  }

  /// The desk has answered, or the session is another.
  void clear() {
    matchedAt = NEVER;
    sentAt = NEVER;
  }
}
