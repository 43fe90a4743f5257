package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.RealMarket;
import app.wheelhouse.exchange.fault.FaultKind;
import app.wheelhouse.exchange.fault.FaultRule;
import app.wheelhouse.setting.AccountsFile;
import app.wheelhouse.setting.SavedAccount;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import app.wheelhouse.vault.Keychain;
import app.wheelhouse.vault.Vault;
import app.wheelhouse.vault.VaultClock;
import app.wheelhouse.vault.VaultCost;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// `trade`, `position`, `account` and `venue`, against the test exchange.
@Timeout(120)
class TradeCommandTest {
  @TempDir Path folder;

  private RealMarket market;

  @BeforeEach
  void open() {
    market = RealMarket.open();
  }

  @AfterEach
  void close() {
    market.close();
  }

  private Object[] line(Object[] words, Object... more) {
    Object[] all =
        Ran.with(
            Arrays.copyOf(words, words.length, Object[].class),
            "--venue-url",
            market.url(),
            "--address",
            RealMarket.MASTER,
            "--config",
            folder.resolve("config"));
    return Ran.with(all, more);
  }

  private Ran trade(Object... words) {
    Ran ran =
        Ran.in(
            Map.of(AccountOptions.VARIABLE, RealMarket.KEY),
            line(words, "--data", folder.resolve("data")));
    assertThat(ran.out() + ran.err()).as("the key is never shown").doesNotContain(RealMarket.KEY);
    return ran;
  }

  private Ran look(Object... words) {
    return Ran.of(line(words));
  }

  private JsonNode orders() {
    return market.state().path("accounts").path(RealMarket.MASTER).path("openOrders");
  }

  private Optional<JsonNode> position() {
    JsonNode all =
        market
            .state()
            .path("accounts")
            .path(RealMarket.MASTER)
            .path("state")
            .path("assetPositions");
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).path("position"));
  }

  private long mark() {
    return Math.round(market.exchange.ask(core -> core.market(0).markPx()).doubleValue());
  }

  @Test
  void aStopThatTheVenueRefusesIsPlacedAgainBeforeTheCommandEnds() {
    market.exchange.faults().on(FaultRule.next(FaultKind.STOP_REJECTED, 1));

    Ran bought = trade("trade", "buy", "BTC", "0.02", "--stop", mark() - 3_000);

    assertThat(bought.exit()).as(bought.out() + bought.err()).isEqualTo(ExitCode.OK);
    assertThat(position()).isPresent();
    assertThat(orders().toString()).contains("Stop Market");
  }

  @Test
  void aPositionThatGetsNoStopAtAllIsClosedAndSaysSo() {
    market.exchange.faults().on(FaultRule.next(FaultKind.STOP_REJECTED, 100));

    Ran bought = trade("trade", "buy", "BTC", "0.02", "--stop", mark() - 3_000);

    assertThat(position()).isEmpty();
    assertThat(bought.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(bought.out() + bought.err()).contains("the position is closed again");
  }

  @Test
  void anEntryThatWaitsWithoutItsStopIsTakenBack() {
    market.exchange.faults().on(FaultRule.next(FaultKind.STOP_REJECTED, 100));
    long limit = Math.round(mark() * 0.99);

    Ran bought =
        trade("trade", "buy", "BTC", "0.02", "--limit", limit, "--stop", Math.round(limit * 0.98));

    assertThat(bought.exit()).as(bought.out() + bought.err()).isEqualTo(ExitCode.REFUSED);
    assertThat(bought.err()).contains("did not take its stop", "the entry was canceled");
    assertThat(orders()).isEmpty();
    assertThat(position()).isEmpty();
  }

  @Test
  void anEntryDoesNotOutgrowItsStop() {
    long limit = Math.round(mark() * 0.99);
    JsonNode placed =
        trade(
                "trade",
                "buy",
                "BTC",
                "0.02",
                "--limit",
                limit,
                "--stop",
                Math.round(limit * 0.98),
                "--json")
            .json();
    String id = placed.path("order").path("id").asString();

    Ran larger = trade("trade", "modify", id, "--size", "0.03");

    assertThat(larger.exit()).as(larger.out() + larger.err()).isEqualTo(ExitCode.REFUSED);
    assertThat(larger.err()).contains("would cover only 0.02 of 0.03", "place it anew");
    assertThat(orders().toString()).contains("0.02").doesNotContain("0.03");
  }

  @Test
  void aSizeThatTheGateLowersIsSaid() {
    Ran bought =
        trade("trade", "buy", "BTC", "1e9", "--stop", Math.round(mark() * 0.97), "--dry-run");

    assertThat(bought.out() + bought.err()).contains("You asked for 1000000000, the desk took");
  }

  @Test
  void aBracketIsBoughtShownReducedAndClosed() {
    long mark = mark();
    JsonNode bought =
        trade(
                "trade",
                "buy",
                "BTC",
                "0.02",
                "--stop",
                Math.round(mark * 0.97),
                "--target",
                Math.round(mark * 1.1),
                "--leverage",
                4,
                "--wait-fill",
                "--json")
            .json();
    assertThat(bought.path("outcome").asString()).isEqualTo("done");
    assertThat(bought.path("order").path("status").asString()).isEqualTo("filled");
    assertThat(bought.path("order").path("filled").decimalValue()).isEqualByComparingTo("0.02");
    assertThat(position()).isPresent();
    assertThat(orders()).as("stop and target rest at the venue").hasSize(2);

    JsonNode listed = look("position", "list", "--json").json();
    assertThat(listed.path("instrument").asString()).isEqualTo("BTC");
    assertThat(listed.path("leverage").asLong()).isEqualTo(4);
    JsonNode risk = look("position", "risk", "--json").json();
    assertThat(risk.path("protected").asBoolean()).isTrue();
    assertThat(look("position", "info", "btc").out()).contains("stops", "liquidation");

    JsonNode half = trade("position", "close", "BTC", "--percent", 50, "--json").json();
    assertThat(half.path("outcome").asString()).isEqualTo("done");
    assertThat(position().orElseThrow().path("szi").asString()).isEqualTo("0.01");
    assertThat(trade("position", "close", "BTC").exit()).isZero();
    assertThat(position()).isEmpty();
    assertThat(look("trade", "history", "--json").out().lines()).hasSize(3);
  }

  @Test
  void aRestingOrderIsListedChangedByItsNumberAndCanceled() {
    long limit = Math.round(mark() * 0.995);
    JsonNode placed = trade("trade", "buy", "BTC", "0.01", "--limit", limit, "--json").json();
    assertThat(placed.path("outcome").asString()).isEqualTo("done");
    String number = placed.path("order").path("venueOrderId").asString();
    JsonNode listed =
        look("trade", "orders", "--json")
            .out()
            .lines()
            .map(RealMarket.JSON::readTree)
            .filter(each ->
                each.path("id").asString().equals(placed.path("order").path("id").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(listed.path("limit").decimalValue()).isEqualByComparingTo(Long.toString(limit));
    JsonNode changed = trade("trade", "modify", number, "--limit", limit - 100, "--json").json();
    assertThat(changed.path("outcome").asString()).isEqualTo("done");
    assertThat(changed.path("order").path("limit").decimalValue())
        .isEqualByComparingTo(Long.toString(limit - 100));
    assertThat(trade("trade", "cancel", placed.path("order").path("id").asString()).exit())
        .isZero();
    assertThat(orders()).isEmpty();
    Ran none = trade("trade", "cancel", "--all");
    assertThat(none.out()).as(none.err()).contains("No order works");
    assertThat(none.exit()).isZero();
  }

  @Test
  void aDryRunPrintsTheSignedRequestAndSendsNothing() {
    Ran dry =
        trade("trade", "buy", "BTC", "0.01", "--stop", Math.round(mark() * 0.97), "--dry-run");
    assertThat(dry.exit()).as(dry.err()).isZero();
    JsonNode order = RealMarket.JSON.readTree(dry.out().lines().toList().getLast());
    assertThat(order.path("action").path("type").asString()).isEqualTo("order");
    assertThat(order.path("action").path("orders")).hasSize(2);
    assertThat(order.path("signature").path("r").asString()).startsWith("0x");
    assertThat(order.path("nonce").asLong()).isPositive();
    assertThat(dry.err()).contains("not sent");
    assertThat(used()).as("nothing was sent").isZero();
    assertThat(orders()).isEmpty();
    assertThat(folder.resolve("data")).as("no record").doesNotExist();
    assertThat(folder.resolve("config").resolve("nonces")).as("no number used").doesNotExist();
  }

  @Test
  void whatADryRunPrintsIsWhatTheVenueTakes() throws Exception {
    Ran dry = trade("trade", "buy", "BTC", "0.01", "--leverage", 3, "--dry-run");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String body : dry.out().lines().toList()) {
        HttpRequest post =
            HttpRequest.newBuilder(URI.create(market.url() + "/exchange"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String reply = client.send(post, HttpResponse.BodyHandlers.ofString()).body();
        assertThat(RealMarket.JSON.readTree(reply).path("status").asString())
            .as(reply)
            .isEqualTo("ok");
      }
    }
    assertThat(position().orElseThrow().path("szi").asString()).isEqualTo("0.01");
    assertThat(position().orElseThrow().path("leverage").path("value").asInt()).isEqualTo(3);
  }

  private long used() {
    return market.state().path("accounts").path(RealMarket.MASTER).path("requestsUsed").asLong();
  }

  @Test
  void aSavedAccountIsTradedWithItsKeyFromTheVault() throws Exception {
    VaultTools tools =
        new VaultTools(
            new VaultClock(System::currentTimeMillis, System::nanoTime),
            VaultCost.LEAST,
            () -> VaultCost.LEAST,
            _ -> null,
            _ -> Keychain.ofSystem("Linux", ""));
    Path config = folder.resolve("config");
    new AccountsFile(config)
        .write(
            List.of(
                new SavedAccount("mine", "testnet", RealMarket.MASTER, RealMarket.AGENT, true, 0)));
    try (Vault vault = Vault.in(config, tools.clock(), VaultCost.LEAST)) {
      vault.create("nine small tugs at the quay".toCharArray(), VaultCost.LEAST);
      vault.add(
          new CredentialId(CredentialKind.HYPERLIQUID_AGENT, "hyperliquid/testnet", "mine"),
          HexFormat.of().parseHex(RealMarket.KEY),
          "");
    }
    CommandLine line =
        new CommandLine(new TradeCommand(Map.of("WORDS", "nine small tugs at the quay"), tools));
    StringWriter out = new StringWriter();
    line.setOut(new PrintWriter(out, true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    int exit =
        line.execute(
            "buy",
            "BTC",
            "0.01",
            "--account",
            "mine",
            "--passphrase-env",
            "WORDS",
            "--wait-fill",
            "--venue-url",
            market.url(),
            "--config",
            config.toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(exit).as(out.toString()).isZero();
    assertThat(out.toString()).contains("filled").doesNotContain(RealMarket.KEY);
    assertThat(position()).isPresent();
  }

  @Test
  void aCheckOfTheVenueTakesEachStepAndLeavesNothing() {
    Ran ran = trade("venue", "check", "--json");
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    JsonNode check = ran.json();
    assertThat(check.path("passed").asBoolean()).as(check.toString()).isTrue();
    assertThat(check.path("place").asString()).isEqualTo("local");
    assertThat(check.path("steps").size()).isGreaterThanOrEqualTo(10);
    assertThat(orders()).isEmpty();
    assertThat(position()).isEmpty();
    assertThat(folder.resolve("config").resolve("venue-check.json")).exists();
  }

  @Test
  void theAccountIsShownWithoutAKey() {
    JsonNode info = look("account", "info", "--json").json();
    assertThat(info.path("address").asString()).isEqualTo(RealMarket.MASTER);
    JsonNode balance = look("account", "balance", "--json").json();
    assertThat(balance.path("equity").decimalValue()).isEqualByComparingTo("10000");
    assertThat(look("position", "list").out()).contains("None.");
    Path unused = folder.resolve("unused");
    assertThat(look("position", "list", "--data", unused).out()).contains("None.");
    assertThat(look("trade", "orders", "--data", unused).out()).contains("None.");
    assertThat(unused).as("the record is not asked").doesNotExist();
  }

  @Test
  void aRateLimitThatIsUsedUpIsWaitedFor() {
    trade("trade", "buy", "BTC", "0.01", "--limit", Math.round(mark() * 0.995));
    market.exchange.faults().on(FaultRule.next(FaultKind.STORM_429, 1).at("info").lasting(1_000));
    Ran listed = look("trade", "orders");
    assertThat(listed.exit()).as(listed.err()).isZero();
    assertThat(listed.out()).contains("BTC");
  }

  @Test
  void everyOptionAndParameterIsExplained() {
    for (String words :
        List.of(
            "trade buy",
            "trade cancel",
            "trade modify",
            "trade orders",
            "trade history",
            "position list",
            "position info",
            "position close",
            "account balance",
            "venue check",
            "debug address")) {
      CommandLine line = new CommandLine(new WheelhouseCommand(), new Commands(Map.of(), _ -> {}));
      for (String word : words.split(" ")) {
        line = line.getSubcommands().get(word);
      }
      assertThat(line.getCommandSpec().args())
          .as(words)
          .allSatisfy(arg -> assertThat(arg.description()).as(arg.paramLabel()).isNotEmpty());
    }
  }

  @Test
  void theGateRefusesWithASentenceAndNothingIsSent() {
    Ran refused = trade("trade", "buy", "BTC", "5");
    assertThat(refused.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).isNotBlank();
    assertThat(orders()).isEmpty();
  }

  @Test
  void liveIsNotTradedWithoutTheAccountsName() {
    Ran refused = trade("trade", "buy", "BTC", "0.001", "--mode", "live", "--network", "testnet");
    assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--arm NAME");
    Ran wrong =
        trade(
            "trade",
            "buy",
            "BTC",
            "0.001",
            "--mode",
            "live",
            "--network",
            "testnet",
            "--arm",
            "somebody");
    assertThat(wrong.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(wrong.err()).contains("type the account's name exactly");
    assertThat(position()).isEmpty();
  }

  @Test
  void liveIsTradedAtATenthOfTheLimitsOnceArmed() {
    Object[] live = {
      "trade",
      "buy",
      "BTC",
      "0.002",
      "--mode",
      "live",
      "--network",
      "testnet",
      "--arm",
      RealMarket.MASTER,
      "--wait-fill"
    };
    assertThat(trade(live).exit()).isZero();
    assertThat(position()).isPresent();
    live[3] = "0.05";
    Ran large = trade(live);
    assertThat(position().orElseThrow().path("szi").asString())
        .as("BTC has a largest size of 0.1, of which a tenth counts")
        .isNotEqualTo("0.052");
    assertThat(large.out() + large.err()).isNotBlank();
  }

  @Test
  void aKeyFileThatOthersMayReadIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), RealMarket.KEY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Ran refused =
        Ran.of(
            line(
                new Object[] {"trade", "buy", "BTC", "0.001", "--key-file", file},
                "--data",
                folder.resolve("data")));
    assertThat(refused.refused(ExitCode.INPUT)).contains("chmod 600").doesNotContain("0123456789");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Ran taken =
        Ran.of(
            line(
                new Object[] {"trade", "buy", "BTC", "0.001", "--key-file", file, "--wait-fill"},
                "--data",
                folder.resolve("data")));
    assertThat(taken.exit()).as(taken.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          trade buy BTC 0,                       above zero
          trade buy BTC -1,                      above zero
          trade buy BTC 0.01 --leverage 0,       1 or more
          trade buy BTC 0.01 --dry-run --wait-fill, no fill to wait for
          trade cancel,                          Name one order
          trade modify 0x123456,                 Say what to change
          position close BTC --percent 0,        1 to 100
          trade buy BTC 0.01 --mode paper,       testnet or live
          """)
  void aWrongLineIsSaidBeforeAnythingIsRead(String words, String said) {
    assertThat(
            Ran.in(
                    Map.of(AccountOptions.VARIABLE, RealMarket.KEY),
                    line((Object[]) words.split(" ")))
                .refused(ExitCode.USAGE))
        .contains(said);
  }

  @Test
  void withoutAKeyItIsSaidWhereOneComesFrom() {
    assertThat(Ran.of(line(new Object[] {"trade", "buy", "BTC", "0.01"})).refused(ExitCode.INPUT))
        .contains(AccountOptions.VARIABLE);
    assertThat(
            Ran.of("trade", "buy", "BTC", "0.01", "--venue-url", market.url())
                .refused(ExitCode.USAGE))
        .contains("--account NAME", "--key-file");
  }
}
