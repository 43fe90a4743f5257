package app.wheelhouse.venue.hyperliquid.account;

/// How long the stream waits for what belongs together but comes apart, milliseconds.
///
/// @param settle after a plain cancel that nobody here asked for: it may be half of a change that
///   another program made
/// @param change after a cancel of an order that is being changed by this desk
/// @param stranger after a fill of an order that was never heard of and has no name of ours
public record StreamTimes(long settle, long change, long stranger) {
  /// A quarter of a second, two seconds, one second.
  public static final StreamTimes STANDARD = new StreamTimes(250, 2_000, 1_000);

  public StreamTimes {
    if (settle < 0 || change < settle || stranger < 0) {
      throw new IllegalArgumentException(
          "Not times of a stream: " + settle + ", " + change + ", " + stranger);
    }
  }
}
