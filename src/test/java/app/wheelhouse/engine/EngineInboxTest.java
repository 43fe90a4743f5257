package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Book;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Context;
import app.wheelhouse.domain.market.Levels;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.market.Trade;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineInboxTest {
  private static final long T = SmallDesk.START;
  private static final Instrument COIN = SmallDesk.COIN;
  private static final Instrument OTHER = SmallDesk.OTHER;

  private final EngineInbox inbox = new EngineInbox();

  @Nested
  class Replaces {
    @Test
    void aWaitingQuoteByTheNewestOfItsInstrument() throws InterruptedException {
      post(SmallDesk.quote(COIN, T, 100));
      post(SmallDesk.quote(OTHER, T, 50));
      post(SmallDesk.quote(COIN, T + 1, 101));

      assertThat(markets())
          .containsExactlyInAnyOrder(
              SmallDesk.quote(COIN, T + 1, 101), SmallDesk.quote(OTHER, T, 50));
      assertThat(inbox.merged()).isEqualTo(1);
    }

    @Test
    void booksContextsAndFormingCandlesEachByTheirKind() throws InterruptedException {
      for (int i = 0; i < 10; i++) {
        post(SmallDesk.quote(COIN, T + i, 100 + i));
        post(book(T + i, 100 + i));
        post(context(T + i, 100 + i));
        post(candle(T, T + i, 100 + i, i, false));
      }

      assertThat(markets())
          .containsExactlyInAnyOrder(
              SmallDesk.quote(COIN, T + 9, 109),
              book(T + 9, 109),
              context(T + 9, 109),
              candle(T, T + 9, 109, 9, false));
    }

    @Test
    void neverAFormingCandleByOneOfAnotherBarOrLength() throws InterruptedException {
      Candle five = new Candle(COIN.id(), T, Timeframe.M5, T, 100, 100, 100, 100, 1, false);
      post(candle(T, T, 100, 1, false));
      post(five);
      post(candle(T + 60_000, T + 60_000, 100, 1, false));

      assertThat(markets()).hasSize(3);
    }

    @Test
    void soThatTheNewestPriceIsTakenLast() throws InterruptedException {
      post(SmallDesk.quote(COIN, T, 100));
      post(SmallDesk.trade(COIN, T + 1, 105, 1));
      post(SmallDesk.quote(COIN, T + 2, 110));

      SmallDesk desk = new SmallDesk(new Setup());
      inbox.take(0).forEach(desk::accept);

      assertThat(desk.driver.view().market(COIN.id()).price()).isEqualTo(110.0);
    }
  }

  @Nested
  class Merges {
    @Test
    void theTradesOfOneExchangeMinuteExactly() throws InterruptedException {
      post(trade(T + 10, T, 1, 100, 0.5, Side.BUY));
      post(trade(T + 20, T + 5_000, 2, 104, 0.25, Side.SELL));
      post(trade(T + 30, T + 9_000, 3, 97, 1, Side.BUY));
      post(trade(T + 40, T + 59_999, 4, 99, 2, Side.SELL));

      assertThat(markets())
          .containsExactly(
              new Trade(COIN.id(), T + 40, T + 59_999, 4, 99, 3.75, 1.5, 100, 104, 97, 4));
    }

    @Test
    void neverTradesOfDifferentMinutesOrInstruments() throws InterruptedException {
      post(trade(T, T + 59_999, 1, 100, 1, Side.BUY));
      post(trade(T, T + 60_000, 2, 100, 1, Side.BUY));
      post(SmallDesk.trade(OTHER, T, 100, 1));

      assertThat(markets()).hasSize(3);
      assertThat(inbox.merged()).isZero();
    }

    @Test
    void aLateTradeIntoItsOwnMinute() throws InterruptedException {
      post(trade(T, T + 59_000, 1, 100, 1, Side.BUY));
      post(trade(T + 2, T + 60_500, 2, 101, 1, Side.BUY));
      post(trade(T + 3, T + 59_900, 3, 99, 1, Side.BUY));

      List<MarketEvent> taken = markets();
      assertThat(taken).hasSize(2);
      assertThat(((Trade) taken.getFirst()).size()).isEqualTo(2);
      assertThat(((Trade) taken.getFirst()).low()).isEqualTo(99);
    }
  }

  @Nested
  class Keeps {
    @Test
    void closedCandlesCommandsReportsDecisionsAndTicksInOrder() throws InterruptedException {
      List<EngineEvent> posted = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        posted.add(new EngineEvent.Market(candle(T, T, 100, 1, true)));
        posted.add(new EngineEvent.Command(new DeskCommand.StartAutoTrading(), T));
        posted.add(new EngineEvent.Reported(report(1)));
        posted.add(new EngineEvent.Decided(new Decision.Hold(SmallDesk.header(COIN, T, 0.5)), T));
        posted.add(new EngineEvent.ClockTick(T));
      }
      posted.forEach(inbox::post);

      assertThat(inbox.size()).isEqualTo(250);
      assertThat(inbox.take(0)).isEqualTo(posted);
      assertThat(inbox.merged()).isZero();
    }

    @Test
    void nothingOnceTaken() throws InterruptedException {
      post(SmallDesk.quote(COIN, T, 100));
      assertThat(inbox.take(0)).hasSize(1);

      assertThat(inbox.take(0)).isEmpty();
      post(SmallDesk.quote(COIN, T + 1, 101));
      assertThat(markets()).containsExactly(SmallDesk.quote(COIN, T + 1, 101));
    }

    @Test
    void aFloodWithinInstrumentsAndKinds() {
      for (int i = 0; i < 100_000; i++) {
        post(SmallDesk.quote(COIN, T + i, 100));
        post(trade(T + i / 10, T + i / 10, i + 1, 100, 1, Side.BUY));
        post(book(T + i, 100));
      }

      assertThat(inbox.size()).isEqualTo(3);
    }
  }

  @Test
  void losesNothingWithSeveralWritersAndOneReader() throws InterruptedException {
    int writers = 4;
    int each = 20_000;
    AtomicInteger left = new AtomicInteger(writers);
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int writer = w;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                Random random = new Random(writer);
                for (int i = 0; i < each; i++) {
                  // Dyadic sizes: their sum is exact in any order.
                  double size = (1 + random.nextInt(1_024)) / 1_024.0;
                  post(trade(T, T + i % 180_000, 0, 100, size, Side.BUY));
                  if (i % 10 == 0) {
                    inbox.post(new EngineEvent.Reported(report(writer * each + i)));
                  }
                }
                left.decrementAndGet();
              }));
    }
    double volume = 0;
    long count = 0;
    List<ExecutionReport> reports = new ArrayList<>();
    while (left.get() > 0 || inbox.size() > 0) {
      for (EngineEvent event : inbox.take(1)) {
        if (event instanceof EngineEvent.Market(Trade trade)) {
          volume += trade.size();
          count += trade.count();
        } else {
          reports.add(((EngineEvent.Reported) event).report());
        }
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }

    double posted = 0;
    for (int w = 0; w < writers; w++) {
      Random random = new Random(w);
      for (int i = 0; i < each; i++) {
        posted += (1 + random.nextInt(1_024)) / 1_024.0;
      }
    }
    assertThat(volume).isEqualTo(posted);
    assertThat(count).isEqualTo((long) writers * each);
    assertThat(reports).hasSize(writers * each / 10).doesNotHaveDuplicates();
    for (int w = 0; w < writers; w++) {
      int from = w * each;
      List<Long> ofWriter =
          reports.stream()
              .map(ExecutionReport::time)
              .filter(number -> number >= from && number < from + each)
              .toList();
      assertThat(ofWriter).isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void barsOfTheMergedStreamEqualThoseOfTheWholeStream(long seed) throws InterruptedException {
    Random random = new Random(seed);
    TimeBarBuilder whole = new TimeBarBuilder(Timeframe.M5, new BarSeries());
    TimeBarBuilder merged = new TimeBarBuilder(Timeframe.M5, new BarSeries());
    List<Bar> fromWhole = new ArrayList<>();
    List<Bar> fromMerged = new ArrayList<>();
    long time = T;
    for (int i = 0; i < 5_000; i++) {
      time += random.nextInt(3_000);
      double price = 100 + random.nextInt(400) / 100.0;
      Trade trade = trade(time, time, i + 1, price, random.nextInt(64) / 64.0, Side.BUY);
      whole.onTrade(trade, (bar, _) -> fromWhole.add(bar));
      post(trade);
      if (random.nextInt(30) == 0) {
        take(merged, fromMerged);
      }
    }
    take(merged, fromMerged);

    assertThat(inbox.merged()).isGreaterThan(1_000);
    assertThat(fromMerged).isEqualTo(fromWhole).hasSizeGreaterThan(20);
    assertThat(merged.forming()).isEqualTo(whole.forming());
  }

  private void take(TimeBarBuilder builder, List<Bar> bars) throws InterruptedException {
    for (MarketEvent event : markets()) {
      builder.onTrade((Trade) event, (bar, _) -> bars.add(bar));
    }
  }

  private void post(MarketEvent event) {
    inbox.post(new EngineEvent.Market(event));
  }

  private List<MarketEvent> markets() throws InterruptedException {
    return inbox.take(0).stream().map(event -> ((EngineEvent.Market) event).event()).toList();
  }

  private static Trade trade(
      long time, long exchangeTime, long id, double price, double size, Side aggressor) {
    return Trade.single(COIN.id(), time, exchangeTime, id, price, size, aggressor);
  }

  private static Book book(long time, double mid) {
    return new Book(
        COIN.id(),
        time,
        time,
        new Levels(new double[] {mid - 1}, new double[] {1}),
        new Levels(new double[] {mid + 1}, new double[] {1}));
  }

  private static Context context(long time, double mark) {
    return new Context(COIN.id(), time, time, mark, mark, 0.0001, 1);
  }

  private static Candle candle(
      long openTime, long time, double close, double volume, boolean closed) {
    return new Candle(
        COIN.id(), time, Timeframe.M1, openTime, close, close, close, close, volume, closed);
  }

  private static ExecutionReport report(long number) {
    return new ExecutionReport.OrderChanged(
        SmallDesk.ACCOUNT,
        ClientOrderId.derive(SmallDesk.ACCOUNT, "s", number, OrderRole.ENTRY),
        new OrderEvent.Submitted(),
        number);
  }
}
