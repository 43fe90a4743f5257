package app.wheelhouse.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Trend;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WatchlistViewModelTest {
  private static final InstrumentId BTC = TestDesk.BTC.id();
  private static final InstrumentId ETH = TestDesk.ETH.id();

  private final List<Route> routes = new ArrayList<>();
  private final WatchlistViewModel viewModel =
      new WatchlistViewModel(routes::add, new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live();

  @Test
  void listsTheInstrumentsOfTheSessionAndChoosesTheFirst() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.rows()).extracting(WatchRow::instrument).containsExactly(BTC, ETH);
    assertThat(row(BTC).priceProperty().get()).isEqualTo(110_050);
    assertThat(row(BTC).decimalsProperty().get()).isZero();
    assertThat(viewModel.getChosen()).isEqualTo(BTC);
    assertThat(routes).containsExactly(new Route.ShowInstrument(BTC));
  }

  @Test
  void marksWhereThePriceWent() {
    viewModel.show(desk.snapshot());
    assertThat(row(BTC).tickProperty().get()).isEqualTo(Trend.FLAT);
    viewModel.show(desk.later(20).quote(TestDesk.BTC, 110_060).snapshot());
    assertThat(row(BTC).tickProperty().get()).isEqualTo(Trend.GAIN);
    viewModel.show(desk.later(20).quote(TestDesk.BTC, 110_010).snapshot());
    assertThat(row(BTC).tickProperty().get()).isEqualTo(Trend.LOSS);
  }

  @Test
  void tellsMomentumFromTheFinestBarsThatReachBackFarEnough() {
    viewModel.show(desk.snapshot());

    // One hour ago: minute bars. A day ago: those reach back five hours, five-minute bars 25.
    double hourAgo = Math.rint(110_000 + 400 * Math.sin((300 - 60) / 9.0));
    double dayAgo = Math.rint(110_000 + 400 * Math.sin((300 - 288) / 9.0));
    assertThat(momentum(BTC, Horizon.H1)).isCloseTo(110_050 / hourAgo - 1, within(1e-12));
    assertThat(momentum(BTC, Horizon.H24)).isCloseTo(110_050 / dayAgo - 1, within(1e-12));
    assertThat(row(BTC).changeProperty().get()).isEqualTo(momentum(BTC, Horizon.H24));
  }

  @Test
  void tellsMomentumOfSecondsOnlyAfterItHasRunThatLong() {
    viewModel.show(desk.snapshot());
    assertThat(momentum(BTC, Horizon.S5)).isNaN();
    for (int second = 1; second <= 14; second++) {
      viewModel.show(desk.later(1_000).quote(TestDesk.BTC, 110_050 + second).snapshot());
      assertThat(Double.isNaN(momentum(BTC, Horizon.S5))).isEqualTo(second < 5);
      assertThat(momentum(BTC, Horizon.S15)).isNaN();
    }
    viewModel.show(desk.later(1_000).quote(TestDesk.BTC, 110_100).snapshot());

    assertThat(momentum(BTC, Horizon.S5)).isCloseTo(110_100 / 110_060.0 - 1, within(1e-12));
    assertThat(momentum(BTC, Horizon.S15)).isCloseTo(110_100 / 110_050.0 - 1, within(1e-12));
  }

  @Test
  void saysNothingOfTheLastSecondsAcrossAJumpInTime() {
    viewModel.show(desk.snapshot());
    viewModel.show(desk.later(600_000).quote(TestDesk.BTC, 111_000).snapshot());

    assertThat(momentum(BTC, Horizon.S5)).isNaN();
    assertThat(momentum(BTC, Horizon.S15)).isNaN();
  }

  @Test
  void measuresEightTimesASecondButShowsEachPrice() {
    viewModel.show(desk.snapshot());
    double before = momentum(BTC, Horizon.H1);
    viewModel.show(desk.later(100).quote(TestDesk.BTC, 110_500).snapshot());
    assertThat(row(BTC).priceProperty().get()).isEqualTo(110_500);
    assertThat(momentum(BTC, Horizon.H1)).isEqualTo(before);

    viewModel.show(desk.later(25).snapshot());
    assertThat(momentum(BTC, Horizon.H1)).isGreaterThan(before);
  }

  @Test
  void keepsItsRows() {
    viewModel.show(desk.snapshot());
    WatchRow btc = row(BTC);
    viewModel.show(desk.later(1_000).quote(TestDesk.BTC, 110_200).snapshot());

    assertThat(row(BTC)).isSameAs(btc);
  }

  @Test
  void greysAnOldPriceAndTellsItsAge() {
    viewModel.show(desk.snapshot());
    viewModel.show(desk.later(12_300).quote(TestDesk.ETH, 4_311).snapshot());

    assertThat(row(BTC).staleProperty().get()).isTrue();
    assertThat(row(BTC).ageProperty().get()).isEqualTo(12_000);
    assertThat(momentum(BTC, Horizon.S5)).isNaN();
    assertThat(row(ETH).staleProperty().get()).isFalse();
    assertThat(row(ETH).ageProperty().get()).isNegative();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void agesWhileNothingComes() {
    viewModel.show(desk.snapshot());
    viewModel.silent(4_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    viewModel.silent(7_000);

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    assertThat(row(BTC).ageProperty().get()).isEqualTo(7_000);
  }

  @Test
  void saysThatTheSessionIsOver() {
    viewModel.show(desk.feed(FeedState.DISCONNECTED).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.OFF);
    assertThat(row(BTC).priceProperty().get()).isEqualTo(110_050);
  }

  @Test
  void saysWhyItFailedUntilTheNextSession() {
    viewModel.show(desk.snapshot());
    viewModel.failed("No tape there.");
    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getError()).isEqualTo("No tape there.");

    viewModel.reset();
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.rows()).isEmpty();
  }

  @Test
  void looksAtTheSameInstrumentInTheNextSessionIfThereIsOne() {
    viewModel.show(desk.snapshot());
    viewModel.choose(ETH);
    routes.clear();
    viewModel.reset();
    viewModel.show(TestDesk.live().snapshot());

    assertThat(viewModel.getChosen()).isEqualTo(ETH);
    assertThat(routes).containsExactly(new Route.ShowInstrument(ETH));
  }

  @Test
  void marksTheSideOfAnOpenPosition() {
    viewModel.show(desk.snapshot());
    assertThat(row(ETH).sideProperty().get()).isNull();
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).snapshot());
    assertThat(row(ETH).sideProperty().get()).isEqualTo(Side.BUY);
    viewModel.show(desk.command(new DeskCommand.ClosePosition(ETH, 100)).later(100).snapshot());
    assertThat(row(ETH).sideProperty().get()).isNull();
  }

  @Test
  void findsBySymbol() {
    viewModel.show(desk.snapshot());
    viewModel.filterProperty().set(" eT");
    assertThat(viewModel.rows()).extracting(WatchRow::instrument).containsExactly(ETH);
    assertThat(viewModel.chooseFirst()).isTrue();
    assertThat(viewModel.getChosen()).isEqualTo(ETH);

    viewModel.filterProperty().set("doge");
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
    assertThat(viewModel.chooseFirst()).isFalse();
    viewModel.filterProperty().set("");
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void sortsByWhatAHeaderNamesThenTheOtherWayThenAsListed() {
    viewModel.show(desk.snapshot());
    boolean btcFirst = momentum(BTC, Horizon.H1) > momentum(ETH, Horizon.H1);
    InstrumentId best = btcFirst ? BTC : ETH;
    InstrumentId worst = btcFirst ? ETH : BTC;

    viewModel.sortBy(WatchSort.Key.MOMENTUM, Horizon.H1);
    assertThat(viewModel.rows()).extracting(WatchRow::instrument).containsExactly(best, worst);
    viewModel.sortBy(WatchSort.Key.MOMENTUM, Horizon.H1);
    assertThat(viewModel.rows()).extracting(WatchRow::instrument).containsExactly(worst, best);
    viewModel.sortBy(WatchSort.Key.MOMENTUM, Horizon.H1);
    assertThat(viewModel.sortProperty().get()).isEqualTo(WatchSort.LISTED);
    viewModel.sortBy(WatchSort.Key.SYMBOL, Horizon.H24);
    viewModel.sortBy(WatchSort.Key.SYMBOL, Horizon.H24);
    assertThat(viewModel.rows()).extracting(WatchRow::instrument).containsExactly(ETH, BTC);
  }

  @Test
  void putsUnknownMomentumLastInEitherDirection() {
    TestDesk young = new TestDesk().feed(FeedState.CONNECTED).quote(TestDesk.BTC, 110_000);
    young.history(TestDesk.ETH, Timeframe.H1, TestDesk.wave(Timeframe.H1, 30, 4_300, 60));
    viewModel.show(young.quote(TestDesk.ETH, 4_300).snapshot());
    assertThat(momentum(BTC, Horizon.H4)).isNaN();

    for (int click = 0; click < 2; click++) {
      viewModel.sortBy(WatchSort.Key.MOMENTUM, Horizon.H4);
      assertThat(viewModel.rows()).extracting(WatchRow::instrument).containsExactly(ETH, BTC);
    }
  }

  @Test
  void stepsThroughTheRowsByCommand() {
    viewModel.show(desk.snapshot());
    run("view.next-instrument");
    assertThat(viewModel.getChosen()).isEqualTo(ETH);
    run("view.next-instrument");
    assertThat(viewModel.getChosen()).isEqualTo(BTC);
    run("view.previous-instrument");
    assertThat(viewModel.getChosen()).isEqualTo(ETH);
    run("view.find-instrument");
    assertThat(viewModel.findsProperty().get()).isEqualTo(1);
  }

  @Test
  void doesNotTellAgainWhatItIsTold() {
    viewModel.show(desk.snapshot());
    routes.clear();
    viewModel.choose(BTC);

    assertThat(routes).isEmpty();
  }

  private void run(String id) {
    viewModel.commands().stream().filter(command -> command.id().equals(id)).forEach(Command::run);
  }

  private WatchRow row(InstrumentId instrument) {
    return viewModel.rows().stream()
        .filter(row -> row.instrument().equals(instrument))
        .findFirst()
        .orElseThrow();
  }

  private double momentum(InstrumentId instrument, Horizon horizon) {
    return row(instrument).getMomentum().of(horizon);
  }
}
