package app.wheelhouse.advisor.rules;

import app.wheelhouse.domain.decision.Confidence;

/// Turns points into confidence: a ranking of decisions by the same rules, not a probability.
final class Trust {
  private Trust() {}

  /// In a proposal whose threshold was reached: 0.6 at the threshold, 0.95 at 100 points.
  ///
  /// @param score points for the proposal, `threshold` or more
  static Confidence ofAction(double score, double threshold) {
    double part = Math.clamp((score - threshold) / (100 - threshold), 0.0, 1.0);
    return new Confidence(0.6 + 0.35 * part);
  }

  /// In staying out: 1 when nothing leans either way, 0 when everything leans to one side.
  static Confidence ofWaiting(double score) {
    return new Confidence(1 - Math.clamp(Math.abs(score) / 100, 0.0, 1.0));
  }

  /// In keeping a position: 0.5 when nothing leans, up to 1 with and down to 0 against it.
  ///
  /// @param score points for the held side, −100..100
  static Confidence ofKeeping(double score) {
    return new Confidence(Math.clamp(0.5 + score / 200, 0.0, 1.0));
  }
}
