package app.wheelhouse.ai.calibration;

import app.wheelhouse.domain.decision.Confidence;
import app.wheelhouse.domain.decision.Proposer;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.support.RunningHash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// All records at one moment; immutable.
public record CalibrationState(
    SortedMap<CalibrationKey, Entry> entries, CalibrationSettings settings) {
  public CalibrationState {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /// Of one key.
  public record Entry(CalibrationReport report, Calibrator calibrator) {}

  /// What a stated confidence is taken for: by the record of this proposer on this instrument in
  /// this regime, else on this instrument, else of this proposer, else by the cap.
  ///
  /// @param regime as outcomes name it; empty when unknown
  public Calibrated calibrate(
      Proposer proposer, InstrumentId instrument, String regime, Confidence stated) {
    String model = proposer.toString();
    List<CalibrationKey> chain =
        List.of(
            new CalibrationKey(model, instrument, regime),
            new CalibrationKey(model, instrument, null),
            CalibrationKey.of(model));
    for (CalibrationKey key : chain) {
      Entry entry = entries.get(key);
      if (entry != null && entry.calibrator().isEarned()) {
        Confidence value = new Confidence(entry.calibrator().calibrate(stated.value()));
        return new Calibrated(stated, value, key, entry.calibrator());
      }
    }
    Entry all = entries.get(CalibrationKey.of(model));
    Calibrator cap =
        new Calibrator(all == null ? 0 : all.report().n(), new Curve.Cap(settings.cap()));
    Confidence value = new Confidence(cap.calibrate(stated.value()));
    return new Calibrated(stated, value, null, cap);
  }

  /// Canonical, a line a key.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<CalibrationKey, Entry> entry : entries.entrySet()) {
      text.append(entry.getKey())
          .append(" = ")
          .append(entry.getValue().calibrator().text())
          .append('\n');
    }
    return text.toString();
  }

  /// SHA-256 of the text, hex.
  public String hash() {
    return RunningHash.of(text());
  }
}
