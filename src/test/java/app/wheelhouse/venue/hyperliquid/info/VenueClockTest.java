package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our clock against the venue's.
class VenueClockTest {
  private static final long TRUTH = 1_764_000_000_000L;

  private VenueStub venue;

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  /// Time passes while the answer is on its way; the venue writes its time when half of it is over.
  private void answerAfter(long... roundTrips) {
    int[] next = {0};
    venue.on(
        "exchangeStatus",
        _ -> {
          long trip = roundTrips[next[0]++];
          long there = venue.nanos.get() / 1_000_000 + trip / 2;
          venue.nanos.addAndGet(trip * 1_000_000);
          venue.millis.addAndGet(trip);
          return VenueStub.json("{\"time\":" + (TRUTH + there) + ",\"specialStatuses\":null}");
        });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -600000
          600000
          0
          4999
          """)
  void c1AClockTenMinutesOffIsMeasuredToTheMillisecond(long skew) throws InfoException {
    venue.millis.set(TRUTH + skew);
    answerAfter(300, 80, 120);
    VenueClock clock = new VenueClock(venue.info(), venue.millis::get);
    assertThat(clock.skew().isKnown()).isFalse();
    VenueClock.Skew measured = clock.measure();
    assertThat(measured.millis()).isEqualTo(skew);
    assertThat(measured.roundTripMillis()).as("the quickest of three").isEqualTo(80);
    assertThat(clock.venueMillis()).isEqualTo(TRUTH + 500);
    assertThat(venue.weight()).isEqualTo(6);
  }

  @Test
  void theErrorOfALopsidedWayIsAtMostHalfTheRoundTrip() throws InfoException {
    venue.millis.set(TRUTH);
    int[] next = {0};
    venue.on(
        "exchangeStatus",
        _ -> {
          // The whole second of each try is spent on the way there, but for the last.
          long trip = next[0]++ < 2 ? 1_000 : 60;
          venue.nanos.addAndGet(trip * 1_000_000);
          venue.millis.addAndGet(trip);
          return VenueStub.json("{\"time\":" + venue.millis.get() + "}");
        });
    VenueClock.Skew measured = new VenueClock(venue.info(), venue.millis::get).measure();
    assertThat(Math.abs(measured.millis())).isLessThanOrEqualTo(measured.roundTripMillis() / 2);
    assertThat(measured.roundTripMillis()).isEqualTo(60);
  }

  @Test
  void withoutATimeInTheReplyItsHeaderServesToTheSecond() throws InfoException {
    venue.millis.set(TRUTH + 600_000);
    venue.on(
        "exchangeStatus",
        _ ->
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .setHeader("Date", "Mon, 24 Nov 2025 16:00:00 GMT")
                .body("{\"time\":0}")
                .build());
    VenueClock.Skew measured = new VenueClock(venue.info(), venue.millis::get).measure();
    assertThat(measured.millis()).isBetween(599_000L, 601_000L);
  }
}
