package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The paper session behind the window, against a local venue.
@Timeout(60)
class PaperDeskTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  @TempDir Path data;

  private final Watched watched = new Watched();
  private final Settings settings = new Settings();

  private OpenSession open(PaperMarket market) throws BadInput {
    return OpenSession.open(
        new SessionRequest(
            Mode.PAPER,
            List.of(),
            List.of(),
            List.of("BTC", "ETH"),
            null,
            null,
            new VenueChoice(market.url(), "mainnet"),
            false),
        settings,
        new SessionPlaces(data),
        watched.screen());
  }

  private DeskSnapshot awaitLive() {
    return watched.await(snapshot ->
        snapshot.feed() != null
            && snapshot.feed().state() == FeedState.CONNECTED
            && snapshot.connection() != null
            && snapshot.connection().state() == FeedState.CONNECTED
            && snapshot.instruments().stream()
                .allMatch(
                    each -> each.book() != null && each.bid() > 0 && !each.prints().isEmpty()));
  }

  @Test
  void theMarketItsRulesAndItsPastAreThereWhenItIsConnected() throws Exception {
    try (PaperMarket market = PaperMarket.open(6 * 24 * 60);
        OpenSession session = open(market)) {
      DeskSnapshot live = awaitLive();
      assertThat(session.name()).isEqualTo("paper-1");
      assertThat(live.connection().network()).isEqualTo("local");
      assertThat(live.connection().subscriptions().used()).isPositive();
      assertThat(live.instruments())
          .extracting(each -> each.instrument().symbol())
          .containsExactly("BTC", "ETH");
      InstrumentSnapshot btc = live.instrument(BTC).orElseThrow();
      assertThat(btc.instrument().sizeDecimals()).isEqualTo(5);
      assertThat(btc.instrument().tiers()).hasSize(2);
      assertThat(btc.instrument().maxLeverage()).isEqualTo(40);
      assertThat(btc.bid()).isLessThan(btc.ask());
      for (Timeframe timeframe : List.of(Timeframe.M1, Timeframe.M5, Timeframe.M15)) {
        assertThat(btc.bars(BarSpec.of(timeframe)).size())
            .as(timeframe.label())
            .isGreaterThanOrEqualTo(500);
      }
      assertThat(live.trading().autoTrading())
          .as("started by hand, whatever the demo does")
          .isFalse();
    }
  }

  @Test
  void anOrderByHandIsFilledWithAFeeAndJournaled() throws Exception {
    settings.set(LiveSettings.RECORD, true);
    settings.set(SessionSettings.AUTO, false);
    try (PaperMarket market = PaperMarket.open(120);
        OpenSession session = open(market)) {
      awaitLive();
      session.command(
          new DeskCommand.SubmitTicket(
              BTC, Side.BUY, Quantity.of("0.01"), null, Price.of("57000"), null, 5));
      DeskSnapshot filled = watched.await(snapshot -> !snapshot.fills().isEmpty());
      assertThat(filled.fills().getFirst().fee().amount()).isPositive();
      assertThat(filled.account().positions()).hasSize(1);
      session.command(new DeskCommand.ClosePosition(BTC, 100));
      watched.await(snapshot -> snapshot.account().positions().isEmpty());
    }
    List<JournalEntry> entries = entries();
    assertThat(entries).hasAtLeastOneElementOfType(JournalEntry.OrderPrepared.class);
    assertThat(entries).hasAtLeastOneElementOfType(JournalEntry.TradeClosed.class);
    assertThat(entries.getLast()).isInstanceOf(JournalEntry.SessionEnded.class);
    try (Stream<Path> recordings = Files.list(data.resolve("recordings"))) {
      assertThat(recordings)
          .singleElement()
          .satisfies(tape ->
              assertThat(tape.getFileName().toString()).matches("paper-[0-9]+\\.jsonl\\.gz"));
    }
  }

  @Test
  void closingItTwiceAndOpeningItAgainGivesTheNextSession() throws Exception {
    try (PaperMarket market = PaperMarket.open(120)) {
      OpenSession first = open(market);
      first.close();
      first.close();
      try (OpenSession next = open(market)) {
        assertThat(next.name()).isEqualTo("paper-2");
      }
      assertThat(entries().stream().filter(JournalEntry.SessionEnded.class::isInstance)).hasSize(2);
    }
  }

  @Test
  void aStopWhileThePastIsReadEndsItAtOnceAndNothingIsBegun() throws Exception {
    try (PaperMarket market = PaperMarket.open(120)) {
      StopSignal stop = new StopSignal();
      market.venue.intercept(type -> {
        if (type.equals("candleSnapshot")) {
          stop.stop();
          return Optional.of(
              new MockResponse.Builder().code(429).addHeader("Retry-After", "60").build());
        }
        return Optional.empty();
      });
      RunRequest request = market.request(data);
      assertThatThrownBy(() -> PaperRun.run(request, null, stop, System.nanoTime()))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("Ended before everything was read");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      market.venue.intercept(_ -> Optional.empty());
      StopSignal later = new StopSignal();
      later.stop();
      assertThatThrownBy(() -> PaperRun.run(request, null, later, System.nanoTime()))
          .isInstanceOf(BadInput.class);
    }
    assertThat(entries()).isEmpty();
  }

  @Test
  void theCommandLineTradesAloneOnlyWhenItIsTold() {
    MarketShape shape = MarketShape.ofTicks(List.of());
    assertThat(Asked.rules(false).trades()).isFalse();
    assertThat(SessionConfigs.of(shape, "s", Asked.rules(false)).autoTrading()).isFalse();
    assertThat(SessionConfigs.of(shape, "s", Asked.rules(true)).autoTrading()).isTrue();
  }

  private List<JournalEntry> entries() {
    List<JournalEntry> entries = new ArrayList<>();
    try (OrderJournal journal = OrderJournal.open(data.resolve("orders.journal"), 0)) {
      journal.read(1, line -> entries.add(line.entry()));
    }
    return entries;
  }
}
