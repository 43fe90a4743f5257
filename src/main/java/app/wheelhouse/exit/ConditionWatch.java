package app.wheelhouse.exit;

import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.Measure;
import app.wheelhouse.domain.exit.Operand;
import app.wheelhouse.domain.market.Bar;
import app.wheelhouse.domain.market.Timeframe;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Knows which conditions of one position are true, from closed bars and the facts at hand.
///
/// A condition of which any part is unknown, be it for want of bars or of a funding rate, is not
/// true. Not safe for use by two threads.
public final class ConditionWatch {
  private final List<Condition> conditions;
  private final Map<Timeframe, FigureSeries> series = new EnumMap<>(Timeframe.class);

  public ConditionWatch(List<Condition> conditions) {
    this.conditions = List.copyOf(conditions);
    for (Condition condition : this.conditions) {
      add(condition.left());
      add(condition.right());
    }
  }

  private void add(Operand operand) {
    if (operand instanceof Operand.Figure figure) {
      series.computeIfAbsent(figure.timeframe(), _ -> new FigureSeries()).add(figure);
    }
  }

  /// Whose bars it needs, shortest first; empty when no condition names a figure.
  public SortedSet<Timeframe> timeframes() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(series.keySet()));
  }

  /// How many older closed bars it likes to [#learn], up to 1,500; 0 for a timeframe that it does
  /// not need. With fewer it works as soon as each figure has its own warm-up.
  public int warmUp(Timeframe timeframe) {
    FigureSeries figures = series.get(timeframe);
    return figures == null ? 0 : figures.wanted();
  }

  /// Takes a bar that closed before the watch began, oldest first.
  public void learn(Timeframe timeframe, Bar bar) {
    onClosed(timeframe, bar);
  }

  /// Takes the bar that closed now; one that is not newer than the last is passed over.
  public void onClosed(Timeframe timeframe, Bar bar) {
    FigureSeries figures = series.get(timeframe);
    if (figures != null) {
      figures.update(bar);
    }
  }

  /// The conditions that are true now, in their order. To be asked when a bar has closed, of any
  /// timeframe: between closes a figure keeps the value of its last closed bar.
  ///
  /// @param mark USDC; NaN when unknown
  /// @param fundingRate a share as the venue charges it, 0.0005 is 0.05 %; NaN when unknown
  /// @param heldMillis since the position opened
  /// @param pnl leverage-adjusted profit, a share, 0.08 is +8 %; NaN when unknown
  public List<Condition> met(double mark, double fundingRate, long heldMillis, double pnl) {
    ConditionFacts facts = new ConditionFacts(mark, fundingRate, heldMillis, pnl);
    return conditions.stream()
        .filter(condition ->
            condition
                .comparison()
                .holds(value(condition.left(), facts), value(condition.right(), facts)))
        .toList();
  }

  /// Where a condition stands, for the position's card: `ADX(14,5m) is 31.2, ends below 25`.
  ///
  /// @param condition one of those that are watched
  /// @param mark USDC, like the others as in [#met]
  public String status(
      Condition condition, double mark, double fundingRate, long heldMillis, double pnl) {
    ConditionFacts facts = new ConditionFacts(mark, fundingRate, heldMillis, pnl);
    String limit = condition.right().text();
    if (!condition.right().isFixed()) {
      limit += " (" + told(condition.right(), facts) + ")";
    } else if (condition.right() instanceof Operand.Plain(var value)) {
      limit = ExitFormat.grouped(value);
    }
    String verb = condition.left() == Operand.Fact.TIME ? " so far " : " is ";
    return condition.left().text()
        + verb
        + told(condition.left(), facts)
        + ", ends "
        + condition.comparison().words()
        + " "
        + limit;
  }

  /// The value of an operand; NaN while it is unknown.
  double value(Operand operand, ConditionFacts facts) {
    return switch (operand) {
      case Operand.Plain plain -> plain.value().doubleValue();
      case Operand.Percent percent -> percent.share();
      case Operand.Span span -> span.millis();
      case Operand.Fact fact -> facts.value(fact);
      case Operand.Figure figure -> {
        FigureSeries figures = series.get(figure.timeframe());
        yield figures == null ? Double.NaN : figures.value(figure);
      }
    };
  }

  private String told(Operand operand, ConditionFacts facts) {
    double value = value(operand, facts);
    if (Double.isNaN(value)) {
      FigureSeries figures =
          operand instanceof Operand.Figure figure ? series.get(figure.timeframe()) : null;
      return figures == null || !(operand instanceof Operand.Figure figure)
          ? "not known yet"
          : "not known yet, " + figures.missing(figure);
    }
    return measured(operand.measure(), value);
  }

  private static String measured(Measure measure, double value) {
    return switch (measure) {
      case SHARE -> ExitFormat.percent(value);
      case TIME -> ExitFormat.duration((long) value);
      case INDEX -> ExitFormat.index(value);
      case PRICE, MOVE, VOLUME, NUMBER -> ExitFormat.figures(value);
    };
  }
}
