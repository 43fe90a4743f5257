package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport.OrderChanged;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedOrder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExecutionServiceTest {
  /// Everything that happened, in order: `prepare`, `commit`, `send` and the reports by name.
  private final List<String> steps = new ArrayList<>();

  private final List<OrderChanged> reports = new ArrayList<>();
  private final List<Prepared> sent = new ArrayList<>();
  private final Deque<Runnable> lane = new ArrayDeque<>();
  private long now = TIME;
  private boolean latched;
  private boolean diskFull;
  private boolean answerLost;
  private @Nullable RuntimeException fault;
  private @Nullable RuntimeException faultInPrepare;

  private final ExecutionService service =
      new ExecutionService(
          new ExecutionClient() {
            @Override
            public Prepared prepare(ApprovedAction action, long time) {
              steps.add("prepare");
              if (faultInPrepare != null) {
                throw faultInPrepare;
              }
              return new Prepared(action, "wire " + action, 1, action.validUntil());
            }

            @Override
            public void send(Prepared prepared) throws SendFailure {
              steps.add("send");
              sent.add(prepared);
              if (fault != null) {
                throw fault;
              }
              if (answerLost) {
                throw new SendFailure("time-out", new IOException("time-out"));
              }
            }
          },
          (prepared, instruction, time) -> {
            steps.add("commit");
            assertThat(prepared.wire()).isEqualTo("wire " + instruction.action());
            if (diskFull) {
              throw new NotDurable("disk full", new IOException("disk full"));
            }
          },
          event -> {
            OrderChanged changed = (OrderChanged) ((EngineEvent.Reported) event).report();
            steps.add(changed.event().name());
            reports.add(changed);
          },
          lane::addLast,
          () -> now,
          _ -> latched ? Optional.of("trading was halted before it was sent") : Optional.empty());

  private void carry(ApprovedAction action) {
    service.accept(Approvals.instruction(action));
    lane.removeFirst().run();
  }

  @Nested
  class AnEntry {
    private final ApprovedOrder entry = Approvals.entry(1);

    @Test
    void isCommittedBeforeItIsSentAndSubmittedIsToldBeforeTheWire() {
      carry(entry);

      assertThat(steps)
          .containsExactly(
              "prepare",
              "commit",
              "Prepared",
              "Prepared",
              "Prepared",
              "Submitted",
              "Submitted",
              "Submitted",
              "send");
      assertThat(reports)
          .extracting(OrderChanged::orderId)
          .startsWith(entry.orders().stream().map(OrderSpec::id).toArray(ClientOrderId[]::new));
      assertThat(reports).allMatch(r -> r.account().equals(Approvals.ACCOUNT) && r.time() == TIME);
    }

    @Test
    void isOnlyQueuedOnTheLaneByItsCaller() {
      service.accept(Approvals.instruction(entry));

      assertThat(steps).isEmpty();
      assertThat(lane).hasSize(1);
    }

    @Test
    void isCanceledAndNotSentWhenTheJournalCannotBeWritten() {
      diskFull = true;

      carry(entry);

      assertThat(steps).containsExactly("prepare", "commit", "Canceled", "Canceled", "Canceled");
      assertThat(((OrderEvent.Canceled) reports.getFirst().event()).reason())
          .contains("no entry is sent")
          .doesNotContain("NotDurable");
    }

    @Test
    void isCanceledAndNotSentWhenTradingWasHaltedMeanwhile() {
      latched = true;

      carry(entry);

      assertThat(steps).endsWith("Prepared", "Canceled", "Canceled", "Canceled");
      assertThat(sent).isEmpty();
    }

    @Test
    void isSentOnTheLastMillisecondOfItsApprovalAndNotOneLater() {
      now = entry.validUntil();
      carry(entry);
      assertThat(sent).hasSize(1);

      now = entry.validUntil() + 1;
      carry(Approvals.entry(2));

      assertThat(sent).hasSize(1);
      assertThat(steps).endsWith("Prepared", "Expired", "Expired", "Expired");
    }

    @Test
    void isUnknownWhenTheAnswerIsLostAndNeverSentAgain() {
      answerLost = true;

      carry(entry);

      assertThat(steps).endsWith("Submitted", "send", "Lost", "Lost", "Lost");
      assertThat(lane).isEmpty();
      answerLost = false;
      carry(Approvals.cancel(entry.entry()));
      assertThat(sent).extracting(Prepared::action).filteredOn(entry::equals).hasSize(1);
    }

    @Test
    void isUnknownWhenSendingFailsInAWayNobodyThoughtOf() {
      fault = new IllegalStateException("a fault of ours");

      carry(entry);

      assertThat(steps).endsWith("send", "Lost", "Lost", "Lost");
      assertThat(((OrderEvent.Lost) reports.getLast().event()).reason())
          .doesNotContain("IllegalState");
    }

    @Test
    void isCanceledWhenItCannotBePrepared() {
      faultInPrepare = new IllegalStateException("a fault of ours");

      carry(entry);

      assertThat(steps).containsExactly("prepare", "Canceled", "Canceled", "Canceled");
    }
  }

  @Nested
  class AnExit {
    private final ApprovedOrder exit = Approvals.exit(1);

    @Test
    void isSentEvenWhenTheJournalCannotBeWritten() {
      diskFull = true;

      carry(exit);

      assertThat(steps).containsExactly("prepare", "commit", "Prepared", "Submitted", "send");
    }

    @Test
    void isSentWhileEntriesAreLatched() {
      latched = true;

      carry(exit);

      assertThat(sent).hasSize(1);
    }

    @Test
    void isSentHoweverOldItsApprovalIs() {
      now = TIME + 86_400_000;

      carry(exit);

      assertThat(sent).hasSize(1);
    }
  }

  @Nested
  class ACancel {
    @Test
    void isSentInEveryCaseAndTellsNothingOfItsOwn() {
      diskFull = true;
      latched = true;
      now = TIME + 86_400_000;

      carry(Approvals.cancel(Approvals.entry(1).entry()));

      assertThat(steps).containsExactly("prepare", "commit", "send");
    }

    @Test
    void waitsForTheSendOfItsOrder() {
      ApprovedOrder entry = Approvals.entry(1);
      service.accept(Approvals.instruction(entry));
      service.accept(Approvals.instruction(Approvals.cancel(entry.entry())));

      lane.removeFirst().run();
      lane.removeFirst().run();

      assertThat(sent).extracting(Prepared::action).first().isEqualTo(entry);
      assertThat(sent).hasSize(2);
    }
  }

  @Nested
  class AChange {
    @Test
    void ofAStopIsSentWhenTheJournalCannotBeWritten() {
      diskFull = true;
      latched = true;

      carry(Approvals.tighterStop(Approvals.entry(1)));

      assertThat(steps).containsExactly("prepare", "commit", "send");
    }

    @Test
    void ofAnEntryIsNotSent() {
      diskFull = true;

      carry(Approvals.smallerEntry(Approvals.entry(1)));

      assertThat(steps).containsExactly("prepare", "commit");
    }
  }

  @Test
  void namesThePreparedBytesByTheirHash() {
    ApprovedOrder entry = Approvals.entry(1);

    assertThat(new Prepared(entry, "abc", 1, 2).hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
