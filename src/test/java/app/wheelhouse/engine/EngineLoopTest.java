package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.risk.RiskEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EngineLoopTest {
  private final EngineInbox inbox = new EngineInbox();
  private final List<EngineEvent> taken = Collections.synchronizedList(new ArrayList<>());
  private final TapLog log = new TapLog();

  private EngineLoop loop(CountDownLatch seen) {
    EngineConfig config = new Setup().config();
    TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
    engine.connect(_ -> {});
    engine.listen(log);
    return new EngineLoop(
        new EngineDriver(engine, null, config),
        inbox,
        () -> SmallDesk.START,
        taken::add,
        _ -> {
          seen.countDown();
          return false;
        });
  }

  @Test
  void takesWhatWaitsInOrderOnItsOwnThreadAndDrainsAtTheEnd() throws InterruptedException {
    CountDownLatch turned = new CountDownLatch(1);
    EngineLoop loop = loop(turned);
    EngineEvent quote =
        new EngineEvent.Market(SmallDesk.quote(SmallDesk.COIN, SmallDesk.START, 100));
    inbox.post(quote);

    loop.start();
    assertThat(turned.await(10, TimeUnit.SECONDS)).isTrue();
    List<EngineEvent> posted = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      EngineEvent trade =
          new EngineEvent.Market(
              SmallDesk.trade(SmallDesk.COIN, SmallDesk.START + i * 60_000L, 100 + i % 7, 1));
      posted.add(trade);
      inbox.post(trade);
    }
    loop.stop();
    loop.stop();

    assertThat(taken.getFirst()).isEqualTo(quote);
    assertThat(taken).filteredOn(e -> !(e instanceof EngineEvent.ClockTick)).hasSize(501);
    assertThat(taken).containsSubsequence(posted);
    assertThat(log.closed).filteredOn(closed -> closed.spec().label().equals("1m")).hasSize(499);
    assertThat(inbox.size()).isZero();
  }

  @Test
  void seesTimePassWhenNothingComes() throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(2);
    EngineLoop loop = loop(turns);

    loop.start();
    assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
    loop.stop();

    assertThat(taken).contains(new EngineEvent.ClockTick(SmallDesk.START));
  }
}
