package app.wheelhouse.advisor.scripted;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a prompt says, read as leniently as a person skims it: `BTC.price: 64123.5`, `BTC: price
/// 64123.5; change24h 1.2 %`, `RSI 14: 61.2`. Quoted words of strangers are skipped.
///
/// @param symbol what is asked about; `BTC` when that is not found
/// @param values of facts by path, in the order of the prompt
record Facts(String symbol, Map<String, String> values) {
  private static final Pattern LINE =
      Pattern.compile("^[ -]*([A-Za-z][\\w./ -]{0,60}?)\\s*:\\s+(.+)$");
  private static final Pattern PART = Pattern.compile("^([A-Za-z]\\w*)\\s+(\\S+)(?:\\s.*)?$");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*(?:\\.[0-9]+)?");
  private static final Pattern ASKED =
      Pattern.compile("(?:done in|about|trade) ([A-Za-z][A-Za-z0-9._:-]{0,31}) now");

  static Facts of(String prompt) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean quoted = false;
    for (String line : prompt.split("\\R")) {
      quoted = quoted ? !line.startsWith("<<<END") : line.startsWith("<<<QUOTED");
      Matcher match = LINE.matcher(line);
      if (!quoted && match.matches()) {
        read(match.group(1).strip(), match.group(2), values);
      }
    }
    return new Facts(symbol(prompt, values), values);
  }

  private static void read(String path, String rest, Map<String, String> values) {
    for (String raw : rest.split(";")) {
      String part = raw.strip();
      String first = part.split("\\s", 2)[0];
      Matcher named = PART.matcher(part);
      if (NUMBER.matcher(first).matches() || !named.matches()) {
        values.putIfAbsent(path, first);
      } else {
        values.putIfAbsent(path + "." + named.group(1), named.group(2));
        values.putIfAbsent(path, part);
      }
    }
  }

  private static String symbol(String prompt, Map<String, String> values) {
    Matcher asked = ASKED.matcher(prompt);
    if (asked.find()) {
      return asked.group(1);
    }
    return Stream.concat(
            values.entrySet().stream()
                .filter(each -> ends(each.getKey(), "instrument", "symbol", "subject", "coin"))
                .map(Map.Entry::getValue),
            values.keySet().stream()
                .filter(path -> path.endsWith(".price"))
                .map(path -> path.substring(0, path.indexOf('.'))))
        .filter(word -> word.matches("[A-Za-z0-9._:|-]{1,24}"))
        .findFirst()
        .orElse("BTC");
  }

  /// The last price, as it is written.
  Optional<BigDecimal> price() {
    return Stream.of(symbol + ".price", "price", "last", "mark", "mid", "close")
        .map(name -> number(path -> path.equalsIgnoreCase(name) || ends(path, name)))
        .flatMap(Optional::stream)
        .filter(price -> price.signum() > 0)
        .findFirst();
  }

  /// The first relative strength index of the subject.
  Optional<BigDecimal> rsi() {
    return number(path -> path.toLowerCase(Locale.ROOT).contains("rsi"));
  }

  /// `flat`, `long`, `short`; `flat` when it is not said.
  String side() {
    return values.entrySet().stream()
        .filter(each -> ends(each.getKey(), "side", "position"))
        .map(each -> each.getValue().toLowerCase(Locale.ROOT))
        .filter(value -> value.matches("flat|none|long|short"))
        .findFirst()
        .filter(value -> !value.equals("none"))
        .orElse("flat");
  }

  /// The facts that are numbers.
  Map<String, BigDecimal> numbers() {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    values.forEach((path, value) -> decimal(value).ifPresent(number -> numbers.put(path, number)));
    return numbers;
  }

  private Optional<BigDecimal> number(Predicate<String> path) {
    return values.entrySet().stream()
        .filter(each -> path.test(each.getKey()))
        .map(each -> decimal(each.getValue()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<BigDecimal> decimal(String text) {
    return NUMBER.matcher(text).matches() && text.length() <= 24
        ? Optional.of(new BigDecimal(text.replace(",", "")))
        : Optional.empty();
  }

  private static boolean ends(String path, String... names) {
    String lower = path.toLowerCase(Locale.ROOT);
    return Stream.of(names)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(
            name -> lower.equals(name) || lower.endsWith("." + name) || lower.endsWith(" " + name));
  }
}
