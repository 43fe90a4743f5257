package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.desk.RealMarket;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.DirectoryLock;
import app.wheelhouse.store.JournalEntry;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `run --mode shadow`, `testnet` and `live`, against the test exchange.
@Timeout(120)
class RealRunCommandTest {
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

  private Ran run(String mode, Object... more) {
    Object[] words = {
      "run",
      "--mode",
      mode,
      "--venue-url",
      market.url(),
      "--instrument",
      "BTC",
      "--config",
      folder.resolve("config"),
      "--data",
      folder.resolve("data")
    };
    return Ran.in(Map.of(AccountOptions.VARIABLE, RealMarket.KEY), Ran.with(words, more));
  }

  @Test
  void aTestnetRunEndsWithItsFiguresAndASoundRecord() {
    JsonNode run = run("testnet", "--address", RealMarket.MASTER, "--for", "2s", "--json").json();
    assertThat(run.path("mode").asString()).isEqualTo("testnet");
    assertThat(run.path("session").asString()).startsWith("testnet-1");
    assertThat(run.path("equity").decimalValue()).isEqualByComparingTo("10000");
    assertThat(run.has("tracking")).isFalse();
    assertThat(Ran.of("journal", "verify", "--data", folder.resolve("data")).exit()).isZero();
    assertThat(Record.of(folder.resolve("data")).entries().getFirst())
        .isInstanceOfSatisfying(
            JournalEntry.SessionStarted.class,
            started -> {
              assertThat(started.mode()).isEqualTo("testnet");
              assertThat(started.account().venue()).isEqualTo("hyperliquid-local");
            });
  }

  @Test
  void aShadowRunIsMeasuredAgainstTheAccount() {
    JsonNode run =
        run(
                "shadow",
                "--network",
                "testnet",
                "--address",
                RealMarket.MASTER,
                "--for",
                "2s",
                "--json")
            .json();
    JsonNode tracking = run.path("tracking");
    assertThat(tracking.path("account").asString()).isEqualTo(RealMarket.MASTER);
    assertThat(tracking.path("readings").asInt()).isPositive();
    assertThat(tracking.path("difference").decimalValue()).isEqualByComparingTo("0");
    assertThat(run("shadow", "--network", "testnet", "--for", "1s").out())
        .contains("shadow", "equity")
        .doesNotContain("tracking error");
  }

  @Test
  void liveRunsUnarmedUntilTheNameIsGiven() {
    Object[] live = {
      "--address", RealMarket.MASTER, "--network", "testnet", "--for", "1s", "--json"
    };
    JsonNode unarmed = run("live", live).json();
    assertThat(unarmed.path("mode").asString()).isEqualTo("live");
    assertThat(run("live", Ran.with(live, "--arm", RealMarket.MASTER)).exit()).isZero();
    Ran wrong = run("live", Ran.with(live, "--arm", "somebody"));
    assertThat(wrong.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(wrong.err()).contains("type the account's name exactly");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          testnet, --resume,                  cannot be continued
          testnet, --tape x,                  live market
          testnet, --advisor reckless,        never trades real orders
          testnet, --for 1s,                  Say which account
          testnet, --arm mine,                --arm is for --mode live
          paper,   --address 0x00,            shadow
          """)
  void whatDoesNotBelongToTheModeIsRefused(String mode, String words, String said) {
    assertThat(run(mode, (Object[]) words.split(" ")).refused(ExitCode.USAGE)).contains(said);
  }

  @Test
  void aDirectoryThatARunningDeskHoldsIsNamed() throws Exception {
    Path data = folder.resolve("data");
    try (DirectoryLock _ = DataDirectory.open(data).lock()) {
      assertThat(
              run("testnet", "--address", RealMarket.MASTER, "--for", "1s").refused(ExitCode.INPUT))
          .contains("is using", "--data DIR");
    }
  }
}
