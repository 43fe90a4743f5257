package app.wheelhouse.ui.header;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.market.FeedState;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.ui.Markets;
import app.wheelhouse.ui.TestDesk;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderViewModelTest {
  private final HeaderViewModel viewModel =
      new HeaderViewModel(new ViewLoader(Locale.ENGLISH).texts());

  @BeforeEach
  void looksAtBitcoin() {
    viewModel.instrumentProperty().set(TestDesk.BTC.id());
  }

  private HeaderFigure figure(Rank rank) {
    return viewModel.figures().of(rank);
  }

  @Test
  void showsWhatTheVenueSays() {
    viewModel.show(Markets.full().snapshot());

    assertThat(viewModel.getSymbol()).isEqualTo("BTC");
    assertThat(figure(Rank.MARK).value()).isEqualTo("110,048");
    assertThat(figure(Rank.ORACLE).value()).isEqualTo("110,061");
    assertThat(figure(Rank.SPREAD).value()).isEqualTo("2 · 0.18 bp");
    assertThat(figure(Rank.FUNDING).value()).isEqualTo("+0.0012 % in 59:55");
    assertThat(figure(Rank.FUNDING).hint()).contains("Longs pay shorts").contains("+11.0 %");
    assertThat(figure(Rank.OPEN_INTEREST).value()).isEqualTo("28.41K · $3.13B");
    assertThat(figure(Rank.AGE).value()).isEmpty();
  }

  @Test
  void anUnknownValueIsADashThatSaysWhy() {
    viewModel.show(TestDesk.live().snapshot());

    for (Rank rank : new Rank[] {Rank.ORACLE, Rank.FUNDING, Rank.OPEN_INTEREST}) {
      assertThat(figure(rank).value()).as(rank.key()).isEqualTo("–");
      assertThat(figure(rank).hint()).as(rank.key()).endsWith("or none came yet");
    }
  }

  @Test
  void dayFiguresComeFromTheBarsOf24Hours() {
    TestDesk desk =
        new TestDesk()
            .history(TestDesk.BTC, Timeframe.M5, TestDesk.wave(Timeframe.M5, 300, 110_000, 0))
            .feed(FeedState.CONNECTED)
            .quote(TestDesk.BTC, 111_100);
    viewModel.show(desk.snapshot());

    // 288 closed bars; volumes run 1 to 7 over and over, beginning with the 13th bar.
    double volume = 0;
    for (int i = 12; i < 300; i++) {
      volume += 1 + i % 7;
    }
    assertThat(figure(Rank.CHANGE).value()).isEqualTo("▲ +1.00 %");
    assertThat(figure(Rank.VOLUME).value()).isEqualTo("$" + Figures.compact(volume * 110_000));
    assertThat(figure(Rank.VOLATILITY).value()).isEqualTo("0 %");
  }

  @Test
  void withoutADayOfBarsItSaysHowManyThereAre() {
    TestDesk desk =
        new TestDesk()
            .history(TestDesk.BTC, Timeframe.M1, TestDesk.wave(Timeframe.M1, 120, 110_000, 0))
            .feed(FeedState.CONNECTED)
            .quote(TestDesk.BTC, 111_100);
    viewModel.show(desk.snapshot());

    assertThat(figure(Rank.CHANGE).value()).isEqualTo("–");
    assertThat(figure(Rank.CHANGE).hint())
        .isEqualTo("Needs bars of 24 hours; there are bars of 2 h");
  }

  @Test
  void realisedVolatilityIsThatOfTheReturns() {
    viewModel.show(TestDesk.live().snapshot());
    double squares = 0;
    int count = 0;
    var bars = TestDesk.wave(Timeframe.M5, 300, 110_000, 400);
    for (int i = 12; i < bars.size(); i++) {
      squares += Math.pow(Math.log(bars.get(i).close() / bars.get(i - 1).close()), 2);
      count++;
    }
    double year = Math.sqrt(squares / count * 365 * 288);

    assertThat(figure(Rank.VOLATILITY).value()).isEqualTo(Figures.percent(year));
  }

  @Test
  void theArrowSaysWhereThePriceCameFrom() {
    TestDesk desk = TestDesk.live();
    viewModel.show(desk.snapshot());
    assertThat(figure(Rank.PRICE).value()).isEqualTo("110,050");

    viewModel.show(desk.later(100).quote(TestDesk.BTC, 110_040).snapshot());
    assertThat(figure(Rank.PRICE).value()).isEqualTo("▼ 110,040");
    assertThat(figure(Rank.PRICE).trendProperty().get()).isEqualTo(Trend.LOSS);
    viewModel.show(desk.later(100).snapshot());
    assertThat(figure(Rank.PRICE).value()).as("stays until it moves").isEqualTo("▼ 110,040");
  }

  @Test
  void anOldPriceShowsItsAgeAndWhatOthersSay() {
    TestDesk desk = HeaderExhibit.stale();
    viewModel.show(desk.snapshot());

    assertThat(viewModel.getState()).isEqualTo(PanelState.STALE);
    assertThat(figure(Rank.AGE).value()).isEqualTo("72 s old");
    assertThat(figure(Rank.INDICATION).value())
        .isEqualTo("Binance 110,012.5 · 2.0 s ago, not traded on");

    viewModel.silent(3_000);
    assertThat(figure(Rank.AGE).value()).isEqualTo("75 s old");

    viewModel.show(desk.feed(FeedState.CONNECTED).quote(TestDesk.BTC, 110_060).snapshot());
    assertThat(figure(Rank.AGE).value()).isEmpty();
    assertThat(figure(Rank.INDICATION).value()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1756893600000, 60:00
          1756893601000, 59:59
          1756897199000, 00:01
          """)
  void countsDownToTheFullHour(long now, String left) {
    assertThat(HeaderTexts.toFullHour(now)).isEqualTo(left);
  }

  @ParameterizedTest
  @EnumSource(PanelState.class)
  void reachesEveryState(PanelState state) {
    assertThat(HeaderExhibit.model(state, new ViewLoader(Locale.ENGLISH)).getState())
        .isEqualTo(state);
  }
}
