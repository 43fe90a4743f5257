package app.wheelhouse.store;

import java.util.ArrayList;
import java.util.List;

/// Sentences about what could not be read, a few of them word for word and the rest counted.
final class EvidenceNotes {
  private static final int MOST = 20;

  private final List<String> said = new ArrayList<>();
  private long unsaid;

  void add(String sentence) {
    if (said.size() < MOST) {
      said.add(sentence);
    } else {
      unsaid++;
    }
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(said);
    if (unsaid > 0) {
      all.add("… and " + unsaid + " more of that kind.");
    }
    return all;
  }
}
