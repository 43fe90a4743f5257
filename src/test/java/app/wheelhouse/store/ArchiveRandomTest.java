package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.FILLS;
import static app.wheelhouse.store.jooq.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveRandomTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void equalsTheJournalHoweverTheRecordsAreGrouped(long seed) {
    Random random = new Random(seed);
    ArchiveScript script = ArchiveRandomScript.of(random, 120);
    ArchiveSource source = ArchiveSource.of(script.records);
    try (Archive archive = Archive.inMemory("random-" + seed)) {
      int from = 0;
      while (from < script.records.size()) {
        int to = Math.min(script.records.size(), from + 1 + random.nextInt(40));
        int again = Math.max(0, from - random.nextInt(10));
        archive.project(script.records.subList(again, to));
        from = to;
      }

      assertThat(archive.differences(source)).isEmpty();
      assertThat(archive.queries().account(script.session, ArchiveScript.PAPER))
          .contains(script.account);
      List<Order> newestFirst = new ArrayList<>(script.orders.values()).reversed();
      assertThat(archive.queries().orders(script.session, 1_000)).isEqualTo(newestFirst);
      assertThat(archive.queries().log(script.session, 10)).isEmpty();
    }
  }

  /// What was folded long ago is refused for the same reason as what was folded just now.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          5, 1
          6, 7
          7, 30
          8, 90
          """)
  void equalsTheJournalWhenItRepeatsItself(long seed, int most) {
    Random random = new Random(seed);
    List<JournalEntry> entries = new ArrayList<>();
    ArchiveRandomScript.of(random, 60).records.forEach(record -> entries.add(record.entry()));
    for (int i = 0; i < 40; i++) {
      int from = 1 + random.nextInt(entries.size() - 1);
      int to = from + random.nextInt(entries.size() - from);
      entries.add(to, random.nextBoolean() ? entries.get(from) : astray(entries.get(from)));
    }
    ArchiveScript script = new ArchiveScript();
    entries.forEach(script::add);
    try (Archive archive = Archive.inMemory("repeated-" + seed)) {
      int from = 0;
      while (from < script.records.size()) {
        int to = Math.min(script.records.size(), from + 1 + random.nextInt(most));
        archive.project(script.records.subList(from, to));
        from = to;
      }

      assertThat(archive.differences(ArchiveSource.of(script.records))).isEmpty();
      assertThat(archive.queries().log("random", 100))
          .extracting(ArchiveQueries.LogLine::text)
          .anyMatch(text -> text.endsWith("exists already"))
          .anyMatch(text -> text.endsWith("was booked before"));
    }
  }

  /// The same fill, said to be of an order that nobody knows.
  private static JournalEntry astray(JournalEntry entry) {
    return entry instanceof JournalEntry.Reported(ExecutionReport.FillReported(Fill fill))
        ? new JournalEntry.Reported(
            new ExecutionReport.FillReported(
                new Fill(
                    fill.account(),
                    fill.tradeId(),
                    ClientOrderId.derive(fill.account(), "unknown", 1, OrderRole.ENTRY),
                    fill.instrument(),
                    fill.side(),
                    fill.price(),
                    fill.quantity(),
                    fill.fee(),
                    fill.liquidity(),
                    fill.time(),
                    fill.leverage(),
                    fill.liquidation())))
        : entry;
  }

  @Test
  void namesEveryDifferenceFromTheJournal() {
    ArchiveScript script = ArchiveScript.full();
    ArchiveSource source = ArchiveSource.of(script.records);
    try (Archive archive = Archive.inMemory("differences")) {
      archive.project(script.records);
      String order = archive.queries().orders("alpha", 1).getFirst().id().value();
      long fill =
          archive.dsl().selectFrom(FILLS).orderBy(FILLS.JOURNAL_SEQ).fetchAny(FILLS.JOURNAL_SEQ);
      archive
          .dsl()
          .update(ORDERS)
          .set(ORDERS.NOTE, "other")
          .where(ORDERS.CLIENT_ORDER_ID.eq(order))
          .execute();
      archive.dsl().deleteFrom(FILLS).where(FILLS.JOURNAL_SEQ.eq(fill)).execute();
      archive.project(script.records);
      script.end();

      assertThat(archive.differences(source))
          .containsExactly(
              "The archive goes to record 22, the journal to 23.",
              "In fills, row " + fill + ": is missing.",
              "In orders, row alpha/" + order + ": note is other, by the journal it is too large.");
    }
  }

  @Test
  void projectsManyTransactionsToEqualBooks() {
    ArchiveScript script = new ArchiveScript().start("bulk");
    Random random = new Random(11);
    while (script.records.size() < 8_000) {
      ArchiveRandomScript.order(script, random);
    }
    try (Archive archive = Archive.inMemory("bulk")) {
      assertThat(archive.catchUp(ArchiveSource.of(script.records)))
          .isEqualTo(script.records.size());

      assertThat(archive.queries().account("bulk", ArchiveScript.PAPER)).contains(script.account);
      BigDecimal fees = BigDecimal.ZERO;
      for (var fee : archive.dsl().select(FILLS.FEE).from(FILLS).fetch(FILLS.FEE)) {
        fees = fees.add(fee);
      }
      assertThat(new Money(fees)).isEqualTo(script.account.fees());
      assertThat(archive.dsl().fetchCount(ORDERS)).isEqualTo(script.orders.size());
    }
  }
}
