package app.wheelhouse.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The venue's public examples and another client's formatter, where the shared data is present.
class PriceSizeOracleTest {
  private static final Path FILE = Path.of("../shared/oracles/hyperliquid/price_size_rules.json");

  private JsonNode oracle;

  @BeforeEach
  void read() {
    assumeTrue(Files.exists(FILE), "skipped: the shared price and size oracle is not here");
    oracle = JsonMapper.shared().readTree(FILE);
  }

  @Test
  void acceptsWhatTheVenueSaysIsValid() {
    assertThat(oracle.get("valid").size()).isGreaterThan(5);
    for (JsonNode row : oracle.get("valid")) {
      int decimals = row.get("kind").asString().equals("spot") ? 8 : 6;
      Instrument coin = coin(decimals, row);
      assertThat(coin.accepts(Price.of(row.get("price").asString())))
          .as("%s", row)
          .isEqualTo(row.get("valid").asBoolean());
    }
  }

  @Test
  void roundsPricesDownLikeTheOtherClientOrStaysNearer() {
    assertThat(oracle.get("format").size()).isGreaterThan(10);
    for (JsonNode row : oracle.get("format")) {
      compare(row, coin(6, row), row.get("perpTruncated").asString());
      compare(row, coin(8, row), row.get("spotTruncated").asString());
    }
  }

  private static void compare(JsonNode row, Instrument coin, String truncated) {
    BigDecimal raw = new BigDecimal(row.get("price").asString());
    Price ours = coin.roundPrice(raw, RoundingMode.FLOOR);
    assertThat(coin.accepts(ours)).as("%s", row).isTrue();
    if (raw.compareTo(BigDecimal.valueOf(100_000)) < 0) {
      assertThat(ours).as("%s", row).isEqualTo(Price.of(truncated));
    } else {
      // Whole numbers are always valid, but that client cuts 123456.7 to 123450.
      assertThat(ours.value())
          .as("%s", row)
          .isEqualByComparingTo(raw.setScale(0, RoundingMode.DOWN));
      assertThat(ours).as("%s", row).isGreaterThanOrEqualTo(Price.of(truncated));
    }
  }

  @Test
  void roundsSizesLikeTheOtherClient() {
    for (JsonNode row : oracle.get("size")) {
      String truncated = row.get("truncated").asString();
      Quantity expected = truncated.startsWith("ERR") ? Quantity.ZERO : Quantity.of(truncated);
      assertThat(coin(6, row).roundSize(new BigDecimal(row.get("size").asString())))
          .as("%s", row)
          .isEqualTo(expected);
    }
  }

  private static Instrument coin(int maxDecimals, JsonNode row) {
    int sizeDecimals = row.get("szDecimals").asInt();
    return Rules.coin(maxDecimals - sizeDecimals, sizeDecimals, 5);
  }
}
