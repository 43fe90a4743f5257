package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `run --mode demo`: the same seed gives the same run, and its figures add up.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoRunTest {
  private static final int EVENTS = 10_000;

  /// What the issue names, then what we add.
  private static final List<String> FIELDS =
      List.of(
          "mode",
          "session",
          "events",
          "bars",
          "decisions",
          "orders",
          "fills",
          "fees",
          "funding",
          "balance",
          "unrealised",
          "equity",
          "denialsByRule",
          "clampsByRule",
          "liquidations",
          "maxEffectiveLeverage",
          "maxMarginUsage",
          "maxDrawdown",
          "peakEffectiveLeverage",
          "peakMarginUsage",
          "peakDrawdown",
          "maxUnprotectedSeconds",
          "unprotectedLonger",
          "endings",
          "restrictions",
          "duplicates",
          "staleMillis",
          "badRows",
          "journalRecords",
          "snapshotSha256",
          "wallMillis");

  private Ran ran = new Ran(-1, "", "");
  private JsonNode json = JsonNodeFactory.instance.objectNode();

  @BeforeAll
  void runsOnce() {
    ran = demo(7);
    json = ran.json();
  }

  private static Ran demo(long seed) {
    return Ran.of("run", "--mode", "demo", "--events", EVENTS, "--auto", "--seed", seed, "--json");
  }

  @Test
  void endsEqualWithTheSameSeed() {
    assertThat(Ran.figures(demo(7).json())).isEqualTo(Ran.figures(json));
    assertThat(json.get("decisions").get("count").asLong()).isPositive();
  }

  @Test
  void endsOtherwiseWithAnotherSeed() {
    JsonNode other = demo(8).json();
    assertThat(other.get("decisions").get("sha256"))
        .isNotEqualTo(json.get("decisions").get("sha256"));
    assertThat(other.get("snapshotSha256")).isNotEqualTo(json.get("snapshotSha256"));
  }

  @Test
  void endsOtherwiseWithMoreEvents() {
    JsonNode longer =
        Ran.json("run", "--mode", "demo", "--events", EVENTS + 500, "--auto", "--seed", 7);
    assertThat(longer.get("events").asLong()).isEqualTo(EVENTS + 500);
    assertThat(longer.get("snapshotSha256")).isNotEqualTo(json.get("snapshotSha256"));
  }

  @Test
  void printsOneObjectWithTheAgreedFieldsAndNothingElse() {
    assertThat(ran.err()).isEmpty();
    assertThat(json.propertyNames()).containsExactlyElementsOf(FIELDS);
    assertThat(json.get("decisions").propertyNames()).containsExactly("count", "sha256");
    assertThat(json.get("mode").asString()).isEqualTo("demo");
    assertThat(json.get("session").asString()).isEqualTo("demo-1");
    assertThat(json.get("events").asInt()).isEqualTo(EVENTS);
    assertThat(json.get("decisions").get("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(json.get("snapshotSha256").asString()).matches("[0-9a-f]{64}");
    assertThat(json.get("wallMillis").asLong()).isNotNegative();
  }

  @Test
  void addsUpExactly() {
    BigDecimal sum = json.get("balance").decimalValue().add(json.get("unrealised").decimalValue());
    assertThat(json.get("equity").decimalValue()).isEqualByComparingTo(sum);
  }

  @Test
  void countsOrdersByTheStatusesThatExist() {
    List<String> statuses = Arrays.stream(OrderStatus.values()).map(Enum::name).toList();
    assertThat(statuses).containsAll(json.get("orders").propertyNames());
    json.get("orders").forEach(count -> assertThat(count.asLong()).isPositive());
  }

  @Test
  void writesNoNumberInExponentForm() {
    assertThat(ran.out().replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("[0-9][eE][-+0-9]");
  }

  @Test
  void saysTheSameForPeople() {
    Ran text = Ran.of("run", "--mode", "demo", "--events", EVENTS, "--auto", "--seed", 7);
    assertThat(text.exit()).isZero();
    assertThat(text.err()).isEmpty();
    var figures =
        text.out()
            .lines()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, 20).strip(), line -> line.substring(20).strip()));
    assertThat(figures)
        .containsEntry("mode", "demo")
        .containsEntry("market events", json.get("events").asString())
        .containsEntry("decisions", json.get("decisions").get("count").asString())
        .containsEntry("fills", json.get("fills").asString())
        .containsEntry(
            "equity",
            json.get("equity").decimalValue().setScale(2, RoundingMode.HALF_EVEN) + " USDC");
  }

  @Test
  void tradesNothingWithoutAuto() {
    JsonNode watching = Ran.json("run", "--mode", "demo", "--events", EVENTS, "--seed", 7);
    assertThat(watching.get("orders").isEmpty()).isTrue();
    assertThat(watching.get("fills").asLong()).isZero();
    assertThat(watching.get("equity").decimalValue()).isEqualByComparingTo("10000");
  }

  @Test
  void stopsBeforeTheTimeOfUntil() {
    JsonNode tenMinutes =
        Ran.json("run", "--mode", "demo", "--until", "2025-09-01T00:10:00Z", "--seed", 7);
    JsonNode sameEvents =
        Ran.json(
            "run", "--mode", "demo", "--seed", 7, "--events", tenMinutes.get("events").asLong());
    assertThat(Ran.figures(sameEvents)).isEqualTo(Ran.figures(tenMinutes));
    assertThat(tenMinutes.get("bars").asLong()).isBetween(4L * 9, 4L * 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"btc", "BTC"})
  void playsOneMarketOnlyWhenItIsNamed(String symbol) {
    JsonNode one = Ran.json("run", "--events", 1000, "--instrument", symbol);
    assertThat(one.get("events").asLong()).isEqualTo(1000);
    assertThat(one.get("snapshotSha256"))
        .isNotEqualTo(Ran.json("run", "--events", 1000).get("snapshotSha256"));
  }

  @Test
  void refusesAMarketThatTheDemoHasNot() {
    assertThat(Ran.of("run", "--events", 10, "--instrument", "DOGE").refused(ExitCode.INPUT))
        .isEqualToIgnoringNewLines("The demo market has no DOGE; it has BTC, ETH, SOL, HYPE");
  }
}
