package app.wheelhouse.store;

import app.wheelhouse.domain.account.Difference;
import java.util.List;

/// Differences between our books and a venue's, as JSON fields.
final class DifferenceCodec {
  private DifferenceCodec() {}

  static void write(JsonOut out, List<Difference> differences) {
    out.objects(
        "differences",
        differences,
        difference ->
            out.choice("kind", difference.kind())
                .text("what", difference.what())
                .text("explanation", difference.explanation())
                .flag("serious", difference.serious())
                .number("time", difference.time()));
  }

  static List<Difference> differences(JsonIn in) {
    return in.objects("differences").stream()
        .map(each ->
            new Difference(
                each.choice("kind", Difference.Kind.class),
                each.text("what"),
                each.text("explanation"),
                each.flag("serious"),
                each.number("time")))
        .toList();
  }
}
