package app.wheelhouse.cli;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.order.OrderStatus;
import app.wheelhouse.store.Archive;
import app.wheelhouse.store.ArchiveQueries;
import app.wheelhouse.store.ArchiveSource;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.OrderJournal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What a data directory holds, read while nobody has it open.
record Record(Path data, List<JournalEntry> entries) {
  private static final int ALL = 1_000_000;

  /// Of the journal's format, docs/journal.md: its head, what begins a record, what is around one.
  private static final long HEAD = 64;

  private static final int MAGIC = 0x57484A52;
  private static final int AROUND = 72;

  private static final AccountId ACCOUNT = new AccountId("paper", "main");

  static Record of(Path data) {
    List<JournalEntry> entries = new ArrayList<>();
    try (OrderJournal journal = OrderJournal.open(data.resolve("orders.journal"), 0)) {
      journal.read(1, line -> entries.add(line.entry()));
    }
    return new Record(data, entries);
  }

  static Path journal(Path data) {
    return data.resolve("orders.journal");
  }

  static Path archive(Path data) {
    return data.resolve("archive.mv.db");
  }

  /// Where each record of a sound journal begins, and the end behind the last.
  static List<Long> places(Path data) throws IOException {
    List<Long> places = new ArrayList<>();
    long at = HEAD;
    try (FileChannel journal = FileChannel.open(journal(data))) {
      ByteBuffer head = ByteBuffer.allocate(8);
      while (journal.read(head.clear(), at) == 8 && head.getInt(0) == MAGIC) {
        places.add(at);
        at += AROUND + head.getInt(4);
      }
    }
    places.add(at);
    return places;
  }

  /// True when a record begins there.
  static boolean begins(FileChannel journal, long place) throws IOException {
    ByteBuffer magic = ByteBuffer.allocate(4);
    return journal.read(magic, place) == 4 && magic.getInt(0) == MAGIC;
  }

  /// SHA-256 of a file.
  static String fingerprint(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 20];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same entries without the ends of sessions, of which a continued one has several.
  List<JournalEntry> withoutEnds() {
    return entries.stream().filter(entry -> !(entry instanceof JournalEntry.SessionEnded)).toList();
  }

  /// Client order ids that were prepared more than once.
  Set<String> duplicateOrders() {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (JournalEntry entry : entries) {
      if (entry instanceof JournalEntry.OrderPrepared prepared) {
        String id = prepared.spec().id().toString();
        if (!seen.add(id)) {
          twice.add(id);
        }
      }
    }
    return twice;
  }

  long prepared() {
    return entries.stream().filter(JournalEntry.OrderPrepared.class::isInstance).count();
  }

  long ends() {
    return entries.size() - withoutEnds().size();
  }

  /// What the archive says of a session.
  ///
  /// @param beside what it alone holds: decisions to hold, and the balance over time
  record Archived(SortedMap<OrderStatus, Long> orders, int fills, List<String> beside) {}

  Archived archived(String session) {
    try (OrderJournal journal = OrderJournal.open(journal(data), 0);
        Archive archive = Archive.open(data, ArchiveSource.of(journal))) {
      ArchiveQueries queries = archive.queries();
      List<String> beside = new ArrayList<>();
      queries.decisions(session, ALL).forEach(row -> beside.add(row.toString()));
      queries.balances(session, ACCOUNT, ALL).forEach(row -> beside.add(row.toString()));
      return new Archived(queries.orderCounts(session), queries.fills(session, ALL).size(), beside);
    }
  }

  static SortedMap<OrderStatus, Long> countsOf(JsonNode run) {
    SortedMap<OrderStatus, Long> counts = new TreeMap<>();
    run.get("orders")
        .properties()
        .forEach(
            field -> counts.put(OrderStatus.valueOf(field.getKey()), field.getValue().asLong()));
    return counts;
  }
}
