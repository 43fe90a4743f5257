package app.wheelhouse.ui.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintsViewModelTest {
  private final Settings settings = new Settings();
  private final PrintsViewModel viewModel =
      new PrintsViewModel(settings, new ViewLoader(Locale.ENGLISH).texts());
  private final TestDesk desk = TestDesk.live();

  @BeforeEach
  void looksAtBitcoin() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
  }

  private Tape tape() {
    return viewModel.tapeProperty().get();
  }

  @Test
  void listsTradesNewestFirstWithTheirAggressor() {
    Markets.trade(desk, 110_051, 0.3, Side.BUY);
    Markets.trade(desk.later(40), 110_049, 0.1, Side.SELL);
    viewModel.show(desk.snapshot());

    assertThat(tape().prints()).extracting(Print::bought).containsExactly(false, true);
    assertThat(tape().prints().getFirst().trade().price()).isEqualTo(110_049);
    assertThat(tape().bought()).isCloseTo(0.75, within(1e-9));
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);
    assertThat(viewModel.getSpoken())
        .isEqualTo("BTC trades: last 110,049, size 0.1000, sold; buyers took 75 % of the newest 2");
  }

  @Test
  void aTradeOfFiveTimesTheAverageStandsOut() {
    for (int i = 0; i < 20; i++) {
      Markets.trade(desk.later(10), 110_050, i == 10 ? 3 : 0.1, Side.BUY);
    }
    viewModel.show(desk.snapshot());

    assertThat(tape().prints()).filteredOn(Print::large).hasSize(1);
    assertThat(tape().largest()).isEqualTo(3);
  }

  @Test
  void timesAreInTheTradersZoneWithMillisecondsOnRequest() {
    Markets.trade(desk.later(1_040), 110_051, 0.3, Side.BUY);
    viewModel.show(desk.snapshot());
    Print print = tape().prints().getFirst();

    assertThat(viewModel.time(print)).isEqualTo("10:00:01");
    viewModel.millisProperty().set(true);
    settings.set(AppearanceSettings.ZONE, "Asia/Kolkata");
    assertThat(viewModel.time(print)).isEqualTo("15:30:01.040");
  }

  @Test
  void nothingIsDrawnAnewWhileNobodyTrades() {
    Markets.trade(desk, 110_051, 0.3, Side.BUY);
    viewModel.show(desk.snapshot());
    Tape before = tape();
    viewModel.show(Markets.book(desk.later(200), TestDesk.BTC, 110_050).snapshot());

    assertThat(tape()).isSameAs(before);
  }

  @Test
  void hiddenItWorksNothingOut() {
    viewModel.shownProperty().set(false);
    viewModel.show(Markets.trade(desk, 110_051, 0.3, Side.BUY).snapshot());
    assertThat(tape().prints()).isEmpty();

    viewModel.shownProperty().set(true);
    assertThat(tape().prints()).hasSize(1);
  }

  @Test
  void anotherMarketHasItsOwnTape() {
    viewModel.show(Markets.trade(desk, 110_051, 0.3, Side.BUY).snapshot());
    viewModel.instrumentProperty().set(TestDesk.ETH.id());

    assertThat(tape().prints()).isEmpty();
    assertThat(viewModel.getState()).isEqualTo(PanelState.EMPTY);
  }

  @ParameterizedTest
  @EnumSource(PanelState.class)
  void reachesEveryState(PanelState state) {
    assertThat(PrintsExhibit.model(state, new ViewLoader(Locale.ENGLISH)).getState())
        .isEqualTo(state);
  }
}
