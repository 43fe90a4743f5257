package app.wheelhouse.domain.instrument;

import app.wheelhouse.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/// Instruments for tests, and the price rule written a second time, over digits of text.
final class Rules {
  private Rules() {}

  static Instrument coin(int priceDecimals, int sizeDecimals, int maxSignificantFigures) {
    return new Instrument(
        InstrumentId.hyperliquid("COIN"),
        priceDecimals,
        sizeDecimals,
        maxSignificantFigures,
        Money.of(10),
        List.of(new MarginTier(Money.ZERO, 10)));
  }

  static Instrument anyCoin(SplittableRandom random) {
    int figures = random.nextInt(4) == 0 ? 0 : random.nextInt(3, 8);
    return coin(random.nextInt(0, 9), random.nextInt(0, 7), figures);
  }

  /// A positive number of any magnitude from 1e-14 to 1e12, often with awkward nines and zeros.
  static BigDecimal anyNumber(SplittableRandom random) {
    BigDecimal number =
        BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), random.nextInt(-3, 15));
    return switch (random.nextInt(4)) {
      case 0 -> BigDecimal.TEN.pow(random.nextInt(1, 8)).subtract(number.movePointLeft(10)).abs();
      case 1 -> number.movePointLeft(random.nextInt(6)).add(BigDecimal.valueOf(1, 7));
      default -> number;
    };
  }

  /// Whole, or at most so many figures and decimals: read off the plain text.
  static boolean keepsRule(Instrument instrument, BigDecimal price) {
    String text = price.stripTrailingZeros().toPlainString();
    int point = text.indexOf('.');
    if (point < 0) {
      return true;
    }
    int decimals = text.length() - point - 1;
    int figures = text.replace(".", "").replaceFirst("^0+", "").length();
    boolean fewFigures =
        instrument.maxSignificantFigures() == 0 || figures <= instrument.maxSignificantFigures();
    return decimals <= instrument.priceDecimals() && fewFigures;
  }
}
