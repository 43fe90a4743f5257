package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Quote;
import app.wheelhouse.engine.EngineEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// When a contest says that it cannot follow.
class ArenaLagTest {
  private static EngineEvent at(long time) {
    return new EngineEvent.Market(
        new Quote(InstrumentId.hyperliquid("BTC"), time, time, 1, 1, 2, 1));
  }

  @Test
  void saysThatItIsBehindUntilItHasCaughtUp() {
    AtomicLong clock = new AtomicLong(100_000);
    ArenaLag lag = new ArenaLag(clock::get);
    lag.at(at(97_000));
    assertThat(lag.trouble()).isEmpty();
    lag.at(at(93_000));
    assertThat(lag.trouble()).contains("7 s behind").contains("Settings");
    lag.at(at(98_000));
    assertThat(lag.trouble()).as("still a little").isNotEmpty();
    lag.at(at(99_500));
    assertThat(lag.trouble()).isEmpty();
  }

  @Test
  void aTapeWaitsSoItIsNeverBehind() {
    ArenaLag lag = new ArenaLag(null);
    lag.at(at(0));
    assertThat(lag.trouble()).isEmpty();
  }
}
