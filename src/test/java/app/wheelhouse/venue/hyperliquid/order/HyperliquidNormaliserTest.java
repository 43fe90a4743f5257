package app.wheelhouse.venue.hyperliquid.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HyperliquidNormaliserTest {
  private static final Path ORACLE = Path.of("../shared/oracles/hyperliquid/price_size_rules.json");
  private static final int CASES = 10_000;

  @Test
  void tenThousandRandomOrdersAreValidNeverWorseAndStayAsTheyAre() {
    SplittableRandom random = new SplittableRandom(20_250_903);
    int valid = 0;
    for (int i = 0; i < CASES; i++) {
      boolean spot = random.nextInt(4) == 0;
      int szDecimals = random.nextInt(spot ? 9 : 7);
      int maxDecimals = (spot ? 8 : 6) - szDecimals;
      HyperliquidNormaliser rules = rules(spot, szDecimals);
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      BigDecimal price = anyNumber(random);
      // Half of them small, so that lots and the minimum value refuse many.
      BigDecimal size = anyNumber(random).movePointLeft(random.nextBoolean() ? 0 : 6);
      boolean reduceOnly = random.nextInt(3) == 0;
      String what = side + " " + size + " at " + price + ", " + szDecimals + (spot ? " spot" : "");

      BigDecimal best = Brute.price(price, side, maxDecimals);
      BigDecimal lots = size.setScale(szDecimals, RoundingMode.DOWN);
      boolean worthIt = best.multiply(lots).compareTo(BigDecimal.TEN) >= 0 || reduceOnly;
      boolean possible = best.signum() > 0 && lots.signum() > 0 && worthIt;
      switch (rules.limit(side, price, size, reduceOnly)) {
        case Normalised.Valid(Price sent, Quantity amount) -> {
          valid++;
          assertThat(possible).as(what).isTrue();
          assertThat(sent.value()).as(what).isEqualByComparingTo(best);
          assertThat(amount.value()).as(what).isEqualByComparingTo(lots);
          assertThat(Brute.isWire(sent.toString(), maxDecimals)).as(what + " " + sent).isTrue();
          assertThat(Brute.isPlain(amount.toString())).as(what + " " + amount).isTrue();
          assertThat(rules.accepts(sent)).as(what).isTrue();
          assertThat(rules.accepts(amount)).as(what).isTrue();
          // A buy never pays more, a sell never takes less, and neither is for more.
          assertThat(sent.value().subtract(price).signum() * side.sign()).as(what).isNotPositive();
          assertThat(amount.value()).as(what).isLessThanOrEqualTo(size);
          assertThat(rules.limit(side, sent.value(), amount.value(), reduceOnly))
              .as("once more: " + what)
              .isEqualTo(new Normalised.Valid(sent, amount));
        }
        case Normalised.Refused(String reason) -> {
          assertThat(possible).as(what + ": " + reason).isFalse();
          assertThat(reason).isNotBlank();
        }
      }
    }
    assertThat(valid).as("cases that could be sent").isBetween(CASES / 2, CASES * 4 / 5);
  }

  @Test
  void tenThousandRandomStopsAreNeverFurtherFromTheMarket() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < CASES; i++) {
      int szDecimals = random.nextInt(7);
      BigDecimal raw = anyNumber(random).max(BigDecimal.ONE.movePointLeft(6 - szDecimals));
      for (Side closing : Side.values()) {
        Price stop = HyperliquidNormaliser.perpetual(szDecimals).stop(raw, closing);
        // The stop of a long is a sell below the market: nearer is higher.
        assertThat(stop.value().subtract(raw).signum() * closing.sign()).isNotPositive();
        assertThat(Brute.isWire(stop.toString(), 6 - szDecimals)).as(stop + "").isTrue();
        assertThat(stop.value()).isEqualByComparingTo(Brute.price(raw, closing, 6 - szDecimals));
      }
    }
  }

  @Test
  void theVenuesOwnExamplesAreValidAndInvalidAsItSays() {
    assumeTrue(Files.exists(ORACLE), "skipped: the shared price and size oracle is not here");
    JsonNode rows = JsonMapper.shared().readTree(ORACLE).get("valid");
    assertThat(rows.size()).isGreaterThan(5);
    for (JsonNode row : rows) {
      boolean spot = row.get("kind").asString().equals("spot");
      int szDecimals = row.get("szDecimals").asInt();
      HyperliquidNormaliser rules = rules(spot, szDecimals);
      Price price = Price.of(row.get("price").asString());
      assertThat(rules.accepts(price)).as("%s", row).isEqualTo(row.get("valid").asBoolean());
      assertThat(Brute.isWire(price.toString(), (spot ? 8 : 6) - szDecimals))
          .as("the check of this test agrees: %s", row)
          .isEqualTo(row.get("valid").asBoolean());
    }
  }

  @Test
  void theOtherClientsFormattedExamplesAreValid() {
    assumeTrue(Files.exists(ORACLE), "skipped: the shared price and size oracle is not here");
    JsonNode oracle = JsonMapper.shared().readTree(ORACLE);
    for (JsonNode row : oracle.get("format")) {
      int szDecimals = row.get("szDecimals").asInt();
      assertThat(rules(false, szDecimals).accepts(Price.of(row.get("perpTruncated").asString())))
          .as("%s", row)
          .isTrue();
      assertThat(rules(true, szDecimals).accepts(Price.of(row.get("spotTruncated").asString())))
          .as("%s", row)
          .isTrue();
    }
    for (JsonNode row : oracle.get("size")) {
      HyperliquidNormaliser rules = rules(false, row.get("szDecimals").asInt());
      BigDecimal size = new BigDecimal(row.get("size").asString());
      String truncated = row.get("truncated").asString();
      boolean tooSmall = truncated.startsWith("ERR");
      assertThat(rules.size(size)).isEqualTo(tooSmall ? Quantity.ZERO : Quantity.of(truncated));
      assertThat(rules.limit(Side.BUY, new BigDecimal("100000"), size, false))
          .as("%s", row)
          .isInstanceOf(tooSmall ? Normalised.Refused.class : Normalised.Valid.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # side, szDecimals, price,        size,      sent price, sent size
          BUY,    5,          97123.456,    0.0123456, 97123,      0.01234
          SELL,   5,          97123.456,    0.0123456, 97124,      0.01234
          BUY,    0,          99999.6,      1.9,       99999,      1
          SELL,   0,          99999.6,      1.9,       100000,     1
          BUY,    5,          123456.7,     1,         123456,     1
          SELL,   5,          123456.7,     1,         123457,     1
          SELL,   1,          9.99996,      10,        10,         10
          BUY,    0,          0.0012349,    1000000,   0.001234,   1000000
          SELL,   0,          0.0012341,    1000000,   0.001235,   1000000
          BUY,    0,          1000.10,      1.0,       1000.1,     1
          SELL,   0,          0.0000001,    99999999,  0.000001,   99999999
          BUY,    7,          12345.9,      0.1234567, 12345,      0.1234567
          """)
  void roundsTheLimitAwayFromTheMarketAndTheSizeDown(
      Side side, int szDecimals, String price, String size, String sentPrice, String sentSize) {
    Normalised normalised =
        HyperliquidNormaliser.perpetual(szDecimals)
            .limit(side, new BigDecimal(price), new BigDecimal(size), false);
    assertThat(normalised)
        .isEqualTo(new Normalised.Valid(Price.of(sentPrice), Quantity.of(sentSize)));
    Normalised.Valid valid = (Normalised.Valid) normalised;
    assertThat(valid.price()).hasToString(sentPrice);
    assertThat(valid.size()).hasToString(sentSize);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BUY,  5, 100000,  0.000009,  below the smallest lot
          BUY,  5, 100000,  0.0000999, worth 9 USDC
          SELL, 2, 200.004, 0.04,      minimum is $10
          BUY,  5, 0.09,    1000,      the smallest is 0.1
          BUY,  0, 1,       1000000000000000, no price and no size
          BUY,  0, 1234567890123456, 1, no price and no size
          BUY,  0, 0,       1,         must be above zero
          SELL, 0, -1,      1,         must be above zero
          SELL, 0, 1,       -1,        below the smallest lot
          """)
  void saysWhatIsWrong(Side side, int szDecimals, String price, String size, String words) {
    assertThat(
            HyperliquidNormaliser.perpetual(szDecimals)
                .limit(side, new BigDecimal(price), new BigDecimal(size), false))
        .isInstanceOfSatisfying(
            Normalised.Refused.class, refused -> assertThat(refused.reason()).contains(words));
  }

  @Test
  void theSmallestValueHoldsToTheCentAndNotForWhatOnlyReduces() {
    HyperliquidNormaliser rules = HyperliquidNormaliser.perpetual(2);
    BigDecimal half = new BigDecimal("0.5");
    assertThat(rules.limit(Side.BUY, new BigDecimal("20"), half, false))
        .isInstanceOf(Normalised.Valid.class);
    assertThat(rules.limit(Side.BUY, new BigDecimal("19.999"), half, false))
        .isInstanceOf(Normalised.Refused.class);
    assertThat(rules.limit(Side.BUY, new BigDecimal("19.999"), half, true))
        .isInstanceOf(Normalised.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 9})
  void refusesSizeDecimalsThatNoInstrumentHas(int szDecimals) {
    assertThatThrownBy(() -> HyperliquidNormaliser.perpetual(szDecimals))
        .hasMessageContaining("0 to 8");
  }

  private static HyperliquidNormaliser rules(boolean spot, int szDecimals) {
    return spot
        ? HyperliquidNormaliser.spot(szDecimals)
        : HyperliquidNormaliser.perpetual(szDecimals);
  }

  /// Any magnitude from 1e-9 to 1e8, often just above or below a round number.
  private static BigDecimal anyNumber(SplittableRandom random) {
    BigDecimal number =
        BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), random.nextInt(1, 10));
    return switch (random.nextInt(5)) {
      case 0 ->
          BigDecimal.TEN
              .pow(random.nextInt(7))
              .subtract(number.movePointLeft(9))
              .abs()
              .max(BigDecimal.ONE.movePointLeft(9));
      case 1 -> number.setScale(0, RoundingMode.UP);
      case 2 -> number.add(BigDecimal.ONE.movePointLeft(7));
      default -> number;
    };
  }

  /// The venue's rule once more, over digits of text, and the best price by trying every grid.
  private static final class Brute {
    static BigDecimal price(BigDecimal raw, Side side, int maxDecimals) {
      BigDecimal best = null;
      for (int decimals = 0; decimals <= Math.max(0, maxDecimals); decimals++) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal below = raw.divideToIntegralValue(step).multiply(step);
        boolean onGrid = below.compareTo(raw) == 0;
        BigDecimal candidate = side == Side.BUY || onGrid ? below : below.add(step);
        if (isWire(WireDecimal.write(candidate), maxDecimals)
            && (best == null || nearer(candidate, best, side))) {
          best = candidate;
        }
      }
      return best == null ? BigDecimal.ZERO : best;
    }

    private static boolean nearer(BigDecimal candidate, BigDecimal best, Side side) {
      return candidate.compareTo(best) * side.sign() > 0;
    }

    static boolean isWire(String text, int maxDecimals) {
      if (!isPlain(text)) {
        return false;
      }
      int point = text.indexOf('.');
      if (point < 0) {
        return true;
      }
      String figures = text.replace(".", "").replaceFirst("^0+", "");
      return figures.length() <= 5 && text.length() - point - 1 <= maxDecimals;
    }

    static boolean isPlain(String text) {
      return text.matches("(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
    }
  }
}
