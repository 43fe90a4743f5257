package app.wheelhouse.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The first digits of an id, as somebody typed them.
///
/// @param digits lower-case hex, 6 to 64
record EvidencePrefix(String digits) {
  private static final int LEAST = 6;

  /// @throws EvidenceFailure when these are not 6 to 64 hex digits
  static EvidencePrefix of(String typed) throws EvidenceFailure {
    String digits = typed.strip().toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{" + LEAST + ",64}")) {
      throw new EvidenceFailure(
          "Evidence is named by the first "
              + LEAST
              + " or more hex digits of its id, not by '"
              + (typed.length() > 80 ? typed.substring(0, 80) + "…" : typed)
              + "'.");
    }
    return new EvidencePrefix(digits);
  }

  boolean fits(String id) {
    return id.startsWith(digits);
  }

  /// The one id that begins so; empty for none.
  ///
  /// @throws EvidenceFailure when several do
  Optional<String> only(Collection<String> ids) throws EvidenceFailure {
    List<String> found = ids.stream().filter(this::fits).distinct().sorted().toList();
    if (found.size() > 1) {
      throw new EvidenceFailure(
          found.size()
              + " pieces of evidence begin with "
              + digits
              + ", such as "
              + found.get(0)
              + " and "
              + found.get(1)
              + "; type more of the id.");
    }
    return found.stream().findFirst();
  }
}
