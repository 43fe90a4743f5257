package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;

import app.wheelhouse.store.jooq.DefaultSchema;
import java.util.Comparator;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Looks at all tables of an archive.
final class ArchiveScan {
  private static final int AT_ONCE = 1_000;

  private ArchiveScan() {}

  /// All tables but the one that says how far the archive goes, by name.
  static List<Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA
        .tableStream()
        .filter(table -> !table.equals(ARCHIVE_STATE))
        .sorted(Comparator.comparing(Table::getName))
        .<Table<?>>map(table -> table)
        .toList();
  }

  /// Reads every row, so that a page that cannot be read is found now.
  ///
  /// @throws org.jooq.exception.DataAccessException when one is found
  static void readAll(DSLContext dsl) {
    for (Table<?> table : tables()) {
      try (Cursor<? extends Record> rows = dsl.selectFrom(table).fetchSize(AT_ONCE).fetchLazy()) {
        while (rows.hasNext()) {
          rows.fetchNext(AT_ONCE);
        }
      }
    }
  }

  static boolean isEmpty(DSLContext dsl) {
    for (Table<?> table : tables()) {
      if (dsl.fetchExists(DSL.selectOne().from(table))) {
        return false;
      }
    }
    return true;
  }
}
