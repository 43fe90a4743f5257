package app.wheelhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
  private final ShellViewModel viewModel =
      new ShellViewModel(new ShellTexts(new ViewLoader(Locale.ENGLISH).texts()), ZoneOffset.UTC);
  private final TestDesk desk = TestDesk.live();

  @Test
  void startsInItsLoadingState() {
    assertThat(viewModel.getState()).isEqualTo(PanelState.LOADING);
    assertThat(viewModel.getFeed()).isEqualTo("connecting");
    assertThat(viewModel.getEquity()).isNull();
    assertThat(viewModel.getPriceAge()).isNegative();
    assertThat(viewModel.tickers()).isEmpty();
  }

  @Test
  void listsInstrumentsAndChoosesTheFirst() {
    viewModel.show(desk.snapshot());

    assertThat(viewModel.tickers())
        .extracting(ticker -> ticker.instrument().symbol())
        .containsExactly("BTC", "ETH");
    assertThat(viewModel.getChosen()).isSameAs(viewModel.tickers().getFirst());
  }

  @Test
  void keepsWhatTheTraderChose() {
    viewModel.show(desk.snapshot());
    Ticker eth = viewModel.tickers().get(1);
    viewModel.chosenProperty().set(eth);
    viewModel.show(desk.quote(TestDesk.BTC, 111_000).snapshot());

    assertThat(viewModel.getChosen()).isSameAs(eth);
  }

  @Test
  void showsPriceAndChangeOverADay() {
    viewModel.show(desk.snapshot());

    Ticker btc = viewModel.tickers().getFirst();
    double dayAgo = Math.rint(110_000 + 400 * Math.sin((300 - 24) / 9.0));
    assertThat(btc.priceProperty().get()).isEqualTo(110_050);
    assertThat(btc.changeProperty().get()).isCloseTo(110_050 / dayAgo - 1, within(1e-12));
    assertThat(btc.stateProperty().get()).isEqualTo(PanelState.LIVE);
  }

  @Test
  void showsTheAccount() {
    viewModel.show(desk.buy(TestDesk.ETH, "1").later(100).quote(TestDesk.ETH, 4_330).snapshot());

    assertThat(viewModel.getPositions()).isEqualTo(1);
    assertThat(viewModel.getUnrealised()).isGreaterThan(Money.of(15));
    assertThat(viewModel.getEquity()).isEqualTo(desk.snapshot().equity());
    assertThat(viewModel.getToday()).isEqualTo(desk.snapshot().equity().minus(Money.of(10_000)));
  }

  @Test
  void showsTheAgeOfTheNewestPriceAndGoesStale() {
    viewModel.show(desk.later(1_500).snapshot());
    assertThat(viewModel.getPriceAge()).isEqualTo(1_500);
    assertThat(viewModel.getState()).isEqualTo(PanelState.LIVE);

    viewModel.show(desk.later(4_000).snapshot());
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void agesWhenTheDeskFallsSilent() {
    viewModel.show(desk.snapshot());
    viewModel.silent(7_000);

    assertThat(viewModel.getPriceAge()).isEqualTo(7_000);
    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
  }

  @Test
  void saysWhatMayBeTraded() {
    viewModel.show(desk.snapshot());
    assertThat(viewModel.getAuto()).isEqualTo("on");
    assertThat(viewModel.getTrading()).isEqualTo("active");

    desk.command(new DeskCommand.EmergencyStop("test"));
    viewModel.show(desk.later(10_000).snapshot());
    assertThat(viewModel.getAuto()).isEqualTo("off");
    assertThat(viewModel.getTrading()).isEqualTo("halted");
  }

  @Test
  void saysHowTheFeedIs() {
    viewModel.show(desk.feed(FeedState.RECONNECTING).snapshot());

    assertThat(viewModel.getFeed()).isEqualTo("reconnecting");
  }

  @Test
  void saysThatTheDeskDidNotStart() {
    viewModel.failed();

    assertThat(viewModel.getState()).isEqualTo(PanelState.ERROR);
    assertThat(viewModel.getFeed()).isEqualTo("failed");
  }
}
