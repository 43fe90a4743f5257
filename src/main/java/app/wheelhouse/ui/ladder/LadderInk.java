package app.wheelhouse.ui.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The colours of the ladder; the sheet gives them.
enum LadderInk {
  TEXT,
  QUIET,
  LINE,
  BID,
  ASK,
  BID_LEVEL,
  ASK_LEVEL,
  BID_TOTAL,
  ASK_TOTAL,
  POINTED,
  OWN,
  STOP,
  TARGET,
  ON_MARK;

  /// Its style class.
  String style() {
    return "ladder-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> names() {
    return Arrays.stream(values()).map(LadderInk::style).toList();
  }
}
