package app.wheelhouse.ai.calibration;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Whose confidence, on what, in which weather.
///
/// @param model the proposer as text, such as `model:ollama:qwen3:8b` or `rules:analyst`
/// @param instrument null for any
/// @param regime null for any
public record CalibrationKey(
    String model, @Nullable InstrumentId instrument, @Nullable String regime)
    implements Comparable<CalibrationKey> {
  private static final Comparator<CalibrationKey> ORDER =
      Comparator.comparing(CalibrationKey::model)
          .thenComparing(
              CalibrationKey::instrument, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(CalibrationKey::regime, Comparator.nullsFirst(Comparator.naturalOrder()));

  /// The model on everything.
  public static CalibrationKey of(String model) {
    return new CalibrationKey(model, null, null);
  }

  @Override
  public int compareTo(CalibrationKey other) {
    return ORDER.compare(this, other);
  }

  /// Such as `model:qwen3 / hyperliquid|BTC / trending`; parts for any are left out.
  @Override
  public String toString() {
    return model
        + (instrument == null ? "" : " / " + instrument)
        + (regime == null ? "" : " / " + regime);
  }
}
