package app.wheelhouse.venue.synthetic;

import app.wheelhouse.domain.instrument.Instrument;

/// Fast rounding of market-data doubles to an instrument's prices and sizes.
///
/// Every result is an integer divided by a power of ten, hence the double nearest to that decimal:
/// its shortest text never shows more decimals than the rule allows.
final class TickGrid {
  private static final int MOST_DECIMALS = 18;
  private static final double HEADROOM = 1.1;

  private final int priceDecimals;
  private final int maxSignificantFigures;
  private final double lotsPerUnit;
  private final double[] powers = new double[MOST_DECIMALS + 1];

  TickGrid(Instrument instrument) {
    priceDecimals = instrument.priceDecimals();
    maxSignificantFigures = instrument.maxSignificantFigures();
    double power = 1;
    for (int i = 0; i <= MOST_DECIMALS; i++) {
      powers[i] = power;
      power *= 10;
    }
    lotsPerUnit = powers[instrument.sizeDecimals()];
  }

  /// Valid prices in one unit of quote currency around `price`; a power of ten.
  double ticksPerUnit(double price) {
    if (maxSignificantFigures == 0) {
      return powers[priceDecimals];
    }
    int decimals = Math.min(priceDecimals, maxSignificantFigures - integerDigits(price));
    return powers[Math.max(0, decimals)];
  }

  /// As [#ticksPerUnit], but valid for every price up to 10 % above as well: ticks widen at powers
  /// of ten, and a whole book must lie on one grid.
  double coarseTicksPerUnit(double price) {
    return ticksPerUnit(price * HEADROOM);
  }

  /// The nearest price on the grid of [#coarseTicksPerUnit].
  double roundCoarsely(double price) {
    double perUnit = coarseTicksPerUnit(price);
    return Math.max(1, Math.round(price * perUnit)) / perUnit;
  }

  /// The valid price nearest to `price`, at least one tick.
  double round(double price) {
    double perUnit = ticksPerUnit(price);
    return Math.max(1, Math.round(price * perUnit)) / perUnit;
  }

  /// The nearest whole number of lots, at least one.
  long lots(double units) {
    return Math.max(1, Math.round(units * lotsPerUnit));
  }

  /// Lots as base units.
  double units(long lots) {
    return lots / lotsPerUnit;
  }

  /// Digits before the point; zero or below for prices under 1 (0.05 has −1).
  private int integerDigits(double price) {
    int digits = 0;
    while (digits < MOST_DECIMALS && price >= powers[digits]) {
      digits++;
    }
    if (digits > 0) {
      return digits;
    }
    double scaled = price * 10;
    while (scaled < 1 && digits > -MOST_DECIMALS) {
      digits--;
      scaled *= 10;
    }
    return digits;
  }
}
