package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.LiveSettings;
import app.wheelhouse.setting.SessionSettings;
import app.wheelhouse.setting.Settings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Sessions on paper beside a real account.
@Timeout(60)
class ShadowTest {
  private static final InstrumentId BTC = InstrumentId.hyperliquid("BTC");

  @TempDir Path data;

  private final Settings settings = new Settings();
  private final Watched watched = new Watched();
  private RealMarket market;

  @BeforeEach
  void open() {
    market = RealMarket.open();
    settings.set(SessionSettings.MOMENTUM, false);
    settings.set(SessionSettings.ANALYST, false);
    settings.set(LiveSettings.FAILURES, BigDecimal.ZERO);
  }

  @AfterEach
  void close() {
    market.close();
  }

  private PaperSession shadow(TradedAccount account) throws BadInput {
    return PaperSession.open(
        market.run(Mode.SHADOW, data),
        account,
        settings,
        false,
        new StopSignal(),
        watched.screen().show());
  }

  private static TradedAccount watchedAccount() {
    return new TradedAccount("mine", "testnet", RealMarket.MASTER, null);
  }

  private static boolean live(DeskSnapshot snapshot) {
    return snapshot.instrument(BTC).map(each -> each.bid() > 0 && each.mark() > 0).orElse(false)
        && snapshot.protection().restrictions().isEmpty();
  }

  @Test
  void itBeginsWithTheAccountsCashAndPositionAndOnlyReads() throws Exception {
    market.buyElsewhere("0.05");
    try (PaperSession session = shadow(watchedAccount())) {
      DeskSnapshot begun =
          watched.await(snapshot -> live(snapshot) && !snapshot.account().positions().isEmpty());
      assertThat(session.name()).isEqualTo("shadow-1");
      assertThat(begun.account().position(BTC).signed()).isEqualByComparingTo("0.05");
      assertThat(begun.account().position(BTC).leverage()).isEqualTo(20);
      assertThat(begun.balance().amount()).isLessThan(new BigDecimal("10000"));
      session.command(new DeskCommand.ClosePosition(BTC, 100));
      watched.await(snapshot -> snapshot.account().positions().isEmpty());
      RunReport report = session.finish(DeskClock.nanos());
      assertThat(report.tracking()).isNotNull();
      assertThat(report.tracking().positions())
          .containsExactly("BTC: the account has 0.05, paper 0");
      assertThat(report.tracking().shadowOrders()).isEqualTo(1);
      assertThat(report.tracking().realOrders()).isZero();
    }
    assertThat(
            market.state().path("accounts").path(RealMarket.MASTER).path("requestsUsed").asLong())
        .as("nothing was ever sent")
        .isZero();
  }

  /// Without them a protected account looked naked here, and paper went on when the account closed.
  @Test
  void theStopsAndTargetsOfTheAccountProtectOnPaperToo() throws Exception {
    market.buyElsewhere("0.05");
    market.exitElsewhere("0.03", "0.96");
    market.exitElsewhere("0.02", "0.94");
    market.exitElsewhere("0.05", "1.30");
    try (PaperSession session = shadow(watchedAccount())) {
      DeskSnapshot begun =
          watched.await(snapshot ->
              live(snapshot)
                  && !snapshot.account().positions().isEmpty()
                  && snapshot.workingOrders().size() == 3);
      assertThat(StopCover.of(begun.account().position(BTC), begun.workingOrders()).whole())
          .isTrue();
      assertThat(begun.workingOrders())
          .extracting(order -> order.spec().role())
          .containsOnly(OrderRole.STOP, OrderRole.TARGET);
      assertThat(begun.exits().getFirst().unprotectedMillis()).isZero();
      session.command(new DeskCommand.ClosePosition(BTC, 100));
      DeskSnapshot flat =
          watched.await(snapshot ->
              snapshot.account().positions().isEmpty() && snapshot.workingOrders().isEmpty());
      assertThat(flat.protection().extremes().unprotectedMillis()).isZero();
      session.finish(DeskClock.nanos());
    }
    assertThat(
            market.state().path("accounts").path(RealMarket.MASTER).path("requestsUsed").asLong())
        .as("nothing was ever sent")
        .isZero();
  }

  @Test
  void theSameTradeOnBothSidesIsMatchedWithItsSlippage() throws Exception {
    try (PaperSession session = shadow(watchedAccount())) {
      DeskSnapshot begun = watched.await(ShadowTest::live);
      Price stop =
          Price.of(Long.toString(Math.round(begun.instrument(BTC).orElseThrow().mark() * 0.97)));
      session.command(
          new DeskCommand.SubmitTicket(BTC, Side.BUY, Quantity.of("0.02"), null, stop, null, 5));
      market.buyElsewhere("0.02");
      watched.await(snapshot -> !snapshot.fills().isEmpty());
      Tracking tracking = session.finish(DeskClock.nanos()).tracking();
      assertThat(tracking.matched()).isEqualTo(1);
      assertThat(tracking.realOrders()).isEqualTo(1);
      assertThat(tracking.slippageBp().abs()).isLessThan(new BigDecimal("100"));
      assertThat(tracking.positions()).isEmpty();
      assertThat(tracking.difference().abs())
          .as("same side, same size, same marks: only price and fee differ")
          .isLessThan(new BigDecimal("25"));
    }
  }

  @Test
  void itWorksWithoutAnAccount() throws Exception {
    try (PaperSession session = shadow(null)) {
      DeskSnapshot begun = watched.await(ShadowTest::live);
      assertThat(begun.balance().amount()).isEqualByComparingTo("10000");
      assertThat(session.finish(DeskClock.nanos()).tracking()).isNull();
    }
  }

  @Test
  void theWindowFramesItAndNamesTheAccount() throws Exception {
    SessionPlaces places = new SessionPlaces(data).with(data, name -> watchedAccount());
    SessionRequest request =
        new SessionRequest(
            Mode.SHADOW,
            List.of(),
            List.of(),
            List.of("BTC"),
            null,
            null,
            market.venue(),
            false,
            "mine");
    try (OpenSession session = OpenSession.open(request, settings, places, watched.screen())) {
      assertThat(session.mode()).isEqualTo(Mode.SHADOW);
      assertThat(session.source()).isEqualTo("beside mine on " + market.url());
      assertThat(session.preFlight()).isEmpty();
    }
  }
}
