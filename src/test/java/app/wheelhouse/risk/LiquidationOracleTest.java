package app.wheelhouse.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Isolated liquidation prices: those that the venue showed, where the shared data is present, and
/// some worked out by hand across the tiers.
class LiquidationOracleTest {
  private static final Path FILE =
      Path.of("../shared/oracles/hyperliquid/liquidation_isolated.json");

  @Test
  void agreesWithWhatTheVenueShowed() {
    assumeTrue(Files.exists(FILE), "skipped: the shared liquidation oracle is not here");
    JsonNode rows = JsonMapper.shared().readTree(FILE).get("vectors");
    assertThat(rows.size()).isGreaterThan(8);
    for (JsonNode row : rows) {
      Quantity size = Quantity.of(row.get("size").asString());
      BigDecimal price =
          LiquidationEstimate.price(
              instrument(new MarginTier(Money.ZERO, row.get("assetMaxLeverage").asInt())),
              row.get("side").asString().equals("long") ? Side.BUY : Side.SELL,
              size,
              Price.of(row.get("entryPrice").asString()).times(size),
              Money.of(row.get("isolatedMargin").asString()));
      assertThat(price).as("%s", row).isNotNull();
      double expected = row.get("venueLiquidationPrice").asDouble();
      assertThat(price.doubleValue() / expected).as("%s", row).isCloseTo(1, within(1e-4));
    }
  }

  /// Tiers 40x and, from 150,000,000 on, 20x: rates 1/80 and 1/40, deduction 1,875,000. A long of
  /// 2,500 from 62,000 (155 million) at 20x has 7.75 million of margin; it is liquidated below the
  /// bound, by the first tier: (155 − 7.75) million / (2,500 · 79/80). One of 3,000 (186 million,
  /// margin 9.3) is liquidated above it: (186 − 9.3 − 1.875) million / (3,000 · 39/40). A short of
  /// 2,400 (148.8 million, margin 7.44) rises into the second tier: (148.8 + 7.44 + 1.875) million
  /// / (2,400 · 41/40).
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  2500, 59645.5696
          BUY,  3000, 59769.2308
          SELL, 2400, 64274.3902
          SELL, 100,  64296.2963
          """)
  void isSolvedForTheTierAtTheLiquidationNotional(Side side, String units, double expected) {
    Quantity size = Quantity.of(units);
    Money cost = Price.of("62000").times(size);
    BigDecimal price =
        LiquidationEstimate.price(
            instrument(new MarginTier(Money.ZERO, 40), new MarginTier(Money.of(150_000_000), 20)),
            side,
            size,
            cost,
            cost.dividedBy(BigDecimal.valueOf(20)));
    assertThat(price).isNotNull();
    assertThat(price.doubleValue()).isCloseTo(expected, within(1e-4));
  }

  private static Instrument instrument(MarginTier... tiers) {
    return new Instrument(InstrumentId.hyperliquid("COIN"), 4, 4, 5, Money.of(10), List.of(tiers));
  }
}
