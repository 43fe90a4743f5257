package app.wheelhouse.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of output: named values, printed under each other or as a JSON object.
///
/// A value is a text, a whole number, an exact decimal, a truth, or a double (none when it is NaN).
record MarketRow(Map<String, Object> values) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static MarketRow of() {
    return new MarketRow(new LinkedHashMap<>());
  }

  MarketRow with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// As JSON, a line each.
  static void json(List<MarketRow> rows, PrintWriter out) {
    rows.forEach(row -> out.println(row.json()));
  }

  /// As a table with the names on top; numbers to the right.
  static void table(List<MarketRow> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> names = List.copyOf(rows.getFirst().values().keySet());
    List<String> header = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (String name : names) {
      int width = name.length();
      for (MarketRow row : rows) {
        width = Math.max(width, text(row.value(name)).length());
      }
      widths.add(width);
      header.add(padded(name, width, rows.getFirst().value(name) instanceof Number));
    }
    out.println(String.join("  ", header).stripTrailing());
    for (MarketRow row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Object value = row.value(names.get(i));
        cells.add(padded(text(value), widths.get(i), value instanceof Number));
      }
      out.println(String.join("  ", cells).stripTrailing());
    }
  }

  /// Under a table that was begun.
  void line(PrintWriter out) {
    out.println(String.join("  ", values.values().stream().map(MarketRow::text).toList()));
  }

  /// As lines of name and value.
  void lines(PrintWriter out) {
    int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    values.forEach((name, value) -> out.println(padded(name, width, false) + "  " + text(value)));
  }

  /// UTC to the millisecond.
  static String time(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private Object value(String name) {
    return values.getOrDefault(name, "");
  }

  private String json() {
    ObjectNode json = JSON.createObjectNode();
    values.forEach((name, value) -> {
      switch (value) {
        case Double number when !Double.isFinite(number) -> json.putNull(name);
        case Double number -> json.put(name, number);
        case BigDecimal exact -> json.put(name, new BigDecimal(exact.toPlainString()));
        case Number number -> json.put(name, number.longValue());
        case Boolean truth -> json.put(name, truth);
        case List<?> texts -> json.putPOJO(name, texts);
        default -> json.put(name, value.toString());
      }
    });
    return JSON.writeValueAsString(json);
  }

  private static String text(Object value) {
    return switch (value) {
      case Double number when !Double.isFinite(number) -> "-";
      case Double number -> plain(number);
      case BigDecimal exact -> exact.toPlainString();
      case Boolean truth -> truth ? "yes" : "no";
      case List<?> texts -> String.join("; ", texts.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }

  /// Never in exponent form.
  private static String plain(double number) {
    return new DecimalFormat("0.############", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  private static String padded(String text, int width, boolean right) {
    String blank = " ".repeat(Math.max(0, width - text.length()));
    return right ? blank + text : text + blank;
  }
}
