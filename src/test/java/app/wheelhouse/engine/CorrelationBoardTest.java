package app.wheelhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Candle;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.risk.Correlations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationBoardTest {
  private static final long T = Timeframe.H1.openTime(SmallDesk.START);
  private static final InstrumentId COIN = SmallDesk.COIN.id();
  private static final InstrumentId OTHER = SmallDesk.OTHER.id();

  /// Closes of one series a bar apart; a close of 0 leaves the bar out.
  private static List<Bar> bars(Timeframe timeframe, double... closes) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < closes.length; i++) {
      if (closes[i] > 0) {
        bars.add(MadeBars.bar(timeframe, T + i * timeframe.millis(), closes[i], 1));
      }
    }
    return bars;
  }

  private static void feed(
      SmallDesk desk, Instrument instrument, Timeframe timeframe, List<Bar> bars) {
    for (Bar bar : bars) {
      desk.accept(
          new Candle(
              instrument.id(),
              bar.closeTime(),
              timeframe,
              bar.openTime(),
              bar.open(),
              bar.high(),
              bar.low(),
              bar.close(),
              bar.volume(),
              true));
    }
  }

  private static Correlations now(SmallDesk desk) {
    return desk.snapshot().protection().circumstances().correlations();
  }

  private static double between(SmallDesk desk) {
    return now(desk).between(COIN, OTHER);
  }

  /// A zigzag whose returns are the same in both markets, `sign` times.
  private static double[] zigzag(int count, double sign) {
    double[] closes = new double[count];
    double price = 100;
    for (int i = 0; i < count; i++) {
      price *= 1 + sign * (i % 3 - 1) / 100.0;
      closes[i] = price;
    }
    return closes;
  }

  @Test
  void isKnownFromThirtyCommonReturnsOn() {
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, zigzag(31, 1)));
    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, zigzag(30, 1)));
    assertThat(between(desk)).isNaN();
    assertThat(now(desk).between(COIN, COIN)).isEqualTo(1);

    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, zigzag(31, 1)).subList(30, 31));
    assertThat(between(desk)).isCloseTo(1, within(1e-9));
    assertThat(now(desk).between(OTHER, COIN)).isEqualTo(between(desk));
  }

  @Test
  void isMinusOneOfMarketsThatGoAgainstEachOther() {
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, zigzag(60, 1)));
    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, zigzag(60, -1)));

    assertThat(between(desk)).isCloseTo(-1, within(1e-9));
  }

  @Test
  void isNotKnownOfAMarketThatStandsStill() {
    SmallDesk desk = new SmallDesk(new Setup());
    double[] still = new double[60];
    Arrays.fill(still, 100);
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, zigzag(60, 1)));
    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, still));

    assertThat(between(desk)).isNaN();
  }

  /// Series of Gauss returns with a known correlation; four standard errors of 287 returns.
  @ParameterizedTest
  @CsvSource({"0.9, 1", "0.5, 2", "0, 3", "-0.7, 4"})
  void findsWhatSeriesWereMadeWith(double made, long seed) {
    Random random = new Random(seed);
    double[] one = new double[288];
    double[] other = new double[288];
    double a = 100;
    double b = 7;
    for (int i = 0; i < one.length; i++) {
      double common = random.nextGaussian();
      a *= 1 + 0.002 * common;
      b *= 1 + 0.004 * (made * common + Math.sqrt(1 - made * made) * random.nextGaussian());
      one[i] = a;
      other[i] = b;
    }
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, one));
    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, other));

    assertThat(between(desk)).isCloseTo(made, within(4 * (1 - made * made) / Math.sqrt(287)));
  }

  @Test
  void forgetsWhatIsOlderThanADay() {
    double[] one = zigzag(288 + 100, 1);
    double[] other = zigzag(288 + 100, 1);
    double price = other[99];
    for (int i = 100; i < other.length; i++) {
      price *= 1 - (i % 3 - 1) / 100.0;
      other[i] = price;
    }
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, one));
    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, other));

    // The hundred common ups and downs are past: only the day of opposites counts.
    assertThat(between(desk)).isCloseTo(-1, within(1e-9));
  }

  @Test
  void leavesOutReturnsOverAHoleAndBarsThatOnlyOneHas() {
    double[] one = zigzag(80, 1);
    double[] other = zigzag(80, 1);
    // Without bar 40 there is neither its return nor the one after it, which would be of ten
    // minutes.
    other[40] = 0;
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, one));
    desk.accept(
        new EngineEvent.History(
            OTHER, BarSpec.of(Timeframe.M5), bars(Timeframe.M5, other), desk.driver.time()));

    assertThat(between(desk)).isCloseTo(1, within(1e-9));
  }

  @Test
  void isKnownFromTheHistoryAtOnceAndHearsOfCorrections() {
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, zigzag(40, 1)));
    assertThat(between(desk)).isNaN();
    desk.accept(
        new EngineEvent.History(
            OTHER,
            BarSpec.of(Timeframe.M5),
            bars(Timeframe.M5, zigzag(40, 1)),
            desk.driver.time()));
    assertThat(between(desk)).isCloseTo(1, within(1e-9));

    double[] corrected = zigzag(40, 1);
    corrected[39] *= 1.2;
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, corrected).subList(39, 40));
    assertThat(between(desk)).isLessThan(0.9);
  }

  @Test
  void isWorkedOutOnlyWhenABarHasClosed() {
    SmallDesk desk = new SmallDesk(new Setup());
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, zigzag(40, 1)));
    feed(desk, SmallDesk.OTHER, Timeframe.M5, bars(Timeframe.M5, zigzag(40, 1)));
    EngineState state = (EngineState) desk.driver.view();
    Correlations first = state.correlations.now();

    desk.now = T + 40 * Timeframe.M5.millis();
    desk.quote("120");
    assertThat(state.correlations.now()).isSameAs(first);
    feed(desk, SmallDesk.COIN, Timeframe.M5, bars(Timeframe.M5, zigzag(41, 1)).subList(40, 41));
    assertThat(state.correlations.now()).isNotSameAs(first);
  }

  private static EngineConfig keeping(List<BarSpec> series) {
    EngineConfig base = new Setup().config();
    return new EngineConfig(
        base.session(),
        base.account(),
        base.deposit(),
        base.instruments(),
        series,
        List.of(),
        Timeframe.M1,
        List.of(),
        base.limits(),
        base.fees(),
        0,
        0,
        3_000,
        5,
        true,
        100);
  }

  /// The chosen series goes the same way in both markets, every other one against each other.
  @ParameterizedTest
  @CsvSource({"M15 M5 M1, M5", "M15 M1, M15", "M3 M1, M1", "D1 H4, H4"})
  void takesTheShortestSeriesOfFiveMinutesOrMoreElseTheShortest(String kept, Timeframe chosen) {
    List<BarSpec> series = new ArrayList<>(List.of(new BarSpec.Range(10)));
    for (String name : kept.split(" ", -1)) {
      series.add(BarSpec.of(Timeframe.valueOf(name)));
    }
    EngineConfig config = keeping(series);
    MarketBoard markets = new MarketBoard(config, (market, lane, bar) -> {});
    for (InstrumentMarket market : markets.all()) {
      boolean first = market.instrument().id().equals(COIN);
      // Longest first: a series is made from shorter bars only where it has none of its own.
      for (BarSpec spec : series.subList(1, series.size())) {
        Timeframe own = ((BarSpec.Time) spec).timeframe();
        market.warmUp(spec, bars(own, zigzag(60, first || own == chosen ? 1 : -1)));
      }
    }
    double found = new CorrelationBoard(config, markets).now().between(COIN, OTHER);

    if (chosen == Timeframe.H4) {
      // A day has six returns of four hours: too few.
      assertThat(found).isNaN();
    } else {
      assertThat(found).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void ofRangeBarsAloneIsNotKnown() {
    EngineConfig config = keeping(List.of(new BarSpec.Range(10)));
    MarketBoard markets = new MarketBoard(config, (market, lane, bar) -> {});

    assertThat(new CorrelationBoard(config, markets).now()).isEqualTo(Correlations.NONE);
  }
}
