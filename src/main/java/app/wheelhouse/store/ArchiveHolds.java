package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.DECISIONS;

import app.wheelhouse.domain.decision.DecisionRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.exception.DataAccessException;

/// Reads the decisions to hold, which only the archive has, from a copy of it: looking changes
/// nothing. The directory must be locked, so that no desk writes meanwhile.
public final class ArchiveHolds {
  private ArchiveHolds() {}

  /// Hands over every hold with the name of its session, oldest first within a session.
  ///
  /// @param source the journal beside it
  /// @return sentences about what keeps them from being read; empty when all were handed over
  /// @throws ArchiveFailure when there is no room for a copy
  public static List<String> read(
      Path directory, ArchiveSource source, BiConsumer<String, DecisionRecord> sink) {
    ArchiveFile file = ArchiveFile.in(directory);
    if (!Files.isRegularFile(file.path())) {
      return List.of("There is no archive, so decisions to hold are not shown.");
    }
    ArchiveFile copy = file.checking();
    try {
      file.copyTo(copy);
      Optional<ArchiveDatabase> opened =
          new ArchiveOpening(copy, ArchiveSchema.MIGRATIONS).openCopy(source);
      if (opened.isEmpty()) {
        return List.of(
            "The archive has tables of an older version, so decisions to hold are not shown: the"
                + " next start brings them to this one.");
      }
      try (ArchiveDatabase database = opened.get();
          var rows =
              database
                  .dsl()
                  .selectFrom(DECISIONS)
                  .where(DECISIONS.JOURNAL_SEQ.isNull())
                  .orderBy(DECISIONS.SESSION, DECISIONS.NUMBER)
                  .fetchSize(1_000)
                  .fetchLazy()) {
        for (var row : rows) {
          sink.accept(row.getSession(), ArchiveDecisionRow.decision(row));
        }
      }
      return List.of();
    } catch (ArchiveDamaged | DataAccessException e) {
      return List.of("The archive could not be read, so decisions to hold are not shown.");
    } catch (ArchiveRefused e) {
      return List.of(
          "Decisions to hold are not shown. "
              + String.valueOf(e.getMessage()).replace(copy.path().toString(), "archive"));
    } finally {
      copy.delete();
    }
  }
}
