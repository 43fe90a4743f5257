package app.wheelhouse.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the window is asked to open with.
///
/// @param theme `dark`, `light` or `system`; null as set up
/// @param config the folder of the settings; null for the usual one
/// @param data the folder of the record; null for the usual one
public record WindowRequest(
    SessionRequest session, @Nullable String theme, @Nullable Path config, @Nullable Path data) {
  /// The same as words of a command line: JavaFX hands nothing else to an application.
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of("--mode", session.mode().label()));
    session.tapes().forEach(tape -> words.addAll(List.of("--tape", tape.toString())));
    session.warmUp().forEach(tape -> words.addAll(List.of("--warmup", tape.toString())));
    session.symbols().forEach(symbol -> words.addAll(List.of("--instrument", symbol)));
    add(words, "--seed", session.seed());
    Double speed = session.speed();
    add(words, "--speed", speed != null && speed.isInfinite() ? "max" : speed);
    VenueChoice venue = session.venue();
    if (venue != null) {
      add(words, "--venue-url", venue.url());
      add(words, "--network", venue.network());
    }
    add(words, "--account", session.account());
    if (session.paused()) {
      words.add("--paused");
    }
    add(words, "--theme", theme);
    add(words, "--config", config);
    add(words, "--data", data);
    return List.copyOf(words);
  }

  private static void add(List<String> words, String option, @Nullable Object value) {
    if (value != null) {
      words.addAll(List.of(option, value.toString()));
    }
  }
}
