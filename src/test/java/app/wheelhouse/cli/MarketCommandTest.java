package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.info.VenueStub;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `market`, against a server of ours.
class MarketCommandTest {
  private static final String META =
      "{\"universe\":[{\"name\":\"BTC\",\"szDecimals\":5,\"maxLeverage\":40,\"marginTableId\":56},"
          + "{\"name\":\"OLD\",\"szDecimals\":1,\"maxLeverage\":3,\"isDelisted\":true},"
          + "{\"name\":\"kPEPE\",\"szDecimals\":0,\"maxLeverage\":10,\"marginTableId\":10}],"
          + "\"marginTables\":[[56,{\"description\":\"\",\"marginTiers\":[{\"lowerBound\":\"0.0\","
          + "\"maxLeverage\":40},{\"lowerBound\":\"150000000.0\",\"maxLeverage\":20}]}]],"
          + "\"collateralToken\":0}";

  private final List<HyperliquidEndpoint> asked = new ArrayList<>();
  private final List<Long> waits = new ArrayList<>();
  private VenueStub venue;

  @BeforeEach
  void start() throws IOException {
    venue = new VenueStub();
    venue
        .json(
            "metaAndAssetCtxs",
            "["
                + META
                + ",["
                + context("97123.5", "95000", "1000000.4")
                + ","
                + context("1", "1", "0")
                + ","
                + context("0.00001234", "0.00001", "5000000")
                + "]]")
        .json(
            "l2Book",
            "{\"coin\":\"BTC\",\"time\":1764000000000,\"levels\":[[{\"px\":\"99.5\",\"sz\":\"1.5\","
                + "\"n\":1},{\"px\":\"99\",\"sz\":\"2\",\"n\":1}],[{\"px\":\"100\",\"sz\":\"3\","
                + "\"n\":2}]]}")
        .json("exchangeStatus", "{\"time\":1764000000000}")
        .json(
            "fundingHistory",
            "[{\"coin\":\"BTC\",\"fundingRate\":\"0.0000125\",\"premium\":\"0.0001\","
                + "\"time\":1763996400000}]")
        .json(
            "predictedFundings",
            "[[\"BTC\",[[\"HlPerp\",{\"fundingRate\":\"0.00002\",\"nextFundingTime\":1764003600000,"
                + "\"fundingIntervalHours\":1}],[\"BinPerp\",{\"fundingRate\":\"0.0001\","
                + "\"nextFundingTime\":1764028800000,\"fundingIntervalHours\":8}]]],[\"ETH\",[]]]")
        .json(
            "recentTrades",
            "[{\"coin\":\"BTC\",\"side\":\"A\",\"px\":\"99.5\",\"sz\":\"0.1\",\"time\":1764000000001,"
                + "\"hash\":\"0x\",\"tid\":7},{\"coin\":\"BTC\",\"side\":\"B\",\"px\":\"100\","
                + "\"sz\":\"0.2\",\"time\":1764000000002,\"hash\":\"0x\",\"tid\":8}]");
  }

  @AfterEach
  void stop() {
    venue.close();
  }

  private static String context(String mark, String yesterday, String volume) {
    return "{\"funding\":\"0.0000125\",\"openInterest\":\"10\",\"prevDayPx\":\""
        + yesterday
        + "\",\"dayNtlVlm\":\""
        + volume
        + "\",\"premium\":\"0.0001\",\"oraclePx\":\""
        + mark
        + "\",\"markPx\":\""
        + mark
        + "\",\"midPx\":\""
        + mark
        + "\",\"impactPxs\":null}";
  }

  private Ran run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(
            new MarketCommand(
                endpoint -> {
                  asked.add(endpoint);
                  return venue.info();
                },
                waits::add));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((failure, _) -> {
      failure.getCommandLine().getErr().println(failure.getMessage());
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println(failure instanceof BadInput ? failure.getMessage() : failure);
      return failure instanceof BadInput ? ExitCode.INPUT : ExitCode.INTERNAL;
    });
    int exit = line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }

  private List<JsonNode> json(Object... words) {
    Ran ran = run(Ran.with(words, "--json"));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().lines().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void listShowsWhatCanBeTradedTheBusiestFirst() {
    Ran ran = run("list");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            coin         mark      day%  funding%/h  openInterest$  dayVolume$  maxLeverage  tick      lot
            kPEPE  0.00001234      23.4     0.00125              0     5000000           10  0.000001  1
            BTC       97123.5  2.235263     0.00125         971235     1000000           40  0.1       0.00001
            """);
  }

  @Test
  void listAsJsonIsAnObjectALine() {
    List<JsonNode> rows = json("list");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).get("coin").stringValue()).isEqualTo("BTC");
    assertThat(rows.get(1).get("mark").doubleValue()).isEqualTo(97123.5);
    assertThat(rows.get(1).get("maxLeverage").intValue()).isEqualTo(40);
  }

  @Test
  void infoShowsRulesAndMarginTiers() {
    JsonNode btc = json("info", "BTC").getFirst();
    assertThat(btc.get("tick").stringValue()).isEqualTo("0.1");
    assertThat(btc.get("minOrder$").stringValue()).isEqualTo("10");
    assertThat(btc.get("marginTiers"))
        .extracting(JsonNode::stringValue)
        .containsExactly("40x from $0", "20x from $150000000");
    assertThat(run("info", "BTC").out())
        .contains("marginTiers         40x from $0; 20x from $150000000")
        .contains("onlyIsolated        no");
  }

  @Test
  void bookShowsBothSidesThoughTheyDifferInDepth() {
    assertThat(run("book", "BTC").out())
        .isEqualTo(
            """
            bidSize   bid  ask  askSize
                1.5  99.5  100        3
                  2    99    -        -
            """);
    assertThat(json("book", "BTC", "--depth", 1)).hasSize(1);
    assertThat(json("book", "BTC").get(1).get("ask").isNull()).isTrue();
  }

  @Test
  void tradesAreShownNewestFirst() {
    assertThat(run("trades", "BTC").out())
        .isEqualTo(
            """
            time                      side  price  size  id
            2025-11-24T16:00:00.002Z  buy     100   0.2   8
            2025-11-24T16:00:00.001Z  sell   99.5   0.1   7
            """);
    assertThat(json("trades", "BTC", "--count", 1)).hasSize(1);
  }

  @Test
  void fundingShowsThePastAndWhatIsNextElsewhere() {
    List<JsonNode> rows = json("funding", "BTC", "--hours", 2);
    assertThat(rows)
        .extracting(row -> row.get("venue").stringValue() + " " + row.get("funding%"))
        .containsExactly("hyperliquid 0.00125", "HlPerp (next) 0.002", "BinPerp (next) 0.01");
    assertThat(venue.requests)
        .anySatisfy(request ->
            assertThat(request.toString())
                .contains("\"startTime\":" + (1_764_000_000_000L - 7_200_000)));
  }

  @Test
  void watchLooksAsOftenAsItIsTold() {
    Ran ran = run("watch", "BTC", "--count", 3);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            time                  coin   bid  ask    mid
            2025-11-24T16:00:00Z  BTC   99.5  100  99.75
            2025-11-24T16:00:00Z  BTC  99.5  100  99.75
            2025-11-24T16:00:00Z  BTC  99.5  100  99.75
            """);
    assertThat(waits).containsExactly(2_000L, 2_000L);
  }

  @Test
  void watchGoesOnWhenALookFails() {
    int[] looks = {0};
    String book = "{\"coin\":\"BTC\",\"time\":1,\"levels\":[[],[]]}";
    venue.on(
        "l2Book",
        _ -> looks[0]++ == 1 ? VenueStub.status(422, "text/plain", "no") : VenueStub.json(book));
    Ran ran = run("watch", "BTC", "--count", 3, "--json");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.err())
        .isEqualToIgnoringNewLines("127.0.0.1 refused the request l2Book (422): no");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          list
          info BTC
          book BTC
          trades BTC
          funding BTC
          watch BTC --count 2
          """)
  void x24WithoutTheVenueEachCommandSaysWhyAndEndsWith3(String command) {
    for (String type :
        List.of("metaAndAssetCtxs", "l2Book", "exchangeStatus", "fundingHistory", "recentTrades")) {
      venue.on(type, _ -> VenueStub.status(503, "text/plain", "upgrade"));
    }
    assertThat(run((Object[]) command.split(" ")).refused(ExitCode.INPUT))
        .startsWith("127.0.0.1 is not available at the moment (503: upgrade)");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          info btc
          info OLD
          """)
  void aMarketThatIsNotListedIsNamed(String command) {
    assertThat(run((Object[]) command.split(" ")).refused(ExitCode.INPUT))
        .startsWith("The venue has no market " + command.substring(5));
  }

  @Test
  void aBookThatTheVenueDoesNotHaveIsNoMarket() {
    venue.json("l2Book", "null");
    assertThat(run("book", "XXX").refused(ExitCode.INPUT)).contains("no market XXX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --network testnet                    | https://api.hyperliquid-testnet.xyz
          --network mainnet                    | https://api.hyperliquid.xyz
          --venue-url http://127.0.0.1:4000/   | http://127.0.0.1:4000
          """)
  void theVenueIsChosen(String options, String rest) {
    run((Object[]) ("book BTC " + options).split(" +"));
    assertThat(asked)
        .singleElement()
        .satisfies(endpoint -> assertThat(endpoint.rest()).hasToString(rest));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ''
          book BTC --depth 0
          trades BTC --count -1
          watch BTC --every 1
          watch
          info
          book BTC --venue-url http://example.com
          book BTC --network moonnet
          """)
  void aWrongCommandLineEndsWith2(String command) {
    Object[] words = command.isEmpty() ? new Object[0] : command.split(" ");
    run(words).refused(ExitCode.USAGE);
    assertThat(venue.requests).isEmpty();
  }
}
