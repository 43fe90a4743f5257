package app.wheelhouse.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.exchange.core.ExchangeRules;
import app.wheelhouse.exchange.flow.SeededFlow;
import app.wheelhouse.exchange.server.ExchangeSettings;
import app.wheelhouse.exchange.server.ListedMarket;
import app.wheelhouse.exchange.server.LocalExchange;
import app.wheelhouse.exchange.server.OpeningAccounts;
import app.wheelhouse.exchange.server.VenueLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Clients that others wrote trade on the exchange: @nktkas/hyperliquid (with viem and with ethers)
/// and ccxt, by the script `src/test/js/independent.mjs`. Skipped where Node is absent or its
/// packages cannot be fetched.
@EnabledIfSystemProperty(
    named = "wheelhouse.independent",
    matches = "true",
    disabledReason = "only with -Pindependent-clients: it fetches Node packages")
class IndependentClientsTest {
  private static final long SEED = 20_261_122;

  /// An hour of market before the first client: candles and trades to read.
  private static final long WARM_UP = 3_600_000;

  /// Funding comes this often here, so that a position is held over a payment.
  private static final long FUNDING_SECONDS = 15;

  @Test
  void theyPlaceBracketModifyCancelAndReadAsOnTheVenue() throws Exception {
    NodeScript script =
        NodeScript.fetched(Path.of("src/test/js"), Path.of("target", "independent-clients"));
    ExchangeSettings settings =
        ExchangeSettings.standard(System::currentTimeMillis)
            .withSeed(SEED)
            .withMarket(
                ListedMarket.quiet()
                    .withRules(ExchangeRules.standard().withTimes(FUNDING_SECONDS * 1_000, 5_000))
                    .withFlow(new SeededFlow(SEED), WARM_UP))
            .withAccounts(accounts(script))
            // The clients ask more in a minute than one computer may; the 429 has its own tests.
            .withLimits(VenueLimits.VENUE.withWeight(0));
    try (LocalExchange exchange = LocalExchange.start(settings)) {
      int exit =
          script.run(
              "independent.mjs",
              exchange.url(),
              "--funding-seconds",
              String.valueOf(FUNDING_SECONDS),
              "--summary",
              "summary.json");
      assertThat(exit).as("the script's exit code; its failed checks are above").isZero();
    }
  }

  /// What the script says the exchange must be started with: `--fund A=USDC --approve-agent M=A`.
  private static OpeningAccounts accounts(NodeScript script)
      throws IOException, InterruptedException {
    OpeningAccounts accounts = OpeningAccounts.NONE;
    List<String> arguments = script.words("independent.mjs", "--accounts");
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String[] pair = arguments.get(i + 1).split("=", 2);
      accounts =
          switch (arguments.get(i)) {
            case "--fund" -> accounts.fund(pair[0], new BigDecimal(pair[1]));
            case "--approve-agent" -> accounts.approve(pair[0], pair[1]);
            default -> throw new IllegalStateException("The script asks for " + arguments.get(i));
          };
    }
    assertThat(accounts.funds()).as("accounts that the script wants funded").isNotEmpty();
    return accounts;
  }
}
