package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.CommandTools;
import app.wheelhouse.desk.TradedAccount;
import app.wheelhouse.desk.VenueChoice;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.info.HyperliquidInfo;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every command has that only looks at an account: it needs no key and no record, and may run
/// beside an open desk.
final class WatchOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private VenueOptions venue = new VenueOptions();

  @Mixin private AccountOptions account = new AccountOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "not needed: the venue is asked, not the record; taken for scripts that give it")
  private @Nullable Path data;

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  /// The account at its venue.
  AccountReading reading(Map<String, String> environment, VaultTools tools) throws BadInput {
    // Nothing is read from it, but a variable that is empty by mistake is told here too.
    VenueOptions.data(data, command);
    VenueChoice choice = venue.choice();
    TradedAccount watched = account.watched(choice.network(), environment, tools);
    HyperliquidNetwork network =
        choice.network().equals("testnet")
            ? HyperliquidNetwork.TESTNET
            : HyperliquidNetwork.MAINNET;
    String url = choice.url();
    HyperliquidInfo info =
        CommandTools.reads(
            url == null ? HyperliquidEndpoint.of(network) : HyperliquidEndpoint.at(url, network));
    return new AccountReading(watched.name(), info.account(watched.master()));
  }

  /// A table for people, or a JSON object a line.
  void print(List<MarketRow> rows, CommandSpec spec) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      MarketRow.json(rows, out);
    } else if (rows.isEmpty()) {
      out.println("None.");
    } else {
      MarketRow.table(rows, out);
    }
    out.flush();
  }

  /// One thing: lines of name and value, or a JSON object.
  void print(MarketRow row, CommandSpec spec) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      MarketRow.json(List.of(row), out);
    } else {
      row.lines(out);
    }
    out.flush();
  }
}
