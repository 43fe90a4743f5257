package app.wheelhouse.advisor.rules;

import java.util.ArrayList;
import java.util.List;

/// All evidence at one moment and its score.
///
/// @param evidence in the order of [Topic]
/// @param score sum of the points, −100 (short) to +100 (long)
record Case(List<Evidence> evidence, double score) {
  static Case of(List<Evidence> evidence) {
    double sum = 0;
    for (Evidence each : evidence) {
      sum += each.points();
    }
    return new Case(List.copyOf(evidence), Math.clamp(sum, -100.0, 100.0));
  }

  /// The side with more points: +1 long, −1 short, 0 for a tie.
  int direction() {
    return score > 0 ? 1 : score < 0 ? -1 : 0;
  }

  /// Points for `direction` (+1 long, −1 short); below 0 when the case is against it.
  double scoreFor(int direction) {
    return score * direction;
  }

  /// What clearly speaks for `direction` (+1 long, −1 short), as sentences.
  List<String> textsFor(int direction) {
    List<String> texts = new ArrayList<>(evidence.size());
    for (Evidence each : evidence) {
      if (each.speaksFor(direction)) {
        texts.add(each.text());
      }
    }
    return texts;
  }

  /// How far the price has overrun for `direction`, 0 (not at all) to 1 (too far to enter).
  double stretchOf(int direction) {
    for (Evidence each : evidence) {
      if (each.topic() == Topic.STRETCH) {
        return Math.max(0, -each.lean() * direction);
      }
    }
    return 0;
  }
}
