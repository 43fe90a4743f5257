package app.wheelhouse.domain.instrument;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// A perpetual and the rules its orders must keep; the one door from `double` to [Price].
///
/// Price rule (Hyperliquid): at most `maxSignificantFigures` figures and at most `priceDecimals`
/// decimals, whole numbers always allowed. Size rule: a multiple of 10^-sizeDecimals.
///
/// @param priceDecimals decimals of the tick: tick = 10^-priceDecimals
/// @param sizeDecimals decimals of the lot: lot = 10^-sizeDecimals
/// @param maxSignificantFigures 0 for no such rule
/// @param minNotional smallest order value in USDC, for orders that are not reduce-only
/// @param tiers leverage by notional: bounds rise from 0, leverage never rises
public record Instrument(
    InstrumentId id,
    int priceDecimals,
    int sizeDecimals,
    int maxSignificantFigures,
    Money minNotional,
    List<MarginTier> tiers) {

  public Instrument {
    tiers = List.copyOf(tiers);
    if (tiers.isEmpty() || !tiers.getFirst().lowerBound().isZero()) {
      throw new IllegalArgumentException(id + " needs a margin tier from 0");
    }
    for (int i = 1; i < tiers.size(); i++) {
      MarginTier below = tiers.get(i - 1);
      MarginTier tier = tiers.get(i);
      if (tier.lowerBound().compareTo(below.lowerBound()) <= 0
          || tier.maxLeverage() > below.maxLeverage()) {
        throw new IllegalArgumentException(id + " needs margin tiers by rising notional: " + tiers);
      }
    }
  }

  public String symbol() {
    return id.symbol();
  }

  public BigDecimal tickSize() {
    return BigDecimal.ONE.movePointLeft(priceDecimals);
  }

  /// The same as [#tickSize], for market-data arithmetic.
  public double tick() {
    return tickSize().doubleValue();
  }

  public Quantity lotSize() {
    return new Quantity(BigDecimal.ONE.movePointLeft(sizeDecimals));
  }

  /// The venue's highest leverage for a position of this notional.
  public int maxLeverage(Money notional) {
    int leverage = tiers.getFirst().maxLeverage();
    for (MarginTier tier : tiers) {
      if (tier.lowerBound().compareTo(notional) <= 0) {
        leverage = tier.maxLeverage();
      }
    }
    return leverage;
  }

  /// The highest leverage of any tier.
  public int maxLeverage() {
    return tiers.getFirst().maxLeverage();
  }

  /// Maintenance margin of a position: notional times the tier's rate less the tier's deduction.
  ///
  /// Rate = 1 / (2 maxLeverage); deduction_n = deduction_(n-1) + lowerBound_n (rate_n −
  /// rate_(n-1)).
  public Money maintenanceMargin(Money notional) {
    BigDecimal rate = maintenanceRate(tiers.getFirst());
    BigDecimal deduction = BigDecimal.ZERO;
    for (MarginTier tier : tiers) {
      if (tier.lowerBound().compareTo(notional) > 0) {
        break;
      }
      BigDecimal next = maintenanceRate(tier);
      deduction = deduction.add(tier.lowerBound().amount().multiply(next.subtract(rate)));
      rate = next;
    }
    return new Money(notional.amount().multiply(rate).subtract(deduction));
  }

  private static BigDecimal maintenanceRate(MarginTier tier) {
    return BigDecimal.ONE.divide(
        BigDecimal.valueOf(2L * tier.maxLeverage()), MathContext.DECIMAL128);
  }

  /// The nearest valid price in the stated direction.
  ///
  /// @throws IllegalArgumentException when the result would not be above zero
  public Price roundPrice(BigDecimal raw, RoundingMode mode) {
    BigDecimal rounded = raw.setScale(scaleFor(raw), mode);
    // Rounding up can carry into a new figure (99999.6 -> 100000): check the rule once more.
    BigDecimal settled = rounded.setScale(Math.min(rounded.scale(), scaleFor(rounded)), mode);
    return new Price(settled);
  }

  /// The same for a market-data price; rejects NaN and infinities.
  ///
  /// @throws IllegalArgumentException when `raw` is not a finite number above zero
  public Price roundPrice(double raw, RoundingMode mode) {
    if (!Double.isFinite(raw) || raw <= 0) {
      throw new IllegalArgumentException("Not a price: " + raw);
    }
    return roundPrice(BigDecimal.valueOf(raw), mode);
  }

  /// A market-data price exactly as it prints, without rounding: for marks, never for orders.
  ///
  /// @throws IllegalArgumentException when `raw` is not a finite number above zero
  public Price exactPrice(double raw) {
    if (!Double.isFinite(raw) || raw <= 0) {
      throw new IllegalArgumentException("Not a price: " + raw);
    }
    return new Price(BigDecimal.valueOf(raw));
  }

  /// A limit price rounded passively: a buy down, a sell up, so that rounding never pays more.
  public Price roundPassively(BigDecimal raw, Side side) {
    return roundPrice(raw, side == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING);
  }

  /// The trigger of a stop, rounded towards the market so that the loss at the stop never grows:
  /// the stop of a long (a sell) up, of a short (a buy) down.
  public Price roundStop(BigDecimal raw, Side closingSide) {
    return roundPrice(raw, closingSide == Side.SELL ? RoundingMode.CEILING : RoundingMode.FLOOR);
  }

  /// A size rounded down to whole lots; never up, so that rounding never increases risk.
  public Quantity roundSize(BigDecimal raw) {
    if (raw.signum() <= 0) {
      return Quantity.ZERO;
    }
    return new Quantity(raw.setScale(sizeDecimals, RoundingMode.DOWN));
  }

  /// True when the price keeps the tick and significant-figure rules.
  public boolean accepts(Price price) {
    BigDecimal value = price.value();
    return value.scale() <= Math.max(0, scaleFor(value));
  }

  /// True when the size is a whole number of lots above zero.
  public boolean accepts(Quantity size) {
    return !size.isZero() && size.value().scale() <= sizeDecimals;
  }

  private int scaleFor(BigDecimal value) {
    if (maxSignificantFigures == 0) {
      return priceDecimals;
    }
    int integerDigits = value.precision() - value.scale();
    return Math.max(0, Math.min(priceDecimals, maxSignificantFigures - integerDigits));
  }
}
