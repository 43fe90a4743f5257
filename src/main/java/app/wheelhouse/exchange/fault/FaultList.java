package app.wheelhouse.exchange.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a list of faults as it is typed: `lose-reply=0.05,delay@order=0.2:300,restart=next1`.
public final class FaultList {
  private static final String NEXT = "next";

  private FaultList() {}

  /// @throws IllegalArgumentException with a sentence that says which part is wrong and why
  public static List<FaultRule> parse(String text) {
    List<FaultRule> rules = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        throw new IllegalArgumentException(
            "The fault list has an empty part; write it like lose-reply=0.05,delay=0.2:300");
      }
      rules.add(rule(part.strip()));
    }
    return List.copyOf(rules);
  }

  /// Lines for the help.
  public static List<String> help() {
    return Stream.concat(
            Stream.of(
                "A list is KIND[@TARGET]=CHANCE[:MS],… where CHANCE is a probability from 0 to 1,",
                "or nextN for the next N only. TARGET is exchange, info, socket, or the type of a",
                "request or channel, such as order, orderStatus or userFills. Example:",
                "  lose-reply=0.05,delay=0.2:300,half-open@socket=0.001,restart=next1:800"),
            Arrays.stream(FaultKind.values())
                .map(kind -> "  " + kind.word() + ": " + kind.effect()))
        .collect(Collectors.toUnmodifiableList());
  }

  private static FaultRule rule(String part) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          "\"" + part + "\" has no chance; write it like " + part + "=0.05");
    }
    String name = part.substring(0, equals);
    int at = name.indexOf('@');
    String word = at < 0 ? name : name.substring(0, at);
    FaultKind kind =
        FaultKind.of(word)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no fault \"" + word + "\"; there are " + FaultKind.words()));
    String target = at < 0 ? "" : name.substring(at + 1);
    if (at >= 0 && target.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + part + "\" names no target behind @; write it like " + word + "@order=0.05");
    }
    if (at >= 0 && !FaultTarget.isKnown(target)) {
      throw new IllegalArgumentException(
          "\""
              + part
              + "\": there is nothing called "
              + target
              + "; aim at exchange, info, socket, or a type such as order, orderStatus or"
              + " userFills");
    }
    String rest = part.substring(equals + 1);
    int colon = rest.indexOf(':');
    String often = colon < 0 ? rest : rest.substring(0, colon);
    long millis =
        colon < 0 ? kind.usualMillis() : whole(rest.substring(colon + 1), part, "milliseconds");
    FaultRule rule =
        often.startsWith(NEXT)
            ? FaultRule.next(kind, whole(often.substring(NEXT.length()), part, "count"))
            : FaultRule.chance(kind, chance(often, part));
    return rule.at(target).lasting(millis);
  }

  private static double chance(String text, String part) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(
          "\""
              + part
              + "\": a chance is a number from 0 to 1, or next and a count, not \""
              + text
              + "\"");
    }
  }

  private static long whole(String text, String part, String what) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(
          "\"" + part + "\": the " + what + " must be a whole number, not \"" + text + "\"");
    }
  }
}
