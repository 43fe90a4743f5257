package app.wheelhouse.cli;

import app.wheelhouse.desk.AdvisorChoice;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.RealRequest;
import app.wheelhouse.desk.RunRequest;
import app.wheelhouse.desk.SessionPlaces;
import app.wheelhouse.desk.StopSignal;
import app.wheelhouse.desk.TradeDesk;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every command has that places or changes orders: venue, account, record, arming.
final class TradeOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private VenueOptions venue = new VenueOptions();

  @Mixin private AccountOptions account = new AccountOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "folder of the record of orders; else $WHEELHOUSE_DATA, else the usual one of the system")
  private @Nullable Path data;

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      description = "live: the account's name, which arms trading with real money")
  private @Nullable String arm;

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  boolean json() {
    return json;
  }

  VenueOptions venue() {
    return venue;
  }

  AccountOptions account() {
    return account;
  }

  /// What is done on an open desk.
  interface Work {
    /// @return the exit code
    int on(TradeDesk desk) throws BadInput;
  }

  /// Opens a desk on the account, arms it where money is real, does the work, ends it.
  ///
  /// @param symbols coins that are needed besides those that are held
  /// @param dry whether everything is signed and nothing sent
  /// @param adds whether something may be opened by it: only then live has to be armed
  int run(
      Map<String, String> environment,
      VaultTools tools,
      List<String> symbols,
      boolean dry,
      boolean adds,
      Work work)
      throws BadInput {
    Mode mode = venue.mode();
    if (adds && !dry && mode == Mode.LIVE && arm == null) {
      throw new ParameterException(
          command.commandLine(),
          "This is real money: name the account with --arm NAME to trade, or --dry-run to see what"
              + " would be sent");
    }
    String network = venue.choice().network();
    Path folder = account.folder(environment);
    Settings settings = SettingsFile.open(folder).settings();
    try (ChosenAccount chosen = account.traded(network, environment, tools);
        Interruption interruption = Interruption.watch()) {
      RealRequest request =
          new RealRequest(
              request(mode, symbols, dry ? null : place(environment)),
              chosen.account(),
              folder,
              false);
      StopSignal stop = interruption.signal();
      try (TradeDesk desk =
          dry ? TradeDesk.dry(request, settings, stop) : TradeDesk.open(request, settings, stop)) {
        String typed = arm;
        if (typed != null && mode == Mode.LIVE && adds && !dry) {
          desk.arm(typed);
        }
        try {
          return work.on(desk);
        } finally {
          // Also after an error: nobody else may be there to look after a bare position.
          PrintWriter err = command.commandLine().getErr();
          desk.attention().ifPresent(err::println);
          err.flush();
        }
      }
    }
  }

  private RunRequest request(Mode mode, List<String> symbols, @Nullable Path place) {
    return new RunRequest(
        mode,
        List.of(),
        List.of(),
        symbols,
        0,
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        false,
        AdvisorChoice.NONE,
        1,
        venue.choice(),
        Long.MAX_VALUE,
        place,
        false,
        null);
  }

  /// The record of real orders is always kept.
  private @Nullable Path place(Map<String, String> environment) {
    return SessionPlaces.own(
            VenueOptions.data(data, command),
            environment,
            System.getProperty("os.name", ""),
            System.getProperty("user.home", ""))
        .data();
  }
}
