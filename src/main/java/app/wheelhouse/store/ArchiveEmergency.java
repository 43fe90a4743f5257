package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.BALANCE_HISTORY;
import static app.wheelhouse.store.jooq.Tables.DECISIONS;

import app.wheelhouse.store.jooq.tables.records.BalanceHistoryRecord;
import app.wheelhouse.store.jooq.tables.records.DecisionsRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableRecord;
import org.jooq.exception.DataTypeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `emergency.jsonl`: rows that the database would not take, one JSON line each, until the next
/// opening takes them in.
final class ArchiveEmergency {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  ArchiveEmergency(Path directory) {
    this.file = directory.resolve("emergency.jsonl");
  }

  Path file() {
    return file;
  }

  /// Appends rows; they are on the medium when it returns.
  void write(List<? extends ArchiveRow> rows) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ArchiveRow row : rows) {
      lines.append(line(row)).append('\n');
    }
    try (FileChannel channel =
        PrivateFiles.open(
            file,
            Set.of(
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// Writes what lies here into the database and renames the file.
  ///
  /// @return sentences about what was done; empty when there was nothing
  List<String> takeIn(ArchiveDatabase database) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      int bad = takeIn(database.dsl(), lines);
      database.sync();
      Path kept = free();
      Files.move(file, kept);
      List<String> said = new ArrayList<>();
      said.add(
          (lines.size() - bad)
              + " rows from the emergency file were taken into the archive; the file is kept as "
              + kept.getFileName()
              + ".");
      if (bad > 0) {
        said.add(bad + " of its lines could not be read.");
      }
      return said;
    } catch (IOException e) {
      return List.of(
          "The emergency file "
              + file
              + " could not be read: check its permissions; it is left"
              + " as it is.");
    }
  }

  private static int takeIn(DSLContext dsl, List<String> lines) {
    ArchiveBatch<DecisionsRecord> holds =
        new ArchiveBatch<>(DECISIONS, DECISIONS.JOURNAL_SEQ.isNull());
    ArchiveBatch<BalanceHistoryRecord> balances = new ArchiveBatch<>(BALANCE_HISTORY);
    int bad = 0;
    for (String line : lines) {
      try {
        JsonNode node = JSON.readTree(line);
        switch (node.path("table").asString("")) {
          case "decisions" -> holds.put(fill(new DecisionsRecord(), node.path("row")));
          case "balance_history" ->
              balances.put(fill(new BalanceHistoryRecord(), node.path("row")));
          default -> bad++;
        }
      } catch (JacksonException | DataTypeException e) {
        bad++;
      }
    }
    dsl.transaction(transaction -> {
      holds.write(transaction.dsl());
      balances.write(transaction.dsl());
    });
    return bad;
  }

  private static String line(ArchiveRow row) {
    ObjectNode node = JSON.createObjectNode();
    TableRecord<?> values =
        switch (row) {
          case ArchiveRow.Hold hold -> ArchiveRowWriter.record(hold);
          case ArchiveRow.Balance balance -> ArchiveRowWriter.record(balance);
        };
    node.put("table", row instanceof ArchiveRow.Hold ? "decisions" : "balance_history");
    ObjectNode columns = node.putObject("row");
    for (Field<?> field : values.fields()) {
      Object value = values.get(field);
      if (value != null) {
        columns.put(field.getName(), value.toString());
      }
    }
    return node.toString();
  }

  private static <R extends TableRecord<R>> R fill(R row, JsonNode columns) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field<?> field : row.fields()) {
      JsonNode value = columns.path(field.getName());
      if (!value.isMissingNode()) {
        values.put(field.getName(), value.asString());
      }
    }
    row.fromMap(values);
    return row;
  }

  private Path free() {
    int number = 1;
    while (Files.exists(file.resolveSibling(file.getFileName() + ".taken-in-" + number))) {
      number++;
    }
    return file.resolveSibling(file.getFileName() + ".taken-in-" + number);
  }
}
