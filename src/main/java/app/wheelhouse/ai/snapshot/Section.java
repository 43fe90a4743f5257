package app.wheelhouse.ai.snapshot;

import java.util.List;

/// A part of a snapshot that is shown or left out as a whole.
///
/// @param id such as `account`, `position`, `bars`, `news`; stable over versions
/// @param priority 1 is never left out; the highest number goes first when a prompt must shrink
/// @param fields single facts
/// @param tables rows of facts
public record Section(
    String id, String title, int priority, List<Field> fields, List<Table> tables) {
  public Section {
    fields = List.copyOf(fields);
    tables = List.copyOf(tables);
  }
}
