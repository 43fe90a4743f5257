package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.PreFlightItem;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Sessions with real orders, against the test exchange.
@Timeout(60)
class RealSessionTest {
  static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");
  static final long PATIENCE = 20_000;

  @TempDir Path folder;

  private final Settings settings = new Settings();
  private RealMarket market;

  @BeforeEach
  void open() {
    market = RealMarket.open();
    settings.set(SessionSettings.MOMENTUM, false);
    settings.set(SessionSettings.ANALYST, false);
  }

  @AfterEach
  void close() {
    market.close();
  }

  private RealSession session(Mode mode) throws BadInput {
    return RealSession.open(
        market.request(mode, folder.resolve("data"), folder.resolve("config")),
        settings,
        RealTimes.standard(mode == Mode.LIVE ? "mine" : "", settings),
        new StopSignal(),
        RealSession.Extras.showing(_ -> {}));
  }

  static DeskSnapshot ready(RealSession session) {
    return session
        .newest()
        .await(
            snapshot ->
                snapshot.venue() != null
                    && snapshot.venue().readAt() > 0
                    && snapshot.instrument(BTC).map(each -> each.mark() > 0).orElse(false)
                    && snapshot.protection().restrictions().isEmpty(),
            PATIENCE)
        .orElseThrow(() -> new AssertionError("never ready: " + session.newest().get()));
  }

  static Price away(DeskSnapshot snapshot, double share) {
    var btc = snapshot.instrument(BTC).orElseThrow();
    return Price.of(Long.toString(Math.round(btc.mark() * share)));
  }

  @Test
  void aBracketIsPlacedFilledAndProtectedAtTheVenue() throws Exception {
    try (RealSession session = session(Mode.TESTNET)) {
      assertThat(session.name()).startsWith("testnet-1");
      DeskSnapshot ready = ready(session);
      assertThat(ready.balance().amount()).isEqualByComparingTo("10000");
      session.command(
          new DeskCommand.SubmitTicket(
              BTC, Side.BUY, Quantity.of("0.01"), null, away(ready, 0.97), away(ready, 1.10), 5));
      DeskSnapshot held =
          session
              .newest()
              .await(
                  snapshot ->
                      !snapshot.account().positions().isEmpty()
                          && snapshot.workingOrders().stream()
                              .anyMatch(order ->
                                  order.spec().role() == OrderRole.STOP
                                      && order.status().name().equals("ACCEPTED")),
                  PATIENCE)
              .orElseThrow(
                  () -> new AssertionError(market.exchange.state() + session.newest().get()));
      assertThat(held.account().position(BTC).signed()).isEqualByComparingTo("0.01");
    }
  }

  private DeskSnapshot holding(RealSession session) {
    return session
        .newest()
        .await(
            snapshot ->
                snapshot.account().position(BTC).signed().signum() > 0
                    && snapshot.workingOrders().stream()
                            .filter(order ->
                                order.spec().role().isProtective()
                                    && order.status() == OrderStatus.ACCEPTED)
                            .count()
                        == 2,
            PATIENCE)
        .orElseThrow(() -> new AssertionError(String.valueOf(session.newest().get())));
  }

  private void buy(RealSession session, DeskSnapshot ready) {
    session.command(
        new DeskCommand.SubmitTicket(
            BTC, Side.BUY, Quantity.of("0.01"), null, away(ready, 0.97), away(ready, 1.10), 5));
  }

  private List<String> openAtTheVenue() {
    List<String> open = new ArrayList<>();
    market
        .state()
        .path("accounts")
        .path(RealMarket.MASTER)
        .path("openOrders")
        .forEach(each -> open.add(each.path("cloid").asString()));
    Collections.sort(open);
    return open;
  }

  private String heldAtTheVenue() {
    JsonNode positions =
        market
            .state()
            .path("accounts")
            .path(RealMarket.MASTER)
            .path("state")
            .path("assetPositions");
    return positions.isEmpty() ? "" : positions.get(0).path("position").path("szi").asString();
  }

  @Test
  void aRestartGoesOnWithPositionStopsPlanAndMoney() throws Exception {
    DeskSnapshot before;
    List<String> ours;
    try (RealSession session = session(Mode.TESTNET)) {
      buy(session, ready(session));
      before = holding(session);
      ours = before.workingOrders().stream().map(order -> order.id().value()).sorted().toList();
      assertThat(openAtTheVenue()).isEqualTo(ours);
      session.finish(DeskClock.nanos());
    }
    assertThat(openAtTheVenue()).as("stops stay at the venue").isEqualTo(ours);
    try (RealSession session = session(Mode.TESTNET)) {
      DeskSnapshot after = ready(session);
      assertThat(session.name()).startsWith("testnet-2");
      assertThat(after.account().position(BTC).signed()).isEqualByComparingTo("0.01");
      assertThat(after.account().position(BTC).averagePrice())
          .isEqualTo(before.account().position(BTC).averagePrice());
      assertThat(after.workingOrders())
          .extracting(order -> order.id().value())
          .containsExactlyInAnyOrderElementsOf(ours);
      assertThat(after.balance()).isEqualTo(before.balance());
      assertThat(after.venue().unseen()).isZero();
      assertThat(after.venue().external()).isEmpty();
      session.command(new DeskCommand.ClosePosition(BTC, 100));
      session
          .newest()
          .await(
              snapshot ->
                  snapshot.account().positions().isEmpty() && snapshot.workingOrders().isEmpty(),
              PATIENCE)
          .orElseThrow();
    }
    assertThat(openAtTheVenue()).isEmpty();
    assertThat(heldAtTheVenue()).isEmpty();
  }

  @Test
  void aFillThatCameElsewhereWhileTheDeskWasClosedIsBookedAndTold() throws Exception {
    try (RealSession session = session(Mode.TESTNET)) {
      ready(session);
      session.finish(DeskClock.nanos());
    }
    market.buyElsewhere("0.02");
    assertThat(heldAtTheVenue()).isEqualTo("0.02");
    try (RealSession session = session(Mode.TESTNET)) {
      DeskSnapshot found =
          session
              .newest()
              .await(
                  snapshot -> snapshot.venue() != null && !snapshot.venue().differences().isEmpty(),
                  PATIENCE)
              .orElseThrow();
      assertThat(found.account().position(BTC).signed()).isEqualByComparingTo("0.02");
      assertThat(found.venue().differences())
          .extracting(Difference::kind)
          .contains(Difference.Kind.EXTERNAL);
      assertThat(item(session.preFlight(), "Stops at the venue").reason())
          .contains("no stop for BTC");
    }
  }

  private static PreFlightItem item(List<PreFlightItem> items, String what) {
    return items.stream().filter(each -> each.what().equals(what)).findFirst().orElseThrow();
  }

  @Test
  void x12WhereThePositionDiffersTheVenueWinsAndNothingOpensUntilItIsSeen() throws Exception {
    try (RealSession session = session(Mode.TESTNET)) {
      buy(session, ready(session));
      holding(session);
      session.finish(DeskClock.nanos());
    }
    // A venue that knows nothing of what our record holds.
    market.close();
    market = RealMarket.open();
    try (RealSession session = session(Mode.TESTNET)) {
      DeskSnapshot found =
          session
              .newest()
              .await(
                  snapshot ->
                      snapshot.venue() != null
                          && snapshot.venue().unseen() > 0
                          && snapshot.account().position(BTC).isFlat(),
                  PATIENCE)
              .orElseThrow(() -> new AssertionError(session.newest().get().venue().toString()));
      assertThat(found.venue().differences())
          .anyMatch(each -> each.serious() && each.kind() == Difference.Kind.POSITION);
      assertThat(found.trading().state()).isNotEqualTo(TradingState.ACTIVE);
      assertThat(PreFlight.refusal(session.preFlight()).orElseThrow())
          .contains("you have not seen");
      session.command(new DeskCommand.SeenDifferences());
      session
          .newest()
          .await(
              snapshot ->
                  snapshot.venue() != null
                      && snapshot.venue().unseen() == 0
                      && snapshot.trading().state() == TradingState.ACTIVE,
              PATIENCE)
          .orElseThrow(() ->
              new AssertionError(session.newest().get().protection().restrictions().toString()));
      session.finish(DeskClock.nanos());
    }
    List<JournalEntry> entries = new ArrayList<>();
    try (OrderJournal journal =
        OrderJournal.open(folder.resolve("data").resolve("orders.journal"), 0)) {
      journal.read(1, line -> entries.add(line.entry()));
    }
    assertThat(entries)
        .as("the record says what was corrected")
        .anyMatch(
            entry -> entry instanceof JournalEntry.Reported(ExecutionReport.PositionCorrected _));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          keep-stops,     4, 0.01
          cancel-entries, 2, 0.01
          close-all,      0, ''
          """)
  void p8WhenAskedToEndItKeepsThePolicyThatWasChosen(String policy, int orders, String held)
      throws Exception {
    settings.set(LiveSettings.ON_EXIT, policy);
    long took;
    try (RealSession session = session(Mode.TESTNET)) {
      DeskSnapshot ready = ready(session);
      buy(session, ready);
      holding(session);
      session.command(
          new DeskCommand.SubmitTicket(
              BTC, Side.BUY, Quantity.of("0.01"), away(ready, 0.995), away(ready, 0.97), null, 5));
      session
          .newest()
          .await(
              snapshot ->
                  snapshot.workingOrders().stream()
                      .anyMatch(order ->
                          order.spec().role() == OrderRole.ENTRY
                              && order.status() == OrderStatus.ACCEPTED),
              PATIENCE)
          .orElseThrow(() -> new AssertionError(String.valueOf(session.newest().get())));
      long began = System.nanoTime();
      session.finish(DeskClock.nanos());
      took = (System.nanoTime() - began) / 1_000_000;
    }
    assertThat(openAtTheVenue()).as(market.exchange.state()).hasSize(orders);
    assertThat(heldAtTheVenue()).isEqualTo(held);
    assertThat(took).as("milliseconds, of five seconds").isLessThan(5_000);
  }

  @Test
  void u8LiveOpensNothingBeforeTheNameIsTypedAndOnlyAfterTheLook() throws Exception {
    try (RealSession session = session(Mode.LIVE)) {
      session
          .newest()
          .await(
              snapshot ->
                  snapshot.venue() != null
                      && snapshot.venue().inStep()
                      && snapshot.venue().linked()
                      && snapshot.instrument(BTC).map(each -> each.mark() > 0).orElse(false),
              PATIENCE)
          .orElseThrow();
      DeskSnapshot unarmed = session.newest().get();
      buy(session, unarmed);
      session
          .newest()
          .await(
              snapshot ->
                  snapshot.endedOrders().stream()
                      .anyMatch(order -> order.status() == OrderStatus.DENIED),
              PATIENCE)
          .orElseThrow();
      session.command(new DeskCommand.ArmTrading("Mine"));
      session.command(new DeskCommand.ArmTrading("mine"));
      DeskSnapshot armed =
          session
              .newest()
              .await(snapshot -> snapshot.venue() != null && snapshot.venue().armed(), PATIENCE)
              .orElseThrow(() -> new AssertionError(session.newest().get().notices().toString()));
      assertThat(armed.limits().maxOrderNotional().amount())
          .as("a tenth of the limits")
          .isEqualByComparingTo("1000");
    }
    assertThat(heldAtTheVenue()).isEmpty();
  }

  @Test
  void armingIsRefusedWithASentenceWhileTheKeyIsNotProven() throws Exception {
    try (RealSession session = session(Mode.LIVE)) {
      session
          .newest()
          .await(snapshot -> snapshot.venue() != null && snapshot.venue().readAt() > 0, PATIENCE)
          .orElseThrow();
      market.exchange.revokeAgent(RealMarket.AGENT);
      session.command(new DeskCommand.ArmTrading("mine"));
      DeskSnapshot told =
          session
              .newest()
              .await(
                  snapshot ->
                      snapshot.notices().stream()
                          .anyMatch(notice -> notice.text().contains("Trading was not armed")),
                  PATIENCE)
              .orElseThrow(() -> new AssertionError(session.newest().get().notices().toString()));
      assertThat(told.venue().armed()).isFalse();
    }
  }

  @Test
  void aSecondDeskWithTheSameKeyIsRefused() throws Exception {
    try (RealSession session = session(Mode.TESTNET)) {
      assertThatThrownBy(() ->
              RealSession.open(
                  market.request(Mode.TESTNET, folder.resolve("other"), folder.resolve("config")),
                  settings,
                  RealTimes.standard("", settings),
                  new StopSignal(),
                  RealSession.Extras.showing(_ -> {})))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("Another Wheelhouse trades with this key");
      assertThatThrownBy(() -> session(Mode.TESTNET))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("is using");
      assertThat(session.name()).startsWith("testnet-1");
    }
  }
}
