package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.info.InfoTimes.Pause;
import app.wheelhouse.venue.hyperliquid.info.MarketTable;
import app.wheelhouse.venue.hyperliquid.info.MarketTable.Market;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Books;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `market`: what the venue says about its markets, without an account.
@Command(
    name = "market",
    description = "Asks the venue about its markets; needs no account.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class MarketCommand implements Runnable {
  private static final long HOUR_MILLIS = 3_600_000;

  private final Function<HyperliquidEndpoint, HyperliquidInfo> venue;
  private final Pause pause;

  @Spec private CommandSpec spec = CommandSpec.create();

  /// @param venue makes the requests to an endpoint
  /// @param pause waits between two looks of `watch`
  MarketCommand(Function<HyperliquidEndpoint, HyperliquidInfo> venue, Pause pause) {
    this.venue = venue;
    this.pause = pause;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: market list, info, book, trades, funding or watch");
  }

  @Command(
      name = "list",
      description = "Lists the markets that can be traded, the busiest first.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int list(
      @Mixin MarketOptions options,
      @Option(
              names = "--dex",
              paramLabel = "NAME",
              description = "a builder's dex",
              defaultValue = "")
          String dex)
      throws BadInput {
    MarketTable table = MarketReading.of(() -> reading(options).table(dex));
    String prefix = dex.isEmpty() ? "" : dex + ":";
    List<Market> markets = new ArrayList<>(table.markets().values());
    markets.removeIf(market -> !market.coin().startsWith(prefix));
    markets.sort(Comparator.comparingDouble((Market market) -> -market.context().dayNotional()));
    print(options, markets.stream().map(MarketRows::listed).toList());
    return ExitCode.OK;
  }

  @Command(
      name = "info",
      description = "Shows one market: prices, funding, rules of its orders, margin tiers.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int info(@Mixin MarketOptions options, @Parameters(paramLabel = "COIN") String coin)
      throws BadInput {
    MarketRow row = MarketRows.details(MarketReading.of(() -> reading(options).market(coin)));
    if (options.json()) {
      MarketRow.json(List.of(row), out());
    } else {
      row.lines(out());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "book",
      description = "Shows the order book of a market.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int book(
      @Mixin MarketOptions options,
      @Parameters(paramLabel = "COIN") String coin,
      @Option(names = "--depth", paramLabel = "N", defaultValue = "10") int depth)
      throws BadInput {
    atLeastOne("--depth", depth);
    Books book = MarketReading.of(() -> reading(options).book(coin));
    print(options, MarketRows.book(book, depth));
    return ExitCode.OK;
  }

  @Command(
      name = "trades",
      description = "Shows the newest public trades of a market, the newest first.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int trades(
      @Mixin MarketOptions options,
      @Parameters(paramLabel = "COIN") String coin,
      @Option(names = "--count", paramLabel = "N", defaultValue = "20") int count)
      throws BadInput {
    atLeastOne("--count", count);
    print(options, MarketRows.trades(MarketReading.of(() -> reading(options).trades(coin)), count));
    return ExitCode.OK;
  }

  @Command(
      name = "funding",
      description = "Shows past funding of a market and what is expected next, here and elsewhere.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int funding(
      @Mixin MarketOptions options,
      @Parameters(paramLabel = "COIN") String coin,
      @Option(names = "--hours", paramLabel = "N", defaultValue = "24") int hours)
      throws BadInput {
    atLeastOne("--hours", hours);
    List<MarketRow> rows = new ArrayList<>();
    MarketReading.Funding funding =
        MarketReading.of(() -> reading(options).funding(coin, hours * HOUR_MILLIS));
    funding.past().forEach(rate -> rows.add(MarketRows.funding(rate)));
    funding.next().forEach(next -> rows.add(MarketRows.predicted(next)));
    print(options, rows);
    return ExitCode.OK;
  }

  @Command(
      name = "watch",
      description = "Prints best bid and ask again and again until it is stopped.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int watch(
      @Mixin MarketOptions options,
      @Parameters(paramLabel = "COIN", arity = "1..10") List<String> coins,
      @Option(
              names = "--count",
              paramLabel = "N",
              description = "stop after so many looks",
              defaultValue = "2147483647")
          int count,
      @Option(
              names = "--every",
              paramLabel = "SECONDS",
              description = "seconds between two looks, 2 or more",
              defaultValue = "2")
          int seconds)
      throws BadInput {
    atLeastOne("--count", count);
    if (seconds < 2) {
      throw new ParameterException(spec.commandLine(), "--every is 2 seconds or more");
    }
    MarketReading reading = reading(options);
    for (int look = 0; look < count; look++) {
      try {
        if (look > 0) {
          pause.sleep(seconds * 1000L);
        }
        for (String coin : coins) {
          MarketRow best = MarketRows.best(reading.book(coin));
          print(options, List.of(best), look == 0 && coin.equals(coins.getFirst()));
        }
      } catch (InfoException failure) {
        if (look == 0) {
          throw new BadInput(failure.getMessage());
        }
        // A look that fails is said; the next one may do better.
        spec.commandLine().getErr().println(failure.getMessage());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return ExitCode.OK;
      }
    }
    return ExitCode.OK;
  }

  private MarketReading reading(MarketOptions options) {
    return new MarketReading(venue.apply(options.endpoint()));
  }

  private void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + " is 1 or more, not " + value);
    }
  }

  private void print(MarketOptions options, List<MarketRow> rows) {
    print(options, rows, true);
  }

  private void print(MarketOptions options, List<MarketRow> rows, boolean header) {
    if (options.json()) {
      MarketRow.json(rows, out());
    } else if (header) {
      MarketRow.table(rows, out());
    } else {
      rows.forEach(row -> row.line(out()));
    }
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
