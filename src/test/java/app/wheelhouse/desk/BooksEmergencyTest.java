package app.wheelhouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.execution.Approvals;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.ExecutionService;
import app.wheelhouse.execution.NotDurable;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.JournalFailure;
import app.wheelhouse.store.OrderJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksEmergencyTest {
  @TempDir Path folder;

  /// What the journal has durably.
  private final List<JournalEntry> durable = new ArrayList<>();

  private final List<JournalEntry> taken = new ArrayList<>();
  private final List<EngineEvent> told = new ArrayList<>();
  private final List<ApprovedAction> sent = new ArrayList<>();

  /// The disk is full: nothing is taken.
  private boolean full;

  /// The disk fails: what is taken does not become durable.
  private boolean failing;

  private final SessionJournal journal =
      new SessionJournal() {
        @Override
        public void append(JournalEntry entry) throws NotDurable {
          if (full) {
            throw new NotDurable("the disk is full", new IOException());
          }
          taken.add(entry);
        }

        @Override
        public void commit() throws NotDurable {
          if (full || failing) {
            throw new NotDurable("the disk failed", new IOException());
          }
          durable.addAll(taken);
          taken.clear();
        }
      };

  private BooksEmergency emergency;
  private JournalKeeper keeper;
  private ExecutionService service;

  @BeforeEach
  void open() {
    open(Set.of());
  }

  /// As at the start of a desk.
  private void open(Set<JournalEntry> recorded) {
    emergency = BooksEmergency.in(folder, recorded);
    keeper = new JournalKeeper(journal, emergency);
    keeper.tell(told::add);
    service =
        new ExecutionService(
            new ExecutionClient() {
              @Override
              public Prepared prepare(ApprovedAction action, long now) {
                return new Prepared(action, "wire of " + action, 1, action.validUntil());
              }

              @Override
              public void send(Prepared prepared) {
                sent.add(prepared.action());
              }
            },
            keeper,
            event -> keeper.onNews(applied(event)),
            Runnable::run,
            () -> Approvals.TIME,
            SendGuard.NONE);
  }

  private static EngineNews applied(EngineEvent event) {
    return new EngineNews.ReportApplied(((EngineEvent.Reported) event).report(), Approvals.TIME);
  }

  private void send(ApprovedAction action) {
    service.accept(Approvals.instruction(action));
  }

  private Path file() {
    return folder.resolve(BooksEmergency.FILE);
  }

  private static List<OrderSpec> prepared(List<JournalEntry> entries) {
    return entries.stream()
        .filter(JournalEntry.OrderPrepared.class::isInstance)
        .map(entry -> ((JournalEntry.OrderPrepared) entry).spec())
        .toList();
  }

  @Nested
  class D1 {
    @Test
    void d1OnAFullDiskExitsAndCancelsGoOutAreKeptBesideAndComeBackEntriesDoNot() {
      ApprovedOrder exit = Approvals.exit(1);
      ApprovedAction cancel = Approvals.cancel(Approvals.entry(2).entry());
      full = true;

      send(exit);
      send(Approvals.entry(3));
      send(cancel);

      assertThat(sent).containsExactly(exit, cancel);
      assertThat(durable).isEmpty();
      assertThat(told)
          .containsExactly(new EngineEvent.DiskReported(false, "the disk is full", Approvals.TIME));
      assertThat(prepared(emergency.waiting())).containsExactly(exit.entry());
      assertThat(file()).isNotEmptyFile();

      full = false;
      send(Approvals.exit(4));

      assertThat(prepared(durable)).containsExactly(exit.entry(), Approvals.exit(4).entry());
      assertThat(durable)
          .as("the cancel, and that the entry was not sent, are there too")
          .anyMatch(JournalEntry.RequestPrepared.class::isInstance)
          .anyMatch(entry -> entry.toString().contains("no entry is sent"));
      assertThat(told).last().isEqualTo(new EngineEvent.DiskReported(true, "", Approvals.TIME));
      assertThat(emergency.isEmpty()).isTrue();
      assertThat(file()).doesNotExist();
    }

    @Test
    void d1WhatADeskLeftThereIsTakenInAtTheNextStartBeforeAnythingNewer() throws Exception {
      full = true;
      send(Approvals.exit(1));
      full = false;

      open(Set.of());
      emergency.foldInto(journal);

      assertThat(prepared(durable)).containsExactly(Approvals.exit(1).entry());
      assertThat(file()).doesNotExist();
    }

    @Test
    void d1WithoutAnyDiskItIsKeptInMemory() throws Exception {
      Files.delete(folder);
      full = true;
      send(Approvals.exit(1));
      assertThat(sent).hasSize(1);
      assertThat(prepared(emergency.waiting())).hasSize(1);

      full = false;
      keeper.onNews(new EngineNews.ReadingWanted("nothing for the journal", 1));
      send(Approvals.exit(2));

      assertThat(prepared(durable))
          .containsExactly(Approvals.exit(1).entry(), Approvals.exit(2).entry());
    }

    @Test
    void d1ALineThatWasCutLeavesTheOthers() throws Exception {
      full = true;
      send(Approvals.exit(1));
      Files.writeString(file(), Files.readString(file()) + "{\"entry\":\"OrderPrep");

      open(Set.of());

      assertThat(prepared(emergency.waiting())).containsExactly(Approvals.exit(1).entry());
    }
  }

  @Test
  void d3AFailedSyncLatchesEntriesSendsExitsAndWritesNothingTwice() {
    failing = true;

    send(Approvals.exit(1));
    send(Approvals.entry(2));

    assertThat(sent).containsExactly(Approvals.exit(1));
    assertThat(told)
        .first()
        .isEqualTo(new EngineEvent.DiskReported(false, "the disk failed", Approvals.TIME));
    assertThat(file()).isNotEmptyFile();

    // The journal took the exit, but not durably; by the next start it is there after all.
    open(new HashSet<>(taken));
    assertThat(prepared(emergency.waiting())).isEmpty();
  }

  @Test
  void whatIsTakenAndNotDurableIsNotTakenTwice() throws Exception {
    full = true;
    send(Approvals.exit(1));
    full = false;
    failing = true;
    assertThatThrownBy(() -> emergency.foldInto(journal)).isInstanceOf(NotDurable.class);
    assertThatThrownBy(() -> emergency.foldInto(journal)).isInstanceOf(NotDurable.class);
    failing = false;
    emergency.foldInto(journal);

    assertThat(prepared(durable)).containsExactly(Approvals.exit(1).entry());
  }

  @Test
  void reportsAreKeptInTheirOrder() throws Exception {
    full = true;
    send(Approvals.exit(1));
    full = false;
    emergency.foldInto(journal);

    assertThat(durable)
        .extracting(entry -> entry.getClass().getSimpleName())
        .containsExactly("OrderPrepared", "Reported");
    assertThat(durable.getLast())
        .isInstanceOfSatisfying(
            JournalEntry.Reported.class,
            reported ->
                assertThat(reported.report().toString())
                    .contains(new OrderEvent.Submitted().toString()));
  }

  @Test
  void itsFileIsForItsOwnerOnly() throws Exception {
    full = true;
    send(Approvals.exit(1));
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"), "no file modes here");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aRealJournalThatIsClosedIsAJournalThatTakesNothing() throws Exception {
    Path place = folder.resolve("orders.journal");
    OrderJournal.create(place, 0).close();
    OrderJournal real = OrderJournal.open(place, 0);
    real.close();
    JournalKeeper closed =
        new JournalKeeper(new SessionRecord(real, () -> {}), BooksEmergency.in(folder, Set.of()));
    closed.onNews(applied(new EngineEvent.Reported(submitted())));
    assertThat(Files.readString(file())).contains("Submitted");
    assertThatThrownBy(() -> real.append(new JournalEntry.SessionEnded("x", 1)))
        .isInstanceOf(JournalFailure.class);
  }

  private static app.wheelhouse.domain.order.ExecutionReport submitted() {
    return new app.wheelhouse.domain.order.ExecutionReport.OrderChanged(
        Approvals.ACCOUNT,
        Approvals.exit(1).entry().id(),
        new OrderEvent.Submitted(),
        Approvals.TIME);
  }
}
