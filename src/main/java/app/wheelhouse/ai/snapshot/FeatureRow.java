package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.decision.Decision;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a decision was made on and what came of it, flat, for training (AI-12).
///
/// @param time engine time of the question, epoch milliseconds
/// @param snapshot hash of it
/// @param symbol of the subject
/// @param features numeric facts by path; those of the subject without its symbol, so that all
///   coins share columns
/// @param action of the decision
/// @param confidence as it was stated, 0 to 1
/// @param outcome profit over the distance to the stop; empty while it is not known
public record FeatureRow(
    long time,
    String snapshot,
    String symbol,
    SortedMap<String, String> features,
    String action,
    double confidence,
    String outcome) {
  public FeatureRow {
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
  }

  /// Of a decision without an outcome yet.
  public static FeatureRow of(Snapshot snapshot, Decision decision) {
    String symbol = ShownSymbol.of(snapshot.subject());
    SortedMap<String, String> features = new TreeMap<>();
    for (Section section : snapshot.sections()) {
      for (Field field : section.fields()) {
        if (isNumber(field.value())) {
          features.put(column(field.path(), symbol), field.value());
        }
      }
    }
    return new FeatureRow(
        snapshot.time(),
        SnapshotHash.of(snapshot),
        symbol,
        features,
        decision.action(),
        decision.header().confidence().value(),
        "");
  }

  /// @param result profit over the distance to the stop
  public FeatureRow ended(double result) {
    return new FeatureRow(
        time, snapshot, symbol, features, action, confidence, Display.fixed(result, 4));
  }

  private static String column(String path, String symbol) {
    return path.startsWith(symbol + ".") ? path.substring(symbol.length() + 1) : path;
  }

  /// A plain decimal, nothing else.
  private static boolean isNumber(String value) {
    boolean point = false;
    int digits = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '.' && !point && digits > 0) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '-' || i != 0) {
        return false;
      }
    }
    return digits > 0 && value.charAt(value.length() - 1) != '.';
  }
}
