package app.wheelhouse.desk;

import app.wheelhouse.faults.venue.MadeMarket;
import app.wheelhouse.faults.venue.MarketMove;
import app.wheelhouse.faults.venue.RecordedVenue;
import app.wheelhouse.faults.venue.ScaledClock;
import app.wheelhouse.faults.venue.VenueRules;
import app.wheelhouse.faults.venue.VenueTape;
import app.wheelhouse.faults.venue.VenueTrade;
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A local venue with a past, whose made market of BTC, ETH and SOL goes on in real time until it
/// is closed.
public final class PaperMarket implements AutoCloseable {
  private static final long MINUTE = 60_000;
  private static final int RECENT_SECONDS = 20;

  public final RecordedVenue venue;
  private final Thread player;

  private PaperMarket(RecordedVenue venue, VenueTape coming) {
    this.venue = venue;
    ScaledClock clock = ScaledClock.real();
    this.player =
        Threads.virtual(
            "market",
            () -> {
              try {
                venue.play(coming, (_, move) -> clock.awaitUntil(move.time()));
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /// @param minutes how long its past is
  public static PaperMarket open(int minutes) throws IOException {
    long past = minutes * MINUTE;
    long now = System.currentTimeMillis();
    RecordedVenue venue = RecordedVenue.open(now - past, VenueRules.STANDARD);
    long tid = 1;
    for (String[] coin :
        List.of(
            new String[] {"BTC", "60000.0"},
            new String[] {"ETH", "3000.0"},
            new String[] {"SOL", "200.0"})) {
      VenueTrade trade = new VenueTrade(coin[0], now - past, tid++, coin[1], "1.0", true);
      venue.take(new MarketMove.Trades(coin[0], now - past, List.of(trade)));
    }
    VenueTape tape = MadeMarket.of(31, now - RECENT_SECONDS * 1_000L, RECENT_SECONDS + 300);
    VenueTape recent = tape.first(RECENT_SECONDS * 1_000L);
    recent.moves().forEach(venue::take);
    return new PaperMarket(
        venue,
        new VenueTape(
            tape.name(), now, tape.moves().subList(recent.moves().size(), tape.moves().size())));
  }

  public String url() {
    return venue.url();
  }

  /// BTC on paper without a window, until it is stopped.
  RunRequest request(Path data) {
    return new RunRequest(
        Mode.PAPER,
        List.of(),
        List.of(),
        List.of("BTC"),
        1,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        false,
        AdvisorChoice.RULES,
        1,
        new VenueChoice(url(), "mainnet"),
        Long.MAX_VALUE,
        data,
        false,
        null);
  }

  @Override
  public void close() {
    player.interrupt();
    venue.close();
  }
}
