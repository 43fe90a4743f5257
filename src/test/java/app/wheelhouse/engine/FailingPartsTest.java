package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.FeedStatus;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.strategy.Signal;
import app.wheelhouse.strategy.Strategy;
import app.wheelhouse.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A part that fails must not take the rest with it (FAULTS P6).
class FailingPartsTest {
  /// Fails on its second bar; counts what it was asked.
  private static final class Broken implements Strategy {
    private int asked;

    @Override
    public StrategySpec spec() {
      return new StrategySpec("broken", BarSpec.of(Timeframe.M1), 0, List.of());
    }

    @Override
    public void learn(Bar bar) {}

    @Override
    public @Nullable Signal onBar(Bar bar, int holding) {
      if (++asked == 2) {
        throw new IllegalStateException("broken on purpose");
      }
      return null;
    }
  }

  @Nested
  class AStrategy {
    @Test
    void thatFailsIsSwitchedOffAndTheStopStillWorks() {
      Broken broken = new Broken();
      SmallDesk desk = SmallDesk.at100(new Setup().strategies(_ -> broken));
      desk.ticket(Side.BUY, "10", "95", null);

      for (int minute = 1; minute <= 5; minute++) {
        desk.accept(SmallDesk.trade(SmallDesk.COIN, SmallDesk.START + minute * 60_000L, 100, 1));
      }

      assertThat(broken.asked).isEqualTo(2);
      assertThat(desk.log.news).anyMatch(news -> news instanceof EngineNews.RequestRefused);
      desk.later(400_000).quote("94");
      assertThat(desk.position().isFlat()).isTrue();
      assertThat(desk.status(OrderRole.STOP)).isEqualTo(OrderStatus.FILLED);
    }
  }

  @Nested
  class TheLoop {
    @Test
    void outlivesAnEventThatCannotBeDigestedAndPausesAutoTrading() throws InterruptedException {
      EngineConfig config = new Setup().auto(true).config();
      TradingEngine engine = new TradingEngine(config, RiskEngine.standard());
      EngineInbox inbox = new EngineInbox();
      List<EngineEvent> taken = new ArrayList<>();
      CountDownLatch paused = new CountDownLatch(1);
      EngineLoop loop =
          new EngineLoop(
              new EngineDriver(engine, null, config),
              inbox,
              () -> SmallDesk.START,
              event -> {
                taken.add(event);
                if (event instanceof EngineEvent.Feed) {
                  throw new IllegalStateException("broken on purpose");
                }
              },
              view -> {
                if (!view.autoTrading()) {
                  paused.countDown();
                }
                return false;
              });

      loop.start();
      inbox.post(new EngineEvent.Feed(new FeedStatus(SmallDesk.START, FeedState.CONNECTED, "")));

      assertThat(paused.await(10, TimeUnit.SECONDS)).isTrue();
      loop.stop();
      assertThat(taken).last().isNotNull();
    }
  }

  @Nested
  class AChange {
    @Test
    void ofAnOrderThatTheVenueDoesNotKnowIsTold() {
      SmallDesk desk = SmallDesk.at100();
      ClientOrderId unknown = new ClientOrderId("0x" + "a".repeat(32));

      desk.accept(
          new EngineEvent.ToVenue(new VenueRequest.Cancel(unknown), 0, desk.snapshot().time()));

      assertThat(desk.log.news)
          .filteredOn(news -> news instanceof EngineNews.RequestRefused)
          .singleElement()
          .satisfies(news ->
              assertThat(((EngineNews.RequestRefused) news).reason())
                  .isEqualTo("the venue does not know the order"));
    }

    @Test
    void ofAnUnknownPositionsStopIsRefused() {
      SmallDesk desk = SmallDesk.at100();

      desk.command(new DeskCommand.MoveStop(SmallDesk.OTHER.id(), Price.of("90")));

      assertThat(desk.log.news)
          .containsExactly(
              new EngineNews.RequestRefused(
                  "moving the stop of OTHER to 90", "there is no position", desk.now));
      assertThat(desk.log.events(EngineEvent.ToVenue.class)).isEmpty();
    }
  }
}
