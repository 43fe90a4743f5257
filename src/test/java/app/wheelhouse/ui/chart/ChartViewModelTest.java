package app.wheelhouse.ui.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {
  private final ChartViewModel viewModel = new ChartViewModel();
  private final TestDesk desk = TestDesk.live();

  @Test
  void loadsUntilAnInstrumentIsChosen() {
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getSeries()).isNull();
  }

  @Test
  void showsTheChosenInstrumentAtOnce() {
    viewModel.show(desk.snapshot());
    viewModel.instrumentProperty().set(TestDesk.ETH.id());

    assertThat(viewModel.getTitle()).isEqualTo("ETH · 5m");
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getDecimals()).isEqualTo(1);
    assertThat(requireNonNull(viewModel.getSeries()).last()).isEqualTo(4_310);
  }

  @Test
  void showsTheChosenTimeframeAtOnce() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.snapshot());
    viewModel.timeframeProperty().set(Timeframe.H1);

    assertThat(viewModel.getTitle()).isEqualTo("BTC · 1h");
    assertThat(requireNonNull(viewModel.getSeries()).bars().size()).isEqualTo(300);
  }

  @Test
  void readsTheFormingBar() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.trade(TestDesk.BTC, 110_000, 1).trade(TestDesk.BTC, 110_110, 2).snapshot());

    assertThat(viewModel.getHigh()).isEqualTo(110_110);
    assertThat(viewModel.getClose()).isEqualTo(110_110);
    assertThat(viewModel.getChange()).isGreaterThan(0);
    assertThat(viewModel.getVolume()).isEqualTo("3.00");
  }

  @Test
  void callsOldPricesStale() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.later(4_000).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);

    viewModel.show(desk.later(2_000).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void callsPricesOfABrokenFeedStale() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.feed(FeedState.RECONNECTING).snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void goesStaleWhenTheDeskFallsSilent() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(desk.snapshot());
    viewModel.silent(6_000);

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void loadsWhileASeriesHasNoBars() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
    viewModel.show(new TestDesk().snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
  }
}
