package app.wheelhouse.faults.venue;

import app.wheelhouse.support.Threads;
import java.io.IOException;

/// The local venue as a program of its own, for tests that put it where this Java is not: prints
/// its address and lets a made market go on in real time until its standard input ends.
public final class VenueProgram {
  private static final int PAST_SECONDS = 300;
  private static final int SECONDS = 2 * 3_600;

  private VenueProgram() {}

  public static void main(String[] arguments) throws IOException {
    try (RecordedVenue venue = started()) {
      System.out.println(venue.url());
      while (System.in.read() >= 0) {
        // Until the end.
      }
      System.exit(0);
    }
  }

  /// A venue whose made market goes on in real time, in a thread of its own.
  public static RecordedVenue started() throws IOException {
    long now = System.currentTimeMillis();
    VenueTape market = MadeMarket.of(31, now - PAST_SECONDS * 1_000L, PAST_SECONDS + SECONDS);
    RecordedVenue venue = RecordedVenue.open(market.start(), VenueRules.STANDARD);
    ScaledClock clock = ScaledClock.real();
    Threads.virtual(
        "market",
        () -> {
          try {
            venue.play(market, (_, move) -> clock.awaitUntil(move.time()));
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    return venue;
  }
}
