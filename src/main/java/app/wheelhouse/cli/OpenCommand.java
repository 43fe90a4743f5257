package app.wheelhouse.cli;

import app.wheelhouse.desk.Mode;
import app.wheelhouse.desk.SessionRequest;
import app.wheelhouse.desk.VenueChoice;
import app.wheelhouse.desk.WindowRequest;
import app.wheelhouse.setting.AppearanceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `desk`: the window.
@Command(
    name = "desk",
    description =
        "Opens the window on the demo, on a tape, on the live market with simulated fills (paper,"
            + " shadow), or with real orders (testnet, live). Without a display it runs for 30"
            + " seconds, says what happened and saves a picture.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class OpenCommand implements Callable<Integer> {
  private final Consumer<WindowRequest> window;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--mode",
      description = "demo, replay, paper, shadow, testnet or live; replay when a tape is named")
  private @Nullable Mode mode;

  @Option(names = "--tape", description = "a tape to replay; several are merged by time")
  private List<Path> tapes = new ArrayList<>();

  @Option(names = "--warmup", description = "a candle tape from before the first tape")
  private List<Path> warmUp = new ArrayList<>();

  @Option(names = "--instrument", description = "BTC, ETH …; all there are when left out")
  private List<String> instruments = new ArrayList<>();

  @Option(names = "--seed", description = "of everything drawn at random; else as set up")
  private @Nullable Long seed;

  @Option(
      names = "--speed",
      description = "of the replay: max, or how many times faster than real time; else as set up")
  private @Nullable String speed;

  @Option(
      names = "--venue-url",
      description =
          "live markets: a server of your own instead of the venue, http://127.0.0.1:4000")
  private @Nullable String venueUrl;

  @Option(names = "--network", description = "paper and shadow: mainnet or testnet; else as set up")
  private @Nullable String network;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "testnet and live: the saved account that is traded on; shadow: watched")
  private @Nullable String account;

  @Option(names = "--paused", description = "the replay waits at its beginning")
  private boolean paused;

  @Option(names = "--theme", description = "dark, light or system; kept as the setting")
  private @Nullable String theme;

  @Option(
      names = "--config",
      description =
          "folder of the settings; else $WHEELHOUSE_CONFIG, else the usual one of the system")
  private @Nullable Path config;

  @Option(
      names = "--data",
      description =
          "folder of the record of paper sessions; else $WHEELHOUSE_DATA, else the usual one of the"
              + " system")
  private @Nullable Path data;

  /// @param window opens the window and returns when it is closed
  OpenCommand(Consumer<WindowRequest> window) {
    this.window = window;
  }

  /// Reads the words that follow `desk`.
  ///
  /// @throws ParameterException when they are wrong
  public static WindowRequest read(List<String> words) {
    OpenCommand command = new OpenCommand(_ -> {});
    CommandLine line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(words.toArray(String[]::new));
    return command.request();
  }

  @Override
  public Integer call() {
    window.accept(request());
    return ExitCode.OK;
  }

  private WindowRequest request() {
    Mode chosen = mode;
    if (chosen == null) {
      chosen = tapes.isEmpty() ? Mode.DEMO : Mode.REPLAY;
    }
    if (chosen == Mode.REPLAY && tapes.isEmpty()) {
      throw usage("Name a tape to replay: --tape FILE");
    }
    if (chosen == Mode.DEMO && !(tapes.isEmpty() && warmUp.isEmpty())) {
      throw usage("The demo has its own market; use --mode replay to play a tape");
    }
    if (chosen.isLiveMarket() && !(tapes.isEmpty() && warmUp.isEmpty())) {
      throw usage(
          (chosen == Mode.PAPER ? "Paper" : "This mode")
              + " trades on the live market; use --mode replay to play a tape");
    }
    if (!chosen.isLiveMarket() && (venueUrl != null || network != null)) {
      throw usage("--venue-url and --network are for --mode paper, shadow, testnet and live");
    }
    if (chosen != Mode.SHADOW && !chosen.isReal() && account != null) {
      throw usage("--account is for --mode shadow, testnet and live");
    }
    if (chosen.isReal() && account == null) {
      throw usage("Say which saved account is traded on: --account NAME");
    }
    if (chosen.isLiveMarket() && (speed != null || paused)) {
      throw usage("The live market runs in real time; --speed and --paused are for --mode replay");
    }
    if (chosen == Mode.DEMO && (speed != null || paused)) {
      throw usage("The demo runs in real time; --speed and --paused are for --mode replay");
    }
    if (theme != null && !AppearanceSettings.THEME.options().contains(theme)) {
      throw usage(
          "--theme is one of "
              + String.join(", ", AppearanceSettings.THEME.options())
              + ", not "
              + theme);
    }
    if (config != null && config.toString().isBlank()) {
      throw usage("--config names no folder; is a variable empty?");
    }
    if (data != null && data.toString().isBlank()) {
      throw usage("--data names no directory; is a variable empty?");
    }
    return new WindowRequest(
        new SessionRequest(
            chosen,
            tapes,
            warmUp,
            instruments,
            seed,
            speedFactor(),
            venue(chosen),
            paused,
            account),
        theme,
        config,
        data);
  }

  private @Nullable VenueChoice venue(Mode chosen) {
    if (venueUrl == null && network == null) {
      return null;
    }
    if (chosen.isReal()) {
      return VenueOptions.choice(chosen, venueUrl, network, spec);
    }
    return VenueOption.choice(venueUrl, network == null ? "mainnet" : network, spec);
  }

  private @Nullable Double speedFactor() {
    String text = speed;
    return text == null ? null : Speed.parse(text).orElseThrow(() -> usage(Speed.rule(text)));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
