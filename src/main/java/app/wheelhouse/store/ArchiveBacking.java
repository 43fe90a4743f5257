package app.wheelhouse.store;

import app.wheelhouse.domain.decision.Backing;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a model's decision rests on, beside its rationale in the same column: so tables of older
/// versions, and what is carried over from them, need no other form.
final class ArchiveBacking {
  private static final String NAME = "backing";

  private ArchiveBacking() {}

  /// @param rationale a JSON object
  /// @return the same text where there is no backing
  static String with(String rationale, @Nullable Backing backing) {
    if (backing == null || !rationale.endsWith("}")) {
      return rationale;
    }
    JsonOut out = new JsonOut();
    out.object(NAME, () -> DecisionCodec.write(out, backing));
    String object = new String(out.toBytes(), StandardCharsets.UTF_8);
    String rest = rationale.substring(1);
    return object.substring(0, object.length() - 1) + (rest.equals("}") ? "" : ",") + rest;
  }

  static @Nullable Backing in(String rationale) {
    if (!rationale.contains('"' + NAME + '"')) {
      return null;
    }
    try {
      JsonIn in = JsonIn.parse(rationale.getBytes(StandardCharsets.UTF_8));
      return in.has(NAME) ? DecisionCodec.backing(in.object(NAME)) : null;
    } catch (UnreadableEntry | IllegalArgumentException e) {
      // A rationale that was cut, see ArchiveRationale; the journal has it if it was no hold.
      return null;
    }
  }
}
