package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.store.EvidenceEntry;
import app.wheelhouse.store.EvidenceFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One decision by what somebody typed, with its evidence.
///
/// @param evidence null where there is none, or where it cannot be used
/// @param trouble why it cannot be used; empty when it can, or when there is none
/// @param others of the same evidence, in other sessions
record DecisionFinding(
    DecisionLine line, @Nullable Evidence evidence, String trouble, List<String> others) {

  /// @param id `SESSION#NUMBER`, or 6 or more digits of an evidence's id
  /// @throws BadInput when there is no such decision
  static DecisionFinding of(String id, DecisionShelf shelf) throws BadInput {
    List<DecisionLine> lines = shelf.lines();
    if (id.contains("#")) {
      for (DecisionLine line : lines) {
        if (line.id().equals(id)) {
          return withEvidence(line, List.of(), shelf);
        }
      }
      throw new BadInput("There is no decision " + id + " here; see: decision list");
    }
    String prefix = id.toLowerCase(Locale.ROOT);
    List<DecisionLine> found =
        prefix.matches("[0-9a-f]{6,64}")
            ? lines.stream().filter(line -> fits(line, prefix)).toList()
            : List.of();
    return found.isEmpty() ? ofEvidence(id, shelf) : newest(found, prefix, shelf);
  }

  private static boolean fits(DecisionLine line, String prefix) {
    String evidence = line.evidence();
    return evidence != null && evidence.startsWith(prefix);
  }

  private static DecisionFinding newest(
      List<DecisionLine> found, String prefix, DecisionShelf shelf) throws BadInput {
    if (found.stream().map(DecisionLine::evidence).distinct().count() > 1) {
      throw new BadInput(
          "The evidence of several decisions begins with "
              + prefix
              + ": "
              + String.join(", ", found.stream().map(DecisionLine::id).limit(5).toList())
              + "; type more of it");
    }
    List<String> others =
        found.subList(0, found.size() - 1).stream().map(DecisionLine::id).toList();
    return withEvidence(found.getLast(), others, shelf);
  }

  private static DecisionFinding withEvidence(
      DecisionLine line, List<String> others, DecisionShelf shelf) {
    String id = line.evidence();
    if (id == null) {
      return new DecisionFinding(line, null, "", others);
    }
    try {
      Optional<Evidence> evidence = shelf.evidence().find(id);
      return new DecisionFinding(
          line,
          evidence.orElse(null),
          evidence.isPresent()
              ? ""
              : "The evidence " + id + " is not kept here: it was removed, or never written.",
          others);
    } catch (EvidenceFailure unusable) {
      return new DecisionFinding(line, null, String.valueOf(unusable.getMessage()), others);
    }
  }

  /// A piece by its id alone, without what became of it; needs neither journal nor index.
  ///
  /// @throws BadInput when there is none, or it cannot be used
  static DecisionFinding ofEvidence(String id, DecisionShelf shelf) throws BadInput {
    try {
      Evidence evidence =
          shelf
              .evidence()
              .find(id)
              .orElseThrow(
                  () -> new BadInput("There is no decision " + id + " here; see: decision list"));
      EvidenceEntry entry =
          new EvidenceEntry(
              evidence.id(),
              evidence.time(),
              "",
              evidence.instrument(),
              evidence.model(),
              evidence.use());
      return new DecisionFinding(new DecisionLine("", null, entry, null), evidence, "", List.of());
    } catch (EvidenceFailure unusable) {
      throw new BadInput(
          unusable.getMessage() + " Or name the decision as SESSION#NUMBER; see: decision list");
    }
  }
}
