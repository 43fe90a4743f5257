package app.wheelhouse;

import app.wheelhouse.cli.WheelhouseCommand;
import app.wheelhouse.desk.SessionRequest;
import app.wheelhouse.desk.WindowRequest;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `main`: without arguments the window, else the command line.
///
/// It extends nothing: a main class that extends JavaFX's Application starts from modules only.
public final class Launcher {
  /// Held, because the logging system forgets loggers that nobody holds, and their filters.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  /// Ends the process with an exit code when there are arguments.
  public static void main(String[] arguments) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    if (arguments.length > 0) {
      System.exit(command(arguments));
    }
    open(new WindowRequest(SessionRequest.demo(), null, null, null));
  }

  /// Opens the window and returns when it is closed.
  private static void open(WindowRequest request) {
    // JavaFX warns that it is on the class path, where we put it on purpose.
    JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
    if (lacksDisplay(
        System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform"))) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
      System.setProperty(WheelhouseApplication.HEADLESS, "true");
    }
    WheelhouseApplication.open(request);
  }

  private static int command(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = WheelhouseCommand.run(arguments, System.getenv(), out, err, Launcher::open);
    out.flush();
    err.flush();
    return code;
  }

  /// True on a Linux without X and Wayland, unless a platform of JavaFX was chosen.
  static boolean lacksDisplay(
      String system, Map<String, String> environment, @Nullable String platform) {
    return platform == null
        && system.toLowerCase(Locale.ROOT).contains("linux")
        && environment.getOrDefault("DISPLAY", "").isBlank()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }
}
