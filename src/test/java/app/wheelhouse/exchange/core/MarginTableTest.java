package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Maintenance by tiers, and liquidation prices that the venue itself showed.
class MarginTableTest {
  private static final Path FILE =
      Path.of("../shared/oracles/hyperliquid/liquidation_isolated.json");
  private static final BigDecimal NEAR = new BigDecimal("0.00004");

  private final MarginTable tiers =
      new MarginTable(
          List.of(
              new MarginTier(d("0"), 20),
              new MarginTier(d("1000000"), 10),
              new MarginTier(d("3000000"), 5)));

  @Test
  void liquidationPricesAreThoseTheVenueShowed() {
    assumeTrue(Files.exists(FILE), "skipped: the shared liquidation oracle is not here");
    JsonNode rows = JsonMapper.shared().readTree(FILE).get("vectors");
    assertThat(rows.size()).isGreaterThan(10);
    for (JsonNode row : rows) {
      MarginTable table =
          new MarginTable(
              List.of(new MarginTier(BigDecimal.ZERO, row.get("assetMaxLeverage").intValue())));
      BigDecimal size = number(row, "size");
      BigDecimal szi = row.get("side").stringValue().equals("long") ? size : size.negate();
      BigDecimal liquidation =
          table
              .liquidationPx(number(row, "entryPrice"), szi, number(row, "isolatedMargin"))
              .orElseThrow();
      BigDecimal venue = number(row, "venueLiquidationPrice");
      assertThat(liquidation.subtract(venue).abs().divide(venue, Amounts.CONTEXT))
          .as("%s", row)
          .isLessThan(NEAR);
    }
  }

  /// Some of the venue's prices, for clones without the shared folder.
  @ParameterizedTest
  @CsvSource({
    "2458.5, 0.015, 36.864593, 50, 0.86915825", "68595.0, -0.00069, 23.64871, 50, 101849.99354283",
    "173.06, 0.6, 20.735658, 20, 142.05186667", "0.13284, 360, 15.943218, 20, 0.09082388"
  })
  void someOfTheVenuesPrices(
      String entry, String szi, String margin, int maxLeverage, String liquidation) {
    MarginTable table = new MarginTable(List.of(new MarginTier(BigDecimal.ZERO, maxLeverage)));
    BigDecimal px = table.liquidationPx(d(entry), d(szi), d(margin)).orElseThrow();
    assertThat(px.subtract(d(liquidation)).abs().divide(px, Amounts.CONTEXT)).isLessThan(NEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 20",
    "1000, 25, 20",
    "999999, 24999.975, 20",
    "1000000, 25000, 10",
    "2000000, 75000, 10",
    "3000000, 125000, 5",
    "4000000, 225000, 5"
  })
  void maintenanceIsContinuousWhereTiersMeet(String notional, String margin, int leverage) {
    assertThat(tiers.maintenance(d(notional))).isEqualByComparingTo(margin);
    assertThat(tiers.maxLeverage(d(notional))).isEqualTo(leverage);
  }

  /// The definition itself: at the price given, equity is the maintenance of that price's tier.
  @ParameterizedTest
  @CsvSource({
    "100, 20000, 300000",
    "100, -20000, 300000",
    "100, 9000, 100000",
    "100, -9900, 60000",
    "100, 12000, 200000",
    "100, 60000, 900000",
    "100, 5, 60",
    "100, -5, 400"
  })
  void equityMeetsMaintenanceAtTheLiquidationPrice(String px, String szi, String equity) {
    BigDecimal at = tiers.liquidationPx(d(px), d(szi), d(equity)).orElseThrow();
    BigDecimal there = d(equity).add(at.subtract(d(px)).multiply(d(szi)));
    BigDecimal maintenance = tiers.maintenance(at.multiply(d(szi).abs()));
    assertThat(there.subtract(maintenance).abs()).isLessThan(d("0.000001"));
  }

  @Test
  void fullyPaidLongHasNoLiquidationPrice() {
    assertThat(tiers.liquidationPx(d("100"), d("1"), d("101"))).isEmpty();
  }

  private static BigDecimal number(JsonNode row, String field) {
    return new BigDecimal(row.get(field).asString());
  }
}
