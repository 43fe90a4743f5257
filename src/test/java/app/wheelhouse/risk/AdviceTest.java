package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Side;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the gate advises must work: whoever does as it says is not denied for the same again.
class AdviceTest {
  private static final Pattern OFFER = Pattern.compile("take at most (\\d+)x");

  private final RiskEngine gate = RiskEngine.standard();
  private final SplittableRandom random = new SplittableRandom(41);

  /// A market of 3x to 50x around 60,000; the order of 600 to 3,000 USDC in an account of a
  /// million.
  private Instrument market() {
    Instrument btc = InstrumentCatalogue.find("BTC").orElseThrow();
    int most = random.nextInt(3, 51);
    return new Instrument(
        btc.id(),
        btc.priceDecimals(),
        btc.sizeDecimals(),
        btc.maxSignificantFigures(),
        btc.minNotional(),
        List.of(new MarginTier(Money.ZERO, most)));
  }

  private double price(Side side, double share) {
    return Math.rint(60_000 * (1 + side.sign() * share));
  }

  private static String text(double number) {
    return String.valueOf((long) number);
  }

  private Given desk(Instrument market, Side side) {
    Given given =
        Given.desk()
            .costs()
            .equity("1000000")
            .knowing(market)
            .limits(l -> l.userMaxLeverage(50).maxInstrumentMarginShare("1"));
    if (random.nextBoolean()) {
      double at = price(side, random.nextDouble(-0.05, 0.05));
      int leverage = random.nextInt(1, 1 + market.maxLeverage());
      given.holding("BTC", side, "0.02", text(at), leverage);
    }
    return given;
  }

  @Test
  void theLeverageThatIsOfferedPasses() {
    int offers = 0;
    for (int i = 0; i < 20_000; i++) {
      Instrument market = market();
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      RiskView view = desk(market, side).view();
      Ask ask =
          Ask.side(side)
              .of(market)
              .quantity("0.0" + random.nextInt(1, 6))
              .leverage(random.nextInt(1, 51))
              .stop(text(price(side.opposite(), random.nextDouble(0.002, 0.3))));
      CheckResult denial = gate.preview(ask.intent(), view).denial();
      Matcher offer = OFFER.matcher(denial == null ? "" : denial.sentence());
      if (offer.find()) {
        offers++;
        Verdict next = gate.preview(ask.leverage(Integer.parseInt(offer.group(1))).intent(), view);
        assertThat(next.denial()).as(denial.sentence()).isNull();
      }
    }
    assertThat(offers).isGreaterThan(2_000);
  }

  /// An order that adds to a position binds margin at the leverage that the position keeps.
  @Test
  void moreLeverageDoesNotBuyMoreOfAPositionThanItsMarginAllows() {
    Given given = Given.desk().holding("BTC", Side.BUY, "0.02", "60000", 1);
    Ask ask = Ask.buy().quantity("0.1").leverage(10).stop("59000");
    OrderOutlook outlook = gate.outlook(ask.intent(), given.view());
    // 20 % of 10,000 is 2,000; 1,200 are bound, 800 buy 0.01333 at 1x.
    assertThat(outlook.quantity()).hasToString("0.01333");
    assertThat(outlook.margin()).isEqualTo(Money.of("799.8"));
  }

  /// Where only the distance denies the leverage that was asked for, a closer stop is no advice.
  @Test
  void aCloserStopIsAdvisedOnlyWhereItHelps() {
    int closer = 0;
    for (int i = 0; i < 10_000; i++) {
      Instrument market = market();
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      RiskView view = desk(market, side).view();
      Ask ask =
          Ask.side(side)
              .of(market)
              .quantity("0.03")
              .leverage(random.nextInt(1, 51))
              .stop(text(price(side.opposite(), random.nextDouble(0.002, 0.3))));
      CheckResult denial = gate.preview(ask.intent(), view).denial();
      if (denial != null && denial.sentence().endsWith("x or a closer stop.")) {
        closer++;
        ask.stop(text(price(side.opposite(), 0.001)));
        assertThat(gate.preview(ask.intent(), view).denial()).as(denial.sentence()).isNull();
      }
    }
    assertThat(closer).isGreaterThan(200);
  }
}
