package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.util.List;

/// Brings prices and sizes into the venue's form, never to the trader's harm: a limit price moves
/// away from the market, a stop towards it, a size only down.
///
/// Prices: whole numbers, or at most 5 significant figures and 6 (spot: 8) − szDecimals decimals;
/// sizes: szDecimals decimals; value: at least 10 USDC unless it only reduces (VENUES.md 2.3). The
/// arithmetic is that of [Instrument].
public final class HyperliquidNormaliser {
  /// Highest `szDecimals` of an instrument.
  public static final int MOST_SIZE_DECIMALS = 8;

  private static final int PERPETUAL_DECIMALS = 6;
  private static final int SPOT_DECIMALS = 8;
  private static final int SIGNIFICANT_FIGURES = 5;

  /// Above this nothing is a price or a size; it keeps the arithmetic of a slip of the hand small.
  private static final int MOST_DIGITS = 15;

  private final Instrument rule;

  private HyperliquidNormaliser(int decimals, int szDecimals) {
    if (szDecimals < 0 || szDecimals > MOST_SIZE_DECIMALS) {
      throw new IllegalArgumentException(
          "The size decimals must be 0 to " + MOST_SIZE_DECIMALS + ", not " + szDecimals);
    }
    rule =
        new Instrument(
            InstrumentId.hyperliquid("any"),
            Math.max(0, decimals - szDecimals),
            szDecimals,
            SIGNIFICANT_FIGURES,
            Money.of(10),
            List.of(new MarginTier(Money.ZERO, 1)));
  }

  /// @throws IllegalArgumentException when the decimals are not 0 to [#MOST_SIZE_DECIMALS]
  public static HyperliquidNormaliser perpetual(int szDecimals) {
    return new HyperliquidNormaliser(PERPETUAL_DECIMALS, szDecimals);
  }

  /// @throws IllegalArgumentException when the decimals are not 0 to [#MOST_SIZE_DECIMALS]
  public static HyperliquidNormaliser spot(int szDecimals) {
    return new HyperliquidNormaliser(SPOT_DECIMALS, szDecimals);
  }

  /// A limit price and a size as they may be sent.
  ///
  /// @param reduceOnly then the smallest value does not apply
  public Normalised limit(Side side, BigDecimal price, BigDecimal size, boolean reduceOnly) {
    if (price.signum() <= 0) {
      return new Normalised.Refused("The price must be above zero");
    }
    if (isTooLong(price) || isTooLong(size)) {
      return new Normalised.Refused(
          "More than " + MOST_DIGITS + " digits before the point are no price and no size");
    }
    Quantity lots = rule.roundSize(size);
    if (lots.isZero()) {
      return new Normalised.Refused("The size is below the smallest lot, " + rule.lotSize());
    }
    if (side == Side.BUY && price.compareTo(rule.tickSize()) < 0) {
      return new Normalised.Refused(
          "The price rounds to 0; the smallest is " + WireDecimal.write(rule.tickSize()));
    }
    Price rounded = rule.roundPassively(price, side);
    Money value = rounded.times(lots);
    if (!reduceOnly && value.compareTo(rule.minNotional()) < 0) {
      return new Normalised.Refused(
          "The order is worth " + value + " USDC; the venue's minimum is $" + rule.minNotional());
    }
    return new Normalised.Valid(rounded, lots);
  }

  /// The trigger of a stop, rounded towards the market: the loss at it never grows.
  ///
  /// @throws IllegalArgumentException when it rounds to zero
  public Price stop(BigDecimal trigger, Side closingSide) {
    return rule.roundStop(trigger, closingSide);
  }

  /// The trigger of a take-profit, or a worst price: rounded away from the market.
  ///
  /// @throws IllegalArgumentException when it rounds to zero
  public Price passively(BigDecimal price, Side side) {
    return rule.roundPassively(price, side);
  }

  /// A market-data price exactly as it prints, not rounded.
  Price exact(double price) {
    return rule.exactPrice(price);
  }

  /// Whole lots, never more than asked; zero when it is less than one.
  public Quantity size(BigDecimal size) {
    return rule.roundSize(size);
  }

  public boolean accepts(Price price) {
    return !isTooLong(price.value()) && rule.accepts(price);
  }

  public boolean accepts(Quantity size) {
    return !isTooLong(size.value()) && rule.accepts(size);
  }

  public boolean isWorthEnough(Price price, Quantity size) {
    return price.times(size).compareTo(rule.minNotional()) >= 0;
  }

  public Money smallestValue() {
    return rule.minNotional();
  }

  public Quantity lot() {
    return rule.lotSize();
  }

  private static boolean isTooLong(BigDecimal number) {
    return number.precision() - number.scale() > MOST_DIGITS;
  }
}
