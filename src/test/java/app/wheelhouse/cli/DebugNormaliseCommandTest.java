package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `debug normalise`, by itself.
class DebugNormaliseCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    CommandLine line = new CommandLine(new DebugNormaliseCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(words);
  }

  private int normalise(String coin, String decimals, String price, String size, String side) {
    return run(
        "--coin",
        coin,
        "--sz-decimals",
        decimals,
        "--price",
        price,
        "--size",
        size,
        "--side",
        side);
  }

  private JsonNode json() {
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines()).hasSize(1);
    return JsonMapper.shared().readTree(out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BTC,       5, 97123.456,   0.0123456,  buy,  97123,      0.01234
          BTC,       5, 97123.456,   0.0123456,  sell, 97124,      0.01234
          BTC,       5, 99999.6,     1,          SELL, 100000,     1
          BTC,       5, 123456.7,    1.50000,    Buy,  123456,     1.5
          kPEPE,     0, 0.0123456,   1000.9,     buy,  0.012345,   1000
          kPEPE,     0, 0.00000012,  99999999,   sell, 0.000001,   99999999
          PURR/USDC, 0, 0.00012349,  1000000,    buy,  0.00012349, 1000000
          @107,      2, 0.0123456,   1000,       buy,  0.012345,   1000
          xyz:TSLA,  3, 345.6789,    .5,         buy,  345.67,     0.5
          BTC,       5, 12345678901, 0.001,      buy,  12345678901, 0.001
          BTC,       5, 0097000.10,  1,          buy,  97000,      1
          """)
  void printsWhatWouldBeSent(
      String coin,
      String decimals,
      String price,
      String size,
      String side,
      String sentPrice,
      String sentSize) {
    assertThat(normalise(coin, decimals, price, size, side)).isZero();
    assertThat(json().propertyNames()).containsExactly("price", "size");
    assertThat(json().get("price").asString()).isEqualTo(sentPrice);
    assertThat(json().get("size").asString()).isEqualTo(sentSize);
    assertThat(out.toString()).startsWith("{\"price\":\"" + sentPrice + "\",\"size\":\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BTC  | 5  | 0.09       | 1000      | buy  | smallest is 0.1
          BTC  | 5  | 97000      | 0.000001  | buy  | smallest lot, 0.00001
          BTC  | 5  | 97000      | 0.0001    | buy  | minimum is $10
          BTC  | 5  | -97000     | 1         | buy  | above zero
          BTC  | 5  | 0          | 1         | buy  | above zero
          BTC  | 5  | -0         | 1         | buy  | above zero
          BTC  | 5  | 97000      | 0         | buy  | The size must be above zero
          BTC  | 5  | NaN        | 1         | buy  | not a plain number
          BTC  | 5  | Infinity   | 1         | buy  | not a plain number
          BTC  | 5  | 1e3        | 1         | buy  | not a plain number
          BTC  | 5  | 0x10       | 1         | buy  | not a plain number
          BTC  | 5  | 97,000     | 1         | buy  | comma
          BTC  | 5  | 97000      | 1,5       | buy  | comma
          BTC  | 5  | ''         | 1         | buy  | price is missing
          BTC  | 5  | 97000      | ''        | buy  | size is missing
          BTC  | 5  | ٣          | 1         | buy  | not a plain number
          BTC  | 9  | 97000      | 1         | buy  | 0 to 8
          BTC  | -1 | 97000      | 1         | buy  | 0 to 8
          BTC  | 5.0| 97000      | 1         | buy  | 0 to 8
          BTC  | '' | 97000      | 1         | buy  | 0 to 8
          BTC  | 5  | 97000      | 1         | long | buy or sell
          BTC  | 5  | 97000      | 1         | ''   | buy or sell
          ''   | 5  | 97000      | 1         | buy  | coin is written
          B"TC | 5  | 97000      | 1         | buy  | coin is written
          BTC  | 5  | 9999999999999999 | 1   | buy  | no price and no size
          BTC  | 5  | 99999999999999999999999999999999999999999 | 1 | buy | longer than 40
          """)
  void printsWhyItCannotBeSent(
      String coin, String decimals, String price, String size, String side, String words) {
    assertThat(normalise(coin, decimals, price, size, side)).isEqualTo(ExitCode.INPUT);
    assertThat(json().propertyNames()).containsExactly("error");
    assertThat(json().get("error").asString()).contains(words);
  }

  @Test
  void whatOnlyReducesHasNoMinimum() {
    assertThat(
            run(
                "--coin=BTC",
                "--sz-decimals=5",
                "--price=97000",
                "--size=0.00001",
                "--side=sell",
                "--reduce-only"))
        .isZero();
    assertThat(json().get("size").asString()).isEqualTo("0.00001");
  }

  @Test
  void aMissingWordIsBadUsage() {
    assertThat(run("--coin", "BTC")).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("--sz-decimals", "--price", "--size", "--side");
  }
}
