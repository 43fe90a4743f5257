package app.wheelhouse.ai.prompt;

import app.wheelhouse.ai.prompt.Shrunk.Why;
import app.wheelhouse.ai.snapshot.Section;
import app.wheelhouse.ai.snapshot.SectionKind;
import app.wheelhouse.ai.snapshot.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// The sections that are still shown, and what has gone.
record Shown(List<Section> sections, List<Shrunk> leftOut) {
  /// A table is shortened to this before its section goes.
  private static final int FEW_ROWS = 20;

  static Shown of(List<Section> all, SortedSet<String> off) {
    List<Section> kept = new ArrayList<>();
    List<Shrunk> gone = new ArrayList<>();
    for (Section section : all) {
      if (section.priority() > 1 && off.contains(section.id())) {
        gone.add(shrunk(section, Why.OFF, 0, rows(section)));
      } else {
        kept.add(section);
      }
    }
    return new Shown(List.copyOf(kept), List.copyOf(gone));
  }

  /// One step shorter; null when nothing more may go.
  @Nullable Shown shorter() {
    int at = leastImportant();
    if (at < 0) {
      return null;
    }
    Section section = sections.get(at);
    int rows = rows(section);
    List<Section> kept = new ArrayList<>(sections);
    if (rows > FEW_ROWS) {
      kept.set(at, shortened(section));
      return new Shown(kept, with(shrunk(section, Why.LENGTH, FEW_ROWS, rows)));
    }
    kept.remove(at);
    return new Shown(kept, with(shrunk(section, Why.LENGTH, 0, before(section, rows))));
  }

  private int leastImportant() {
    int at = -1;
    for (int i = 0; i < sections.size(); i++) {
      int priority = sections.get(i).priority();
      if (priority > 1 && (at < 0 || priority >= sections.get(at).priority())) {
        at = i;
      }
    }
    return at;
  }

  /// Its rows before it was shortened.
  private int before(Section section, int rows) {
    for (Shrunk each : leftOut) {
      if (each.section().equals(section.id()) && each.isPart()) {
        return each.rows();
      }
    }
    return rows;
  }

  /// A section that goes after it was shortened is told once.
  private List<Shrunk> with(Shrunk next) {
    List<Shrunk> all = new ArrayList<>(leftOut);
    all.removeIf(each -> each.section().equals(next.section()));
    all.add(next);
    return List.copyOf(all);
  }

  private static Section shortened(Section section) {
    List<Table> tables = new ArrayList<>();
    for (Table table : section.tables()) {
      int rows = table.rows().size();
      List<List<String>> newest =
          rows > FEW_ROWS ? table.rows().subList(rows - FEW_ROWS, rows) : table.rows();
      tables.add(new Table(table.path(), table.title(), table.columns(), newest));
    }
    return new Section(section.id(), section.title(), section.priority(), section.fields(), tables);
  }

  private static int rows(Section section) {
    int most = 0;
    for (Table table : section.tables()) {
      most = Math.max(most, table.rows().size());
    }
    return most;
  }

  private static Shrunk shrunk(Section section, Why why, int shown, int rows) {
    String title = SectionKind.of(section.id()).map(SectionKind::words).orElseGet(section::title);
    return new Shrunk(section.id(), title, why, shown, rows);
  }
}
