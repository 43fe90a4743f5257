package app.wheelhouse.tape;

import java.util.ArrayList;
import java.util.List;

/// Notes on a CSV file that hold for every shape.
final class CsvNotes {
  private static final int NAMED = 8;

  private CsvNotes() {}

  /// Which columns were not used, and how many lines were blank.
  static List<String> of(CsvFile file, List<String> used) {
    List<String> notes = new ArrayList<>();
    CsvHeader header = file.header();
    int time = header.find(CsvHeader.TIME);
    List<String> extra = new ArrayList<>();
    for (int i = 0; i < header.width(); i++) {
      String name = header.names().get(i);
      if (i != time && !used.contains(name)) {
        extra.add("'" + Excerpt.of(name) + "'");
      }
    }
    if (!extra.isEmpty()) {
      String more = extra.size() > NAMED ? " and " + (extra.size() - NAMED) + " more" : "";
      notes.add(
          "columns not used: "
              + String.join(", ", extra.subList(0, Math.min(NAMED, extra.size())))
              + more);
    }
    if (file.blank() > 0) {
      notes.add("blank lines passed over: " + file.blank());
    }
    return notes;
  }
}
