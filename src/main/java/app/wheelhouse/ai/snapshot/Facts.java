package app.wheelhouse.ai.snapshot;

import java.util.ArrayList;
import java.util.List;

/// Gathers the facts under one path.
final class Facts {
  private final String path;
  private final List<Field> fields = new ArrayList<>();

  Facts(String path) {
    this.path = path;
  }

  Facts add(String name, String label, String value, String unit) {
    boolean number = !value.isEmpty() && "-0123456789".indexOf(value.charAt(0)) >= 0;
    fields.add(new Field(path + "." + name, label, value, number ? unit : ""));
    return this;
  }

  Facts add(String name, String label, String value) {
    return add(name, label, value, "");
  }

  List<Field> list() {
    return fields;
  }

  Section section(SectionKind kind, String title) {
    return section(kind, title, List.of());
  }

  Section section(SectionKind kind, String title, List<Table> tables) {
    return new Section(kind.id(), title, kind.priority(), fields, tables);
  }
}
