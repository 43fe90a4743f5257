package app.wheelhouse.ui.emergency;

import app.wheelhouse.engine.EmergencyReport;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One line of the report: a thing that the emergency stop takes care of.
///
/// @param time of its last change, `HH:mm:ss`
/// @param text what it is about and how it stands
record Outcome(String time, String text, EmergencyReport.Outcome state) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  static Outcome of(EmergencyReport.Step step, ZoneId zone) {
    String text = step.what().isEmpty() ? step.detail() : step.what() + ": " + step.detail();
    return new Outcome(
        CLOCK.format(Instant.ofEpochMilli(step.time()).atZone(zone)), text, step.outcome());
  }

  String mark() {
    return switch (state) {
      case DONE -> "✓";
      case RUNNING -> "…";
      case FAILED -> "✗";
    };
  }
}
