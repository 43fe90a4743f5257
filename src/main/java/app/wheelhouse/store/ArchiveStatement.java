package app.wheelhouse.store;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.h2.api.ErrorCode;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.RowCountQuery;
import org.jooq.exception.DataAccessException;

/// A statement that jOOQ writes and that is run for many rows at once.
///
/// The values are bound here: jOOQ's own batches take twice the time.
final class ArchiveStatement {
  private final RowCountQuery query;
  private final int[] places;

  /// @param query with a bind variable for each of the places, in their order
  /// @param places in a row, counted from 0
  ArchiveStatement(RowCountQuery query, int[] places) {
    this.query = query;
    this.places = places;
  }

  /// Runs it for each of these rows.
  ///
  /// @return those that were refused because a unique key of theirs is taken; all others are done
  /// @throws DataAccessException when it failed for any other reason
  <R extends Record> List<R> run(DSLContext dsl, Collection<R> rows) {
    return dsl.connectionResult(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(dsl.render(query))) {
        for (R row : rows) {
          for (int i = 0; i < places.length; i++) {
            statement.setObject(i + 1, row.get(places[i]));
          }
          statement.addBatch();
        }
        statement.executeBatch();
        return List.of();
      } catch (BatchUpdateException e) {
        return refused(e, rows);
      }
    });
  }

  private static <R> List<R> refused(BatchUpdateException failures, Collection<R> rows)
      throws BatchUpdateException {
    for (SQLException e = failures; e != null; e = e.getNextException()) {
      if (e.getErrorCode() != ErrorCode.DUPLICATE_KEY_1) {
        throw failures;
      }
    }
    List<R> refused = new ArrayList<>();
    int[] counts = failures.getUpdateCounts();
    Iterator<R> row = rows.iterator();
    for (int count : counts) {
      R next = row.next();
      if (count == Statement.EXECUTE_FAILED) {
        refused.add(next);
      }
    }
    return refused;
  }
}
