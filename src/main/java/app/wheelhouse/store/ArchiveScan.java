package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;

import app.wheelhouse.store.jooq.DefaultSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
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

  /// Reads every row, by the table and by each of its indexes, so that a page that cannot be read
  /// and an index that does not fit its table are found now.
  ///
  /// @throws org.jooq.exception.DataAccessException when a page cannot be read
  /// @throws ArchiveDamaged when an index and its table differ
  static void readAll(DSLContext dsl) throws ArchiveDamaged {
    for (Table<?> table : tables()) {
      long rows = count(dsl.selectFrom(table));
      for (Map.Entry<String, String> index : indexes(dsl, table).entrySet()) {
        long found =
            count(
                dsl.resultQuery(
                    "select * from \""
                        + table.getName()
                        + "\" use index (\""
                        + index.getKey()
                        + "\") order by "
                        + index.getValue()));
        if (found != rows) {
          throw new ArchiveDamaged("had an index that did not fit its table");
        }
      }
    }
  }

  /// The columns of each index of a table, quoted and in their order, by the index's name.
  private static SortedMap<String, String> indexes(DSLContext dsl, Table<?> table) {
    SortedMap<String, String> indexes = new TreeMap<>();
    for (Record row :
        dsl.fetch(
            "select index_name, column_name from information_schema.index_columns"
                + " where table_name = ? order by index_name, ordinal_position",
            table.getName())) {
      String column = "\"" + row.get(1, String.class) + "\"";
      indexes.merge(row.get(0, String.class), column, (all, next) -> all + ", " + next);
    }
    return indexes;
  }

  private static long count(ResultQuery<? extends Record> query) {
    long count = 0;
    try (Cursor<? extends Record> rows = query.fetchSize(AT_ONCE).fetchLazy()) {
      while (rows.hasNext()) {
        count += rows.fetchNext(AT_ONCE).size();
      }
    }
    return count;
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
