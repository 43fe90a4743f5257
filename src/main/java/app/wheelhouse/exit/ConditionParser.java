package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Comparison;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.FigureKind;
import app.wheelhouse.domain.exit.Operand;
import app.wheelhouse.exit.ConditionToken.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads conditions such as `ADX(14,5m) < 25`, `close(1h) < EMA(50,1h)`, `funding > 0.05 %` or
/// `time > 36h`.
///
/// `condition = operand comparison operand`; an operand is a number with or without unit (`25`,
/// `0.05 %`, `36h`), `funding`, `time`, `price`, `pnl`, or a figure of a closed bar with its
/// parameters and timeframe. Capital letters and spaces do not matter; the words `above` and
/// `below` may stand for `>` and `<`. One comparison a condition: a plan takes several, and any of
/// them ends the position.
public final class ConditionParser {
  private static final String COMPARE =
      "a comparison is missing: write <, <=, > or >=, such as ADX(14,5m) < 25";

  private final List<ConditionToken> tokens;
  private int next;

  private ConditionParser(List<ConditionToken> tokens) {
    this.tokens = tokens;
  }

  /// Never throws: what is no condition comes back with the reason and its place.
  public static ParsedCondition parse(String text) {
    try {
      return new ParsedCondition.Understood(new ConditionParser(ConditionTokens.of(text)).read());
    } catch (ConditionSyntax wrong) {
      return new ParsedCondition.NotUnderstood(wrong.why(), wrong.at());
    }
  }

  private Condition read() {
    if (peek().kind() == Kind.END) {
      throw new ConditionSyntax(
          "there is nothing to read: write a condition such as ADX(14,5m) < 25", 0);
    }
    Operand left = operand();
    Comparison comparison = comparison();
    int second = peek().at();
    Operand right = operand();
    requireEnd();
    try {
      return new Condition(left, comparison, right);
    } catch (IllegalArgumentException wrong) {
      throw new ConditionSyntax(wrong.getMessage(), second);
    }
  }

  private Comparison comparison() {
    ConditionToken token = take();
    if (token.kind() == Kind.COMPARISON) {
      for (Comparison comparison : Comparison.values()) {
        if (comparison.symbol().equals(token.text())) {
          return comparison;
        }
      }
    }
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "above" -> Comparison.ABOVE;
      case "below" -> Comparison.BELOW;
      default -> throw new ConditionSyntax(token.isSign(",") ? grouping() : COMPARE, token.at());
    };
  }

  private void requireEnd() {
    ConditionToken token = peek();
    if (token.kind() == Kind.END) {
      return;
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    if (token.kind() == Kind.COMPARISON || word.equals("and") || word.equals("or")) {
      throw new ConditionSyntax(
          "one comparison a condition: write the other one as a condition of its own; any of them"
              + " ends the position",
          token.at());
    }
    throw new ConditionSyntax(
        token.isSign(",") ? grouping() : "nothing may follow here: remove " + token.quoted(),
        token.at());
  }

  private Operand operand() {
    ConditionToken token = take();
    return switch (token.kind()) {
      case NUMBER -> ConditionNumbers.read(token, this::unit);
      case NAME -> named(token);
      case END ->
          throw new ConditionSyntax(
              "a side is missing: write a figure or a number, such as 25", token.at());
      case COMPARISON, SIGN ->
          throw new ConditionSyntax(
              "a figure or a number belongs here, not " + token.quoted() + known(), token.at());
    };
  }

  /// The unit that stands behind a number with a space between, or none.
  private ConditionToken unit() {
    ConditionToken token = peek();
    boolean isUnit =
        token.isSign("%") || token.kind() == Kind.NAME && ConditionNumbers.isUnit(token.text());
    return isUnit ? take() : new ConditionToken(Kind.END, "", "", token.at());
  }

  private Operand named(ConditionToken name) {
    for (Operand.Fact fact : Operand.Fact.values()) {
      if (fact.text().equalsIgnoreCase(name.text())) {
        if (peek().isSign("(")) {
          throw new ConditionSyntax(
              fact.text() + " takes nothing in parentheses: write " + fact.text() + " alone",
              peek().at());
        }
        return fact;
      }
    }
    Optional<FigureKind> kind = FigureKind.named(name.text());
    if (kind.isEmpty()) {
      throw new ConditionSyntax(name.quoted() + " is no figure" + known(), name.at());
    }
    if (!peek().isSign("(")) {
      throw new ConditionSyntax(
          kind.get().label() + " needs its timeframe: write " + kind.get().example(), name.at());
    }
    take();
    return new FigureReader(kind.get(), name.at(), this::take).read();
  }

  private static String known() {
    String figures =
        Arrays.stream(FigureKind.values()).map(FigureKind::label).collect(Collectors.joining(", "));
    String facts =
        Arrays.stream(Operand.Fact.values()).map(Operand::text).collect(Collectors.joining(", "));
    return ": known are " + facts + ", and of closed bars " + figures;
  }

  private static String grouping() {
    return "write numbers without separators, with a point for decimals: 108200.5";
  }

  private ConditionToken peek() {
    return tokens.get(next);
  }

  /// The next piece; the end again and again once it is reached.
  private ConditionToken take() {
    ConditionToken token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }
}
