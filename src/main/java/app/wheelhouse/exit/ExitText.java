package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Plans and progress as one line of canonical text, for the journal and for a restart.
///
/// A plan reads `break-even 0.5; tiers 0.08>0.03 0.15>0.08 from 0.25 keep 0.7; live 129600000; when
/// ADX(14,5m) < 25`, one without rules `none`. Equal plans have equal texts, and reading a text
/// gives the plan that wrote it. Progress is written by [ProgressText].
public final class ExitText {
  private static final String SEPARATOR = "; ";
  private static final String NONE = "none";

  private ExitText() {}

  public static String write(ExitPlan plan) {
    return plan.rules().isEmpty()
        ? NONE
        : plan.rules().stream().map(ExitText::write).collect(Collectors.joining(SEPARATOR));
  }

  /// @throws IllegalArgumentException when it is no plan; says which part
  public static ExitPlan readPlan(String text) {
    if (text.equals(NONE)) {
      return ExitPlan.NONE;
    }
    List<ExitRule> rules = new ArrayList<>();
    for (String part : text.split(SEPARATOR, -1)) {
      rules.add(readRule(part));
    }
    return new ExitPlan(rules);
  }

  /// Such as `peak 0.31; best 109450.5; entry 108200.0; stop 108200 by break-even; fired
  /// break-even`.
  public static String write(ExitProgress progress) {
    return ProgressText.write(progress);
  }

  /// @throws IllegalArgumentException when it is no progress; says which part
  public static ExitProgress readProgress(String text) {
    return ProgressText.read(text);
  }

  private static String write(ExitRule rule) {
    return switch (rule) {
      case ExitRule.BreakEven(BigDecimal share) -> "break-even " + share.toPlainString();
      case ExitRule.Trailing(BigDecimal distance) -> "trailing " + distance.toPlainString();
      case ExitRule.TieredTrailing(var tiers, var peakFrom, var keep) ->
          tiers.stream()
                  .map(tier ->
                      tier.reached().toPlainString() + ">" + tier.locked().toPlainString() + " ")
                  .collect(Collectors.joining("", "tiers ", "from "))
              + peakFrom.toPlainString()
              + " keep "
              + keep.toPlainString();
      case ExitRule.TimeToLive(long millis) -> "live " + millis;
      case ExitRule.Invalidation(Condition condition) -> "when " + condition.text();
    };
  }

  private static ExitRule readRule(String part) {
    int space = part.indexOf(' ');
    String rest = part.substring(space + 1);
    try {
      return switch (space < 0 ? part : part.substring(0, space)) {
        case "break-even" -> new ExitRule.BreakEven(new BigDecimal(rest));
        case "trailing" -> new ExitRule.Trailing(new BigDecimal(rest));
        case "tiers" -> readTiers(rest);
        case "live" -> new ExitRule.TimeToLive(Long.parseLong(rest));
        case "when" -> new ExitRule.Invalidation(readCondition(rest));
        default ->
            throw new IllegalArgumentException(
                "rules are break-even, trailing, tiers, live and when");
      };
    } catch (NumberFormatException wrong) {
      throw unread(part, "a number is missing or wrong", wrong);
    } catch (IllegalArgumentException wrong) {
      throw unread(part, wrong.getMessage(), wrong);
    }
  }

  private static IllegalArgumentException unread(String part, String why, Exception cause) {
    return new IllegalArgumentException(
        "The recorded exit plan cannot be read at \"" + part + "\": " + why, cause);
  }

  private static ExitRule readTiers(String rest) {
    List<String> words = Arrays.asList(rest.split(" ", -1));
    int tiers = words.size() - 4;
    if (tiers < 0 || !words.get(tiers).equals("from") || !words.get(tiers + 2).equals("keep")) {
      throw new IllegalArgumentException("tiers read like 0.08>0.03 0.15>0.08 from 0.25 keep 0.7");
    }
    List<ExitRule.Tier> read = new ArrayList<>();
    for (String word : words.subList(0, tiers)) {
      int to = word.indexOf('>');
      if (to < 0) {
        throw new IllegalArgumentException("a tier reads like 0.08>0.03, not " + word);
      }
      read.add(
          new ExitRule.Tier(
              new BigDecimal(word.substring(0, to)), new BigDecimal(word.substring(to + 1))));
    }
    return new ExitRule.TieredTrailing(
        read, new BigDecimal(words.get(tiers + 1)), new BigDecimal(words.get(tiers + 3)));
  }

  private static Condition readCondition(String text) {
    return switch (ConditionParser.parse(text)) {
      case ParsedCondition.Understood(Condition condition) -> condition;
      case ParsedCondition.NotUnderstood wrong -> throw new IllegalArgumentException(wrong.why());
    };
  }
}
