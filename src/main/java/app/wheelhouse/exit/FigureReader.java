package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.FigureKind;
import app.wheelhouse.domain.exit.Operand;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.exit.ConditionToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads what stands in the parentheses of a figure: its parameters and its timeframe.
final class FigureReader {
  private final FigureKind kind;
  private final int start;
  private final Supplier<ConditionToken> tokens;
  private final List<BigDecimal> parameters = new ArrayList<>();

  /// @param start index of the figure's name
  /// @param tokens what follows the opening parenthesis
  FigureReader(FigureKind kind, int start, Supplier<ConditionToken> tokens) {
    this.kind = kind;
    this.start = start;
    this.tokens = tokens;
  }

  Operand.Figure read() {
    while (true) {
      ConditionToken token = tokens.get();
      if (token.kind() != Kind.NUMBER) {
        throw notHere(token);
      }
      ConditionToken after = tokens.get();
      String unit = token.unit();
      if (unit.isEmpty() && after.kind() == Kind.NAME) {
        unit = after.text();
        after = tokens.get();
      }
      if (after.isSign(")")) {
        return finished(token, unit);
      }
      if (!unit.isEmpty()) {
        throw after.isSign(",")
            ? new ConditionSyntax("the timeframe comes last: write " + kind.example(), token.at())
            : unclosed(after);
      }
      if (!after.isSign(",")) {
        throw unclosed(after);
      }
      parameters.add(new BigDecimal(token.text()));
    }
  }

  private Operand.Figure finished(ConditionToken last, String unit) {
    if (unit.isEmpty()) {
      throw new ConditionSyntax(
          kind.label() + " needs a timeframe at its end: write " + kind.example(), last.at());
    }
    Timeframe timeframe = timeframe(last, unit);
    try {
      return new Operand.Figure(kind, parameters, timeframe);
    } catch (IllegalArgumentException wrong) {
      throw new ConditionSyntax(wrong.getMessage(), start);
    }
  }

  /// `1H` is an hour, but `1M` is a month elsewhere.
  private static Timeframe timeframe(ConditionToken number, String unit) {
    String label = number.text() + (unit.equals("M") ? unit : unit.toLowerCase(Locale.ROOT));
    return Timeframe.parse(label)
        .orElseThrow(() ->
            new ConditionSyntax(
                "there are no bars of \""
                    + number.text()
                    + unit
                    + "\": the timeframes are "
                    + Arrays.stream(Timeframe.values())
                        .map(Timeframe::label)
                        .collect(Collectors.joining(", ")),
                number.at()));
  }

  private ConditionSyntax notHere(ConditionToken token) {
    return switch (token.kind()) {
      case END -> unclosed(token);
      case NAME, NUMBER, COMPARISON, SIGN ->
          new ConditionSyntax(
              "a number or a timeframe belongs here, not "
                  + token.quoted()
                  + ": write "
                  + kind.example(),
              token.at());
    };
  }

  private ConditionSyntax unclosed(ConditionToken token) {
    return new ConditionSyntax(
        "the parenthesis of " + kind.label() + " is not closed: write " + kind.example(),
        token.at());
  }
}
