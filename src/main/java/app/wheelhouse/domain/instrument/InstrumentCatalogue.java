package app.wheelhouse.domain.instrument;

import app.wheelhouse.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The dated built-in list of instruments that serves the offline modes until a venue is read.
///
/// Sizes and first-tier leverage follow Hyperliquid's public `meta` as of [#AS_OF]; higher tiers
/// are those of its margin tables where they are known, else a single tier.
public final class InstrumentCatalogue {
  public static final LocalDate AS_OF = LocalDate.of(2025, 9, 3);

  private static final List<Instrument> BUILT_IN =
      List.of(
          perpetual("BTC", 5, new MarginTier(Money.ZERO, 40), tier(150_000_000, 20)),
          perpetual("ETH", 4, new MarginTier(Money.ZERO, 25), tier(100_000_000, 15)),
          perpetual("SOL", 2, new MarginTier(Money.ZERO, 20), tier(70_000_000, 10)),
          perpetual("HYPE", 2, new MarginTier(Money.ZERO, 10), tier(20_000_000, 5)));

  private InstrumentCatalogue() {}

  public static List<Instrument> builtIn() {
    return BUILT_IN;
  }

  /// Finds a built-in instrument by symbol, in any letter case of ASCII.
  public static Optional<Instrument> find(String symbol) {
    // equalsIgnoreCase alone takes the long s (U+017F) for an S.
    return symbol.chars().allMatch(c -> c < 128)
        ? BUILT_IN.stream().filter(i -> i.symbol().equalsIgnoreCase(symbol)).findFirst()
        : Optional.empty();
  }

  private static MarginTier tier(long lowerBound, int maxLeverage) {
    return new MarginTier(Money.of(lowerBound), maxLeverage);
  }

  private static Instrument perpetual(String symbol, int sizeDecimals, MarginTier... tiers) {
    return new Instrument(
        InstrumentId.hyperliquid(symbol),
        6 - sizeDecimals,
        sizeDecimals,
        5,
        Money.of(10),
        List.of(tiers));
  }
}
