package app.wheelhouse.exchange.core;

import static app.wheelhouse.exchange.core.Bench.d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which prices and sizes are on the grid.
class GridTest {
  private static final Path FILE = Path.of("../shared/oracles/hyperliquid/price_size_rules.json");

  private static ListedAsset asset(int szDecimals) {
    return new ListedAsset(
        0, "X", szDecimals, 10, List.of(new MarginTier(d("0"), 10)), false, false);
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5, 1, true",
    "1234.56, 1, false",
    "0.001234, 0, true",
    "0.0012345, 0, false",
    "0.01234, 1, true",
    "0.012345, 1, false",
    "123456, 5, true",
    "123456.7, 5, false",
    "1234.50, 1, true",
    "0, 1, false",
    "-5, 1, false",
    "97123.5, 5, false",
    "100000000, 5, true"
  })
  void priceRuleOfTheVenue(String px, int szDecimals, boolean valid) {
    assertThat(asset(szDecimals).isTick(d(px))).isEqualTo(valid);
  }

  @Test
  void pricesOfTheSharedRulesAreJudgedTheSame() {
    assumeTrue(Files.exists(FILE), "skipped: the shared price rules are not here");
    for (JsonNode row : JsonMapper.shared().readTree(FILE).get("valid")) {
      if (row.get("kind").stringValue().equals("perp")) {
        BigDecimal px = new BigDecimal(row.get("price").asString());
        assertThat(asset(row.get("szDecimals").intValue()).isTick(px))
            .as("%s", row)
            .isEqualTo(row.get("valid").booleanValue());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "97123.456, 5, FLOOR, 97123",
    "97123.456, 5, CEILING, 97124",
    "1234.567, 2, FLOOR, 1234.5",
    "0.00123456, 0, HALF_UP, 0.001235",
    "123456.7, 5, FLOOR, 123450"
  })
  void pricesAreRoundedOntoTheGrid(String px, int szDecimals, RoundingMode mode, String rounded) {
    ListedAsset asset = asset(szDecimals);
    assertThat(asset.roundPx(d(px), mode)).isEqualByComparingTo(rounded);
    assertThat(asset.isTick(asset.roundPx(d(px), mode))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1.23, 2, true", "1.230, 2, true", "1.234, 2, false", "0, 2, false", "-1, 2, false"})
  void sizeRuleOfTheVenue(String sz, int szDecimals, boolean valid) {
    assertThat(asset(szDecimals).isLot(d(sz))).isEqualTo(valid);
    if (d(sz).signum() > 0) {
      assertThat(asset(szDecimals).isLot(asset(szDecimals).roundSz(d(sz)))).isTrue();
    }
  }

  @Test
  void standardAssetsAreInTheirPlaces() {
    List<ListedAsset> assets = ListedAssets.standard();
    assertThat(assets)
        .extracting(ListedAsset::name)
        .containsExactly("BTC", "ETH", "SOL", "HYPE", "DOGE", "kPEPE", "XRP", "AVAX");
    assertThat(assets).allMatch(asset -> assets.get(asset.index()) == asset);
  }
}
