package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import app.wheelhouse.venue.hyperliquid.wire.WireFunding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Spans of time that take several replies.
class PagingTest {
  private static final String USER = "0x" + "ab".repeat(20);

  /// One payment: when, and of which coin.
  private record Paid(long time, String coin) {}

  private VenueStub venue;

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  /// As the venue does: at most 500 from `startTime` on, oldest first.
  private void serve(List<Paid> all) {
    venue.on(
        "userFunding",
        request -> {
          long from = request.get("startTime").longValue();
          long to = request.get("endTime").longValue();
          List<String> rows =
              all.stream()
                  .filter(each -> each.time() >= from && each.time() <= to)
                  .limit(500)
                  .map(PagingTest::wire)
                  .toList();
          return VenueStub.json("[" + String.join(",", rows) + "]");
        });
  }

  private static String wire(Paid paid) {
    return "{\"time\":"
        + paid.time()
        + ",\"hash\":\"0x0\",\"delta\":{\"type\":\"funding\",\"coin\":\""
        + paid.coin()
        + "\",\"usdc\":\"-0.5\",\"szi\":\"1\",\"fundingRate\":\"0.0001\",\"nSamples\":null}}";
  }

  private List<WireFunding> read(long from, long to) throws InfoException {
    return venue.info().account(USER).userFunding(Span.of(from, to));
  }

  /// 501 to 1,600 payments of 3 to 40 coins an hour: pages end in the middle of an hour.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyRowComesOnceThoughPagesEndInTheMiddleOfAnHour(long seed) throws InfoException {
    Random random = new Random(seed);
    int coins = 3 + random.nextInt(38);
    int rows = 501 + random.nextInt(1_100);
    List<Paid> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(new Paid(1_000 + i / coins * 3_600_000L, "C" + i % coins));
    }
    serve(all);
    List<WireFunding> read = read(0, Long.MAX_VALUE / 2);
    assertThat(read.stream().map(each -> new Paid(each.time(), each.coin()))).isEqualTo(all);
    int pages = venue.requests.size();
    assertThat(pages).isBetween(2, 5);
    assertThat(venue.weight()).isBetween(pages * 20 + rows / 20, pages * 20 + rows / 20 + 12);
  }

  @Test
  void equalRowsOfTheVenueAreAllKept() throws InfoException {
    List<Paid> all = new ArrayList<>();
    for (int i = 0; i < 499; i++) {
      all.add(new Paid(i, "A"));
    }
    all.add(new Paid(600, "B"));
    all.add(new Paid(600, "B"));
    all.add(new Paid(700, "C"));
    serve(all);
    assertThat(read(0, 1_000)).hasSize(502);
  }

  @Test
  void aSinglePageIsASingleRequest() throws InfoException {
    serve(List.of(new Paid(5, "A")));
    assertThat(read(0, 10)).hasSize(1);
    assertThat(venue.requests).hasSize(1);
    assertThat(venue.weight()).isEqualTo(21);
  }

  @Test
  void aServerThatNeverEndsIsLeft() {
    venue.on(
        "userFunding",
        request -> {
          List<String> rows = new ArrayList<>();
          long from = request.get("startTime").longValue();
          for (int i = 0; i < 500; i++) {
            rows.add(wire(new Paid(from + i, "A")));
          }
          return VenueStub.json("[" + String.join(",", rows) + "]");
        });
    InfoException failure =
        catchThrowableOfType(InfoException.class, () -> read(0, Long.MAX_VALUE / 2));
    assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(failure).hasMessageEndingWith("ask for a shorter time");
    assertThat(venue.requests).hasSize(InfoCall.MOST_PAGES);
  }
}
