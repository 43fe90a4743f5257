package app.wheelhouse.advisor.rules;

import app.wheelhouse.ai.DecisionContext;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.indicator.IndicatorReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a judgement into words: what the rules say, what speaks for and against, what would end it.
final class RationaleWriter {
  private final DecisionContext context;
  private final AnalystSettings settings;
  private final String label;
  private final String symbol;
  private final SeenWriter seen;

  RationaleWriter(DecisionContext context, AnalystSettings settings, Figures figures) {
    this.context = context;
    this.settings = settings;
    this.label = context.timeframe().label();
    this.symbol = context.instrument().symbol();
    this.seen = new SeenWriter(context, figures);
  }

  /// A hold because nothing can be judged.
  Rationale blind(@Nullable IndicatorReading reading, String reason) {
    String summary = "Rules say hold " + symbol + ": " + reason + ".";
    return new Rationale(summary, seen.lines(reading), List.of(reason), List.of(), List.of());
  }

  /// A hold without a position.
  ///
  /// @param missing not empty, the weightiest first
  Rationale waiting(IndicatorReading reading, Case found, List<String> missing) {
    String summary =
        "Rules say hold " + symbol + ": " + missing.getFirst() + ". " + score(found) + ".";
    List<String> tempting = found.direction() == 0 ? List.of() : found.textsFor(found.direction());
    String points = whole(settings.openScore()) + " points for one side";
    List<String> until =
        reading.adx14() < settings.minAdx()
            ? List.of("ADX(14," + label + ") > " + whole(settings.minAdx()), points)
            : List.of(points);
    return new Rationale(summary, seen.lines(reading), missing, tempting, until);
  }

  /// A new position.
  Rationale opening(IndicatorReading reading, Case found, int direction, ExitLevels levels) {
    String summary =
        "Rules say open a "
            + side(direction)
            + " in "
            + symbol
            + ": "
            + score(found)
            + ", ADX "
            + Figures.fixed(reading.adx14(), 1)
            + ". Stop "
            + levels.stop()
            + ", target "
            + levels.target()
            + ".";
    List<String> against = found.textsFor(-direction);
    costs(reading, against);
    List<String> until =
        List.of(broken(direction), "ADX(14," + label + ") < " + whole(settings.fadeAdx()));
    return new Rationale(summary, seen.lines(reading), found.textsFor(direction), against, until);
  }

  /// A position that is kept.
  ///
  /// @param holding +1 long, −1 short
  Rationale keeping(IndicatorReading reading, Case found, int holding) {
    String summary =
        "Rules say keep the "
            + side(holding)
            + " in "
            + symbol
            + ": the case against it has not reached "
            + whole(settings.closeScore())
            + " points. "
            + score(found)
            + ".";
    List<String> until =
        List.of(broken(holding), whole(settings.closeScore()) + " points against the position");
    return new Rationale(
        summary, seen.lines(reading), found.textsFor(holding), found.textsFor(-holding), until);
  }

  /// A position that should go.
  ///
  /// @param holding +1 long, −1 short
  Rationale closing(IndicatorReading reading, Case found, int holding) {
    String summary =
        "Rules say close the "
            + side(holding)
            + " in "
            + symbol
            + ": the case against it has reached "
            + whole(settings.closeScore())
            + " points. "
            + score(found)
            + ".";
    return new Rationale(
        summary,
        seen.lines(reading),
        found.textsFor(-holding),
        found.textsFor(holding),
        List.of(broken(-holding)));
  }

  /// Costs are an argument against an entry once they eat a quarter of the stop distance.
  private void costs(IndicatorReading reading, List<String> against) {
    double distance = settings.stopAtrs() * reading.atr14();
    double costs = settings.roundTripFee() * context.price();
    if (costs >= 0.25 * distance) {
      against.add(
          "fees of about "
              + Figures.percent(settings.roundTripFee(), 2)
              + " there and back are "
              + Figures.percent(costs / distance, 0)
              + " of the stop distance");
    }
  }

  private String score(Case found) {
    String leaning =
        switch (found.direction()) {
          case 1 -> " for the long side";
          case -1 -> " for the short side";
          default -> "";
        };
    return "Score "
        + Figures.points(Math.abs(found.score()))
        + " of 100"
        + leaning
        + " on "
        + label;
  }

  private String broken(int direction) {
    return "close(" + label + ")" + (direction > 0 ? " < " : " > ") + "EMA(26," + label + ")";
  }

  private static String whole(double value) {
    return Figures.fixed(value, 0);
  }

  private static String side(int direction) {
    return direction > 0 ? "long" : "short";
  }
}
