package app.wheelhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A verdict of the gate, as the journal has it, line by line.
final class DecisionVerdict {
  private static final Pattern CHECK =
      Pattern.compile(
          "(\\d+)/([^=]+)=([A-Z]+)\\[(.*?)\\|(.*?)](?:\\((.*?)->(.*?)\\))?\\{(.*)}",
          Pattern.DOTALL);

  private DecisionVerdict() {}

  /// The outcome, then a line a check, then the steps of the size; what this version does not know
  /// is shown as it stands.
  static List<String> lines(String canonical) {
    if (canonical.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String part : canonical.split("; ")) {
      Matcher check = CHECK.matcher(part);
      if (check.matches()) {
        lines.add("  " + check(check));
      } else if (part.startsWith("sizing ")) {
        for (String step : part.substring("sizing ".length()).split(", ")) {
          lines.add("  size  " + step.replace(">", " → ").replace("<=", ", at most "));
        }
      } else {
        lines.add(part);
      }
    }
    return lines;
  }

  private static String check(Matcher check) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%-5s %s %-22s",
            check.group(3).toLowerCase(Locale.ROOT),
            check.group(1),
            check.group(2)));
    if (!check.group(4).isEmpty()) {
      line.append(' ').append(check.group(4));
    }
    if (!check.group(5).isEmpty()) {
      line.append(" against ").append(check.group(5));
    }
    if (check.group(6) != null) {
      line.append(", ").append(check.group(6)).append(" became ").append(check.group(7));
    }
    return line.toString().stripTrailing();
  }
}
