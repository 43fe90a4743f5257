package app.wheelhouse.ui.balance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EquityPoint;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BalanceViewModelTest {
  private final Settings settings = new Settings();
  private final BalanceViewModel viewModel =
      new BalanceViewModel(settings, new ViewLoader(Locale.ENGLISH).texts());

  @Test
  void isEmptyUntilThereIsALineToDraw() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(TestDesk.live().snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(figures().equity()).isEqualTo(Money.of(10_000));
    assertThat(figures().closed().winRate()).isNaN();
    assertThat(figures().closed().profitFactor()).isNaN();
  }

  @Test
  void showsTheHistoryOfTheDesk() {
    DeskSnapshot snapshot = BalanceExhibit.hours().snapshot();
    viewModel.show(snapshot);

    BalanceCurve curve = viewModel.curveProperty().get();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(curve.size()).isEqualTo(snapshot.equityCurve().size()).isGreaterThan(100);
    assertThat(curve.balance(curve.size() - 1))
        .isEqualTo(snapshot.balance().toDouble(), within(1e-9));
  }

  @Test
  void keepsTheCurveWhileItIsTheSame() {
    TestDesk desk = BalanceExhibit.hours();
    viewModel.show(desk.snapshot());
    BalanceCurve curve = viewModel.curveProperty().get();
    viewModel.show(desk.quote(TestDesk.ETH, 4_311).snapshot());

    assertThat(viewModel.curveProperty().get()).isSameAs(curve);
  }

  @Test
  void figuresAgreeWithTheClosedTrades() {
    DeskSnapshot snapshot = BalanceExhibit.hours().snapshot();
    viewModel.show(snapshot);

    List<ClosedTrade> trades = snapshot.trades();
    double gains = trades.stream().mapToDouble(trade -> Math.max(0, trade.net().toDouble())).sum();
    double losses =
        trades.stream().mapToDouble(trade -> Math.max(0, -trade.net().toDouble())).sum();
    long won = trades.stream().filter(trade -> trade.net().signum() > 0).count();
    assertThat(trades).hasSizeGreaterThan(2);
    assertThat(figures().trades()).isEqualTo(trades.size());
    assertThat(figures().closed().winRate()).isEqualTo((double) won / trades.size());
    assertThat(figures().closed().profitFactor()).isEqualTo(gains / losses, within(1e-9));
    assertThat(figures().closed().today().toDouble()).isEqualTo(gains - losses, within(1e-9));
    assertThat(figures().fees()).isEqualTo(snapshot.account().fees());
  }

  @Test
  void saysWhenOnlyTheNewestTradesAreCounted() {
    DeskSnapshot snapshot = BalanceExhibit.hours().snapshot();
    TradeFigures closed = TradeFigures.of(snapshot.trades(), snapshot.time());
    assertThat(BalanceFigures.of(snapshot, closed).isComplete()).isTrue();
    List<ClosedTrade> newest = snapshot.trades().subList(1, snapshot.trades().size());

    assertThat(BalanceFigures.of(snapshot, TradeFigures.of(newest, snapshot.time())).isComplete())
        .isFalse();
  }

  @Test
  void winnersAloneHaveNoProfitFactor() {
    DeskSnapshot snapshot = BalanceExhibit.hours().snapshot();
    List<ClosedTrade> won =
        snapshot.trades().stream().filter(trade -> trade.net().signum() > 0).toList();

    assertThat(TradeFigures.of(won, snapshot.time()).profitFactor()).isInfinite();
  }

  @Test
  void yesterdaysTradesAreNotRealisedToday() {
    TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").later(100);
    desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 100)).later(100);
    viewModel.show(desk.snapshot());
    assertThat(figures().closed().today().signum()).isNegative();
    viewModel.show(desk.later(86_400_000).snapshot());

    assertThat(figures().closed().today().isZero()).isTrue();
    assertThat(figures().trades()).isEqualTo(1);
  }

  @Test
  void drawdownIsMeasuredFromTheHighestSoFar() {
    BalanceCurve curve =
        new BalanceCurve(
            List.of(point(0, 100), point(1, 120), point(2, 90), point(3, 119), point(5, 60)));

    assertThat(curve.drawdown(1)).isZero();
    assertThat(curve.drawdown(2)).isEqualTo(0.25, within(1e-12));
    assertThat(curve.deepestDrawdown()).isEqualTo(0.5, within(1e-12));
    assertThat(curve.highest()).isEqualTo(1);
    assertThat(curve.lowest()).isEqualTo(4);
    assertThat(curve.floor()).isEqualTo(60);
    assertThat(curve.ceiling()).isEqualTo(130);
    assertThat(curve.nearest(3.9)).isEqualTo(3);
    assertThat(curve.nearest(4.1)).isEqualTo(4);
    assertThat(curve.nearest(-7)).isZero();
    assertThat(curve.nearest(99)).isEqualTo(4);
  }

  @Test
  void onePointOrOneMomentIsNoLine() {
    assertThat(BalanceCurve.NONE.isDrawn()).isFalse();
    assertThat(new BalanceCurve(List.of(point(1, 100))).isDrawn()).isFalse();
    assertThat(new BalanceCurve(List.of(point(1, 100), point(1, 101))).isDrawn()).isFalse();
  }

  @Test
  void aFlatLineStaysInsideThePicture() {
    BalanceCurve flat = new BalanceCurve(List.of(point(0, 130), point(10, 130)));
    CurveScale scale = new CurveScale(flat, 8, 108, 6, 106, 130);

    assertThat(scale.y(130)).isBetween(6.0, 106.0);
    assertThat(scale.x(0)).isEqualTo(8);
    assertThat(scale.x(1)).isEqualTo(108);
    assertThat(scale.time(58)).isEqualTo(5, within(1e-9));
    assertThat(scale.depth(0)).isEqualTo(scale.waterline());
  }

  @Test
  void oldPricesOfAHeldMarketMakeItStale() {
    TestDesk desk = BalanceExhibit.hours();
    viewModel.show(desk.later(15_000).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void silenceMakesItStaleUntilTheNextFrame() {
    TestDesk desk = BalanceExhibit.hours();
    viewModel.show(desk.snapshot());
    viewModel.silent(4_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    viewModel.silent(6_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    viewModel.show(desk.quote(TestDesk.ETH, 4_311).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  /// The figure has the name of what it counts.
  @Test
  void aPartOfAPositionIsNoClosedTrade() {
    TestDesk desk = TestDesk.live().buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_350);
    desk.command(new DeskCommand.ClosePosition(TestDesk.ETH.id(), 50)).later(100);
    viewModel.show(desk.snapshot());

    assertThat(desk.snapshot().account().realised().signum()).isPositive();
    assertThat(figures().closed().today().isZero()).isTrue();
    assertThat(new ViewLoader(Locale.ENGLISH).texts().getString("balance.today"))
        .startsWith("Closed today");
  }

  @Test
  void timesFollowTheZoneOfTheSettings() {
    settings.set(AppearanceSettings.ZONE, "Asia/Tokyo");

    ZoneId zone = viewModel.zoneProperty().get();
    assertThat(BalanceTexts.time(TestDesk.START, zone, 60_000)).isEqualTo("19:00:00");
    assertThat(BalanceTexts.time(TestDesk.START, zone, 90_000_000)).isEqualTo("09-03 19:00");
  }

  @Test
  void isOffWhileHaltedAndForgetsAllForAnotherSession() {
    viewModel.show(TestDesk.live().command(new DeskCommand.EmergencyStop("test")).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    viewModel.show(BalanceExhibit.hours().snapshot());
    viewModel.reset();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.curveProperty().get().size()).isZero();
    assertThat(viewModel.figuresProperty().get()).isNull();
    viewModel.failed("No tape there. Choose another.");
    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getReason()).isEqualTo("No tape there. Choose another.");
  }

  private BalanceFigures figures() {
    return requireNonNull(viewModel.figuresProperty().get());
  }

  private static EquityPoint point(long time, double equity) {
    return new EquityPoint(time, equity, 130);
  }
}
