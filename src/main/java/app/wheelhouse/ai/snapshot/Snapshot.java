package app.wheelhouse.ai.snapshot;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;

/// Everything that one decision of a model rests on, as text: the same numbers in the prompt, in
/// the record and where claims are checked.
///
/// @param version of this form
/// @param time engine time of the trigger, epoch milliseconds
/// @param subject what is decided about
/// @param price last price of the subject; NaN when unknown
/// @param sections by falling importance
public record Snapshot(
    int version,
    long time,
    InstrumentId subject,
    TriggerReason trigger,
    double price,
    List<Section> sections) {
  public static final int VERSION = 1;

  /// @throws IllegalArgumentException when the price is infinite
  public Snapshot {
    if (Double.isInfinite(price)) {
      throw new IllegalArgumentException("Not a price: " + price);
    }
    sections = List.copyOf(sections);
  }
}
