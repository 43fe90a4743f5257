package app.wheelhouse.store;

import static app.wheelhouse.store.jooq.Tables.FILLS;
import static app.wheelhouse.store.jooq.Tables.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void projectsTwentyThousandRecordsToEqualBooks() {
    ArchiveScript script = new ArchiveScript().start("bulk");
    Random random = new Random(11);
    while (script.records.size() < 20_000) {
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
