package app.wheelhouse.exit;

import app.wheelhouse.domain.money.Price;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Progress as one line: `peak 0.31; best 109450.5; entry 108200.0; stop 108200 by break-even;
/// fired break-even, tier +8 %`; `stop none` and `fired none` while there are none.
final class ProgressText {
  private static final String NONE = "none";
  private static final String BY = " by ";
  private static final String COMMA = ", ";
  private static final String[] PARTS = {"peak ", "best ", "entry ", "stop ", "fired "};

  private ProgressText() {}

  static String write(ExitProgress progress) {
    Price stop = progress.stop();
    return String.join(
        "; ",
        PARTS[0] + progress.peak(),
        PARTS[1] + progress.bestMark(),
        PARTS[2] + progress.entry(),
        PARTS[3] + (stop == null ? NONE : stop + BY + progress.rule()),
        PARTS[4] + (progress.fired().isEmpty() ? NONE : String.join(COMMA, progress.fired())));
  }

  static ExitProgress read(String text) {
    String[] parts = text.split("; ", -1);
    if (parts.length != PARTS.length) {
      throw new IllegalArgumentException(
          "The recorded progress of an exit plan has "
              + parts.length
              + " parts instead of "
              + PARTS.length
              + ": "
              + text);
    }
    try {
      String stop = part(parts, 3);
      int by = stop.indexOf(BY);
      return new ExitProgress(
          number(part(parts, 0)),
          number(part(parts, 1)),
          number(part(parts, 2)),
          price(stop, by),
          by < 0 ? "" : stop.substring(by + BY.length()),
          fired(part(parts, 4)));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "The recorded progress of an exit plan cannot be read: " + wrong.getMessage(), wrong);
    }
  }

  private static String part(String[] parts, int index) {
    if (!parts[index].startsWith(PARTS[index])) {
      throw new IllegalArgumentException(
          "\"" + parts[index] + "\" should begin with " + PARTS[index].strip());
    }
    return parts[index].substring(PARTS[index].length());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("\"" + text + "\" is no number", wrong);
    }
  }

  private static @Nullable Price price(String text, int by) {
    if (by < 0 && text.equals(NONE)) {
      return null;
    }
    if (by < 0) {
      throw new IllegalArgumentException("a stop reads like 108200 by break-even, not " + text);
    }
    try {
      return Price.of(text.substring(0, by));
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("\"" + text + "\" is no price", wrong);
    }
  }

  private static SortedSet<String> fired(String text) {
    SortedSet<String> names = new TreeSet<>();
    if (text.equals(NONE)) {
      return names;
    }
    for (String name : Arrays.asList(text.split(COMMA, -1))) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a fired rule has no name in \"" + text + "\"");
      }
      names.add(name);
    }
    return names;
  }
}
