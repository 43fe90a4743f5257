package app.wheelhouse.domain.exit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The figures of closed bars that a condition may name, each with the parameters that stand before
/// its timeframe.
public enum FigureKind {
  OPEN("open", Measure.PRICE),
  HIGH("high", Measure.PRICE),
  LOW("low", Measure.PRICE),
  CLOSE("close", Measure.PRICE),
  /// Base units of the bar.
  VOLUME("volume", Measure.VOLUME),
  /// Exponential moving average of the closes.
  EMA("EMA", Measure.PRICE, "period"),
  /// Simple moving average of the closes.
  SMA("SMA", Measure.PRICE, "period"),
  /// Relative strength index of Wilder.
  RSI("RSI", Measure.INDEX, "period"),
  /// Average true range of Wilder.
  ATR("ATR", Measure.MOVE, "period"),
  /// Average directional index of Wilder.
  ADX("ADX", Measure.INDEX, "period"),
  /// Fast less slow EMA.
  MACD("MACD", Measure.MOVE, "fast", "slow", "signal"),
  /// EMA of the MACD line.
  MACDSIGNAL("MACDSIGNAL", Measure.MOVE, "fast", "slow", "signal"),
  /// MACD line less its signal.
  MACDHIST("MACDHIST", Measure.MOVE, "fast", "slow", "signal"),
  /// Upper Bollinger band.
  BBUPPER("BBUPPER", Measure.PRICE, "period", "deviations"),
  /// Lower Bollinger band.
  BBLOWER("BBLOWER", Measure.PRICE, "period", "deviations");

  private final String label;
  private final Measure measure;
  private final List<String> parameters;

  FigureKind(String label, Measure measure, String... parameters) {
    this.label = label;
    this.measure = measure;
    this.parameters = List.of(parameters);
  }

  /// The name as conditions write it: `close`, `EMA`.
  public String label() {
    return label;
  }

  public Measure measure() {
    return measure;
  }

  /// What stands before the timeframe, in order; empty for a field of the bar.
  public List<String> parameters() {
    return parameters;
  }

  /// How to write it, such as `MACD(12,26,9,1h)`.
  public String example() {
    return switch (this) {
      case OPEN, HIGH, LOW, CLOSE, VOLUME -> label + "(1h)";
      case EMA, SMA -> label + "(50,1h)";
      case RSI, ATR, ADX -> label + "(14,5m)";
      case MACD, MACDSIGNAL, MACDHIST -> label + "(12,26,9,1h)";
      case BBUPPER, BBLOWER -> label + "(20,2,1h)";
    };
  }

  /// Small or capital letters do not matter.
  public static Optional<FigureKind> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (FigureKind kind : values()) {
      if (kind.name().equals(wanted)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
