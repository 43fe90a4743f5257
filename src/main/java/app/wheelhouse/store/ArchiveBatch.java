package app.wheelhouse.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Rows of one table on their way into the database, the newest state of each key.
final class ArchiveBatch<R extends UpdatableRecord<R>> {
  private final Table<R> table;
  private final List<Field<?>> columns;
  private final List<TableField<R, ?>> keys;
  private final int[] keyPlaces;
  private final @Nullable Condition replaceable;
  private final SequencedMap<List<Object>, R> fresh = new LinkedHashMap<>();
  private final SequencedMap<List<Object>, R> changed = new LinkedHashMap<>();
  private final SequencedMap<List<Object>, R> rows = new LinkedHashMap<>();
  private final SequencedMap<List<Object>, R> gone = new LinkedHashMap<>();

  ArchiveBatch(Table<R> table) {
    this(table, null);
  }

  /// @param replaceable which existing rows may be replaced; null for all
  ArchiveBatch(Table<R> table, @Nullable Condition replaceable) {
    this.table = table;
    this.columns = List.of(table.fields());
    this.keys = Objects.requireNonNull(table.getPrimaryKey()).getFields();
    this.keyPlaces = places(keys);
    this.replaceable = replaceable;
  }

  /// A row whose key the table does not hold.
  void add(R row) {
    fresh.put(key(row), row);
  }

  /// A row that the table holds, or that was added here.
  void change(R row) {
    List<Object> key = key(row);
    if (fresh.replace(key, row) == null) {
      changed.put(key, row);
    }
  }

  /// A row that takes the place of the one with the same key, if there is one; cheapest when there
  /// is none.
  void put(R row) {
    List<Object> key = key(row);
    if (fresh.replace(key, row) == null) {
      gone.remove(key);
      rows.put(key, row);
    }
  }

  /// The row with this key is no longer there.
  void remove(R row) {
    List<Object> key = key(row);
    rows.remove(key);
    gone.put(key, row);
  }

  /// @param changing the columns in which rows given to [#change] may differ from the table's
  /// @throws IntegrityConstraintViolationException when the table holds a row that was added
  void write(DSLContext dsl, List<? extends Field<?>> changing) {
    if (!gone.isEmpty()) {
      new ArchiveStatement(dsl.deleteFrom(table).where(sameKey()), keyPlaces)
          .run(dsl, gone.values());
    }
    if (!fresh.isEmpty() && !insert(dsl, fresh.values()).isEmpty()) {
      throw new IntegrityConstraintViolationException(
          "A new row of " + table + " is there already");
    }
    if (!changed.isEmpty()) {
      update(dsl, changing);
    }
    if (!rows.isEmpty()) {
      replace(dsl, insert(dsl, rows.values()));
    }
    Stream.of(fresh, changed, rows, gone).forEach(SequencedMap::clear);
  }

  void write(DSLContext dsl) {
    write(dsl, List.of());
  }

  private List<R> insert(DSLContext dsl, Collection<R> some) {
    return new ArchiveStatement(insertion(dsl), places(columns)).run(dsl, some);
  }

  private void update(DSLContext dsl, List<? extends Field<?>> changing) {
    int[] places =
        IntStream.concat(Arrays.stream(places(changing)), Arrays.stream(keyPlaces)).toArray();
    var values = new LinkedHashMap<Field<?>, @Nullable Object>();
    changing.forEach(column -> values.put(column, null));
    new ArchiveStatement(dsl.update(table).set(values).where(sameKey()), places)
        .run(dsl, changed.values());
  }

  private void replace(DSLContext dsl, List<R> present) {
    if (present.isEmpty()) {
      return;
    }
    var upsert = insertion(dsl).onConflict(keys).doUpdate().setNonConflictingKeyToExcluded();
    new ArchiveStatement(replaceable == null ? upsert : upsert.where(replaceable), places(columns))
        .run(dsl, present);
  }

  private InsertValuesStepN<R> insertion(DSLContext dsl) {
    return dsl.insertInto(table).columns(columns).values(Collections.nCopies(columns.size(), null));
  }

  private Condition[] sameKey() {
    return keys.stream().map(ArchiveBatch::isBound).toArray(Condition[]::new);
  }

  private static <T> Condition isBound(TableField<?, T> key) {
    return key.eq(DSL.val((Object) null, key.getDataType()));
  }

  private int[] places(List<? extends Field<?>> some) {
    return some.stream().mapToInt(columns::indexOf).toArray();
  }

  private List<Object> key(R row) {
    Object[] key = new Object[keyPlaces.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = row.get(keyPlaces[i]);
    }
    return Arrays.asList(key);
  }
}
