package app.wheelhouse.domain.exit;

import app.wheelhouse.domain.market.Timeframe;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// One side of a condition.
public sealed interface Operand {
  /// Canonical, as conditions write it.
  String text();

  Measure measure();

  /// Whether it is a constant.
  default boolean isFixed() {
    return switch (this) {
      case Plain _, Percent _, Span _ -> true;
      case Figure _, Fact _ -> false;
    };
  }

  /// A number without unit, such as `25` or `108200.5`.
  ///
  /// @param value within ±1e12, at most 12 decimals
  record Plain(BigDecimal value) implements Operand {
    public Plain {
      value = Ranges.number(value);
    }

    @Override
    public String text() {
      return value.toPlainString();
    }

    @Override
    public Measure measure() {
      return Measure.NUMBER;
    }
  }

  /// A percentage, such as `0.05 %`.
  ///
  /// @param value in percent: 5 is 5 %; within ±1e12, at most 12 decimals
  record Percent(BigDecimal value) implements Operand {
    public Percent {
      value = Ranges.number(value);
    }

    /// 0.05 for 5 %.
    public double share() {
      return value.movePointLeft(2).doubleValue();
    }

    @Override
    public String text() {
      return value.toPlainString() + " %";
    }

    @Override
    public Measure measure() {
      return Measure.SHARE;
    }
  }

  /// A length of time, such as `36h` or `90m`.
  ///
  /// @param minutes 1 to 365 days
  record Span(long minutes) implements Operand {
    private static final long HOUR = 60;
    private static final long LONGEST = 365 * 24 * HOUR;

    public Span {
      if (minutes < 1 || minutes > LONGEST) {
        throw new IllegalArgumentException("choose a time from 1m to 365d");
      }
    }

    public long millis() {
      return minutes * 60_000;
    }

    /// In hours where they are whole, else in minutes.
    @Override
    public String text() {
      return minutes % HOUR == 0 ? minutes / HOUR + "h" : minutes + "m";
    }

    @Override
    public Measure measure() {
      return Measure.TIME;
    }
  }

  /// A value of the last closed bar of a timeframe, such as `close(1h)` or `EMA(50,1h)`.
  ///
  /// @param parameters as many as the kind has, in its order: periods 1 to 500 bars (bands from 2),
  ///   fast below slow, deviations 0.1 to 10
  record Figure(FigureKind kind, List<BigDecimal> parameters, Timeframe timeframe)
      implements Operand {
    public Figure {
      parameters = Ranges.parameters(kind, parameters);
    }

    /// A whole parameter, such as a period in bars.
    public int whole(int index) {
      return parameters.get(index).intValueExact();
    }

    @Override
    public String text() {
      return parameters.stream()
          .map(parameter -> parameter.toPlainString() + ",")
          .collect(Collectors.joining("", kind.label() + "(", timeframe.label() + ")"));
    }

    @Override
    public Measure measure() {
      return kind.measure();
    }
  }

  /// What is known of the position and its market without a bar.
  enum Fact implements Operand {
    /// Funding rate of the instrument, as the venue charges it.
    FUNDING("funding", Measure.SHARE),
    /// Since the position opened.
    TIME("time", Measure.TIME),
    /// The mark.
    PRICE("price", Measure.PRICE),
    /// Leverage-adjusted profit of the position.
    PNL("pnl", Measure.SHARE);

    private final String text;
    private final Measure measure;

    Fact(String text, Measure measure) {
      this.text = text;
      this.measure = measure;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Measure measure() {
      return measure;
    }
  }
}
