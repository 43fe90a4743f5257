package app.wheelhouse.engine;

import java.util.List;

/// An emergency report as a trader reads it, line by line.
final class EmergencyLines {
  private EmergencyLines() {}

  static List<String> of(SmallDesk desk) {
    EmergencyReport report = desk.snapshot().emergency();
    return report == null
        ? List.of()
        : report.steps().stream().map(step -> step.what() + ": " + step.detail()).toList();
  }
}
