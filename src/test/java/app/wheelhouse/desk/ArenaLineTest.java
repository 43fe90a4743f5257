package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.support.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What waits for a contest: everything of a tape, the newest of a live market.
class ArenaLineTest {
  private static final long PATIENCE_SECONDS = 60;

  private static EngineEvent quote(long time) {
    return new EngineEvent.Market(
        new Quote(InstrumentId.hyperliquid("BTC"), time, time, 1, 1, 2, 1));
  }

  private static List<EngineEvent> quotes(int count) {
    List<EngineEvent> quotes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      quotes.add(quote(i));
    }
    return quotes;
  }

  @Test
  void ofATapeNothingIsLeftOutAndTheTapeWaits() throws InterruptedException {
    ArenaLine line = ArenaLine.tape(4);
    List<EngineEvent> all = quotes(500);
    Thread tape = Threads.virtual("a-tape", () -> all.forEach(line::put));
    List<EngineEvent> taken = new ArrayList<>();
    while (taken.size() < all.size()) {
      List<EngineEvent> some = line.take(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      assertThat(some).hasSizeBetween(1, 4);
      taken.addAll(some);
    }
    assertThat(taken).isEqualTo(all);
    assertThat(tape.join(java.time.Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    assertThat(line.take(1)).isEmpty();
  }

  @Test
  void theEndFreesATapeThatWaits() throws InterruptedException {
    ArenaLine line = ArenaLine.tape(1);
    Thread tape = Threads.virtual("a-tape", () -> quotes(3).forEach(line::put));
    line.end();
    assertThat(tape.join(java.time.Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
  }

  @Test
  void aLiveMarketNeverWaitsAndTheNewestPriceStays() throws InterruptedException {
    ArenaLine line = ArenaLine.live();
    List<EngineEvent> all = quotes(100_000);
    all.forEach(line::put);
    assertThat(line.take(1)).containsExactly(all.getLast());
  }
}
