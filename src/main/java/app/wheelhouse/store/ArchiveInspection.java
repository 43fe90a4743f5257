package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.ARCHIVE_STATE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Looks at an archive that nobody has open, in a copy that is deleted again.
///
/// The file itself is not even opened: H2 writes in every file that it opens.
public final class ArchiveInspection {
  private static final String ANEW = ": the next start sets it aside and makes it anew.";

  private final ArchiveFile file;
  private final ArchiveSource source;

  ArchiveInspection(ArchiveFile file, ArchiveSource source) {
    this.file = file;
    this.source = source;
  }

  /// What was found.
  ///
  /// @param lines sentences for the trader, never empty
  /// @param isSound false when it is damaged or says otherwise than the journal
  public record Result(List<String> lines, boolean isSound) {
    public Result {
      lines = List.copyOf(lines);
    }
  }

  Result run() {
    if (!file.exists()) {
      return new Result(
          List.of("There is no archive: the next start makes it anew from the journal."), true);
    }
    if (!Files.isRegularFile(file.path())) {
      return new Result(List.of("The archive is not a file" + ANEW), false);
    }
    ArchiveFile copy = file.checking();
    try {
      file.copyTo(copy);
      return look(new ArchiveOpening(copy, ArchiveSchema.MIGRATIONS).openCopy(source).orElse(null));
    } catch (ArchiveDamaged | DataAccessException e) {
      String what = e instanceof ArchiveDamaged ? e.getMessage() : "could not be read";
      return new Result(List.of("The archive " + what + ANEW), false);
    } finally {
      copy.delete();
    }
  }

  /// @param opened null for one of an older version
  private Result look(@Nullable ArchiveDatabase opened) {
    if (opened == null) {
      return new Result(
          List.of(
              "The archive has tables of an older version and was not compared: the next start"
                  + " brings them to this one and reads the journal into them."),
          true);
    }
    try (ArchiveDatabase database = opened) {
      DSLContext dsl = database.dsl();
      long last =
          dsl.select(ARCHIVE_STATE.LAST_SEQ)
              .from(ARCHIVE_STATE)
              .fetchSingle(ARCHIVE_STATE.LAST_SEQ);
      List<String> lines = new ArrayList<>();
      if (last < source.lastSeq()) {
        lines.add(
            "The archive goes to record "
                + last
                + " of "
                + source.lastSeq()
                + ": the next start reads the rest.");
      }
      List<String> differences = differences(dsl, file.path().toString(), source, last);
      lines.addAll(differences);
      if (differences.isEmpty()) {
        lines.add("The archive says the same as the journal.");
      }
      return new Result(lines, differences.isEmpty());
    }
  }

  /// What an archive says otherwise than the journal up to a record.
  ///
  /// @param name of the archive, unique in this process
  /// @param last number of the newest record that it has
  static List<String> differences(DSLContext dsl, String name, ArchiveSource source, long last) {
    String check = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)) + "-check";
    try (Archive expected = Archive.inMemory(check)) {
      ArchiveBuild.project(expected.dsl(), new ArchiveProjection(), source, last);
      return new ArchiveComparison(dsl, expected.dsl()).run();
    }
  }
}
