package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.BALANCE_HISTORY;
import static app.wheelhouse.store.jooq.Tables.DECISIONS;
import static app.wheelhouse.store.jooq.Tables.INSTRUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Compares two archives, row by row, in all tables that come from the journal.
final class ArchiveComparison {
  private static final int AT_ONCE = 1_000;
  private static final int MOST = 50;

  private final DSLContext actual;
  private final DSLContext expected;
  private final List<String> found = new ArrayList<>();
  private long unsaid;

  /// @param actual what is on disk
  /// @param expected what the journal gives
  ArchiveComparison(DSLContext actual, DSLContext expected) {
    this.actual = actual;
    this.expected = expected;
  }

  /// The differences as sentences; empty when there is none.
  List<String> run() {
    for (Table<?> table : ArchiveScan.tables()) {
      if (!table.equals(INSTRUMENTS) && !table.equals(BALANCE_HISTORY)) {
        compare(table);
      }
    }
    if (unsaid > 0) {
      found.add("… and " + unsaid + " more differences.");
    }
    return List.copyOf(found);
  }

  private <R extends Record> void compare(Table<R> table) {
    List<TableField<R, ?>> keys = Objects.requireNonNull(table.getPrimaryKey()).getFields();
    try (Cursor<R> left = rows(actual, table, keys);
        Cursor<R> right = rows(expected, table, keys)) {
      R mine = left.fetchNext();
      R theirs = right.fetchNext();
      while (mine != null || theirs != null) {
        int order = order(keys, mine, theirs);
        if (order < 0) {
          say(table, keys, mine, "is not in the journal");
        } else if (order > 0) {
          say(table, keys, theirs, "is missing");
        } else {
          compareRows(table, keys, mine, theirs);
        }
        if (order <= 0) {
          mine = left.fetchNext();
        }
        if (order >= 0) {
          theirs = right.fetchNext();
        }
      }
    }
  }

  private static <R extends Record> Cursor<R> rows(
      DSLContext dsl, Table<R> table, List<TableField<R, ?>> keys) {
    Condition fromJournal =
        table.equals(DECISIONS) ? DECISIONS.JOURNAL_SEQ.isNotNull() : DSL.noCondition();
    return dsl.selectFrom(table).where(fromJournal).orderBy(keys).fetchSize(AT_ONCE).fetchLazy();
  }

  private static <R extends Record> int order(
      List<TableField<R, ?>> keys, @Nullable R mine, @Nullable R theirs) {
    if (mine == null || theirs == null) {
      return mine == null ? 1 : -1;
    }
    for (TableField<R, ?> key : keys) {
      Object left = mine.get(key);
      Object right = theirs.get(key);
      // Keys are whole numbers or texts, which H2 orders as Java does.
      int order =
          left instanceof Long number && right instanceof Long other
              ? number.compareTo(other)
              : left.toString().compareTo(right.toString());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private <R extends Record> void compareRows(
      Table<R> table, List<TableField<R, ?>> keys, R mine, R theirs) {
    for (Field<?> field : table.fields()) {
      Object left = mine.get(field);
      Object right = theirs.get(field);
      if (!Objects.equals(left, right)) {
        String what =
            field.getName().toLowerCase(Locale.ROOT)
                + " is "
                + left
                + ", by the journal it is "
                + right;
        say(table, keys, mine, what);
      }
    }
  }

  private <R extends Record> void say(
      Table<R> table, List<TableField<R, ?>> keys, @Nullable R row, String what) {
    if (found.size() >= MOST) {
      unsaid++;
      return;
    }
    List<String> key = new ArrayList<>();
    for (TableField<R, ?> field : keys) {
      key.add(String.valueOf(Objects.requireNonNull(row).get(field)));
    }
    found.add(
        "In "
            + table.getName().toLowerCase(Locale.ROOT)
            + ", row "
            + String.join("/", key)
            + ": "
            + what
            + ".");
  }
}
