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
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
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
    void whoseAnswerIsLostMakesItsOrderUnknown() {
      ApprovedOrder entry = Approvals.entry(1);
      answerLost = true;

      carry(Approvals.cancel(entry.entry()));

      assertThat(steps).containsExactly("prepare", "commit", "send", "Lost");
      assertThat(reports).extracting(OrderChanged::orderId).containsExactly(entry.entry().id());
      assertThat(((OrderEvent.Lost) reports.getFirst().event()).reason())
          .isEqualTo("its cancel may not have reached the venue: the venue's answer was lost");
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
    void whoseAnswerIsLostMakesItsOrderUnknown() {
      ApprovedOrder entry = Approvals.entry(1);
      fault = new IllegalStateException("a fault of ours");

      carry(Approvals.tighterStop(entry));

      assertThat(steps).containsExactly("prepare", "commit", "send", "Lost");
      assertThat(reports)
          .extracting(OrderChanged::orderId)
          .containsExactly(entry.orders().get(1).id());
    }

    @Test
    void ofAnEntryIsNotSent() {
      diskFull = true;

      carry(Approvals.smallerEntry(Approvals.entry(1)));

      assertThat(steps).containsExactly("prepare", "commit");
    }
  }

  @Nested
  class TheEnd {
    @Test
    void lastsUntilWhatWasOnItsWayIsAnsweredAndSendsExitsButNoEntries() throws Exception {
      ExecutionService ending = service;
      ending.accept(Approvals.instruction(Approvals.entry(1)));
      ending.accept(Approvals.instruction(Approvals.exit(2)));
      ending.accept(Approvals.instruction(Approvals.cancel(Approvals.entry(3).entry())));

      // Nobody works on the lane: all of it still waits.
      assertThat(ending.drain(0)).isFalse();
      while (!lane.isEmpty()) {
        lane.removeFirst().run();
      }

      assertThat(sent)
          .extracting(Prepared::action)
          .containsExactly(Approvals.exit(2), Approvals.cancel(Approvals.entry(3).entry()));
      assertThat(reports.getFirst().event())
          .isEqualTo(new OrderEvent.Canceled("the desk ended before it was sent"));
    }

    @Test
    void makesWhatIsStillOnTheWireUnknown() throws Exception {
      CountDownLatch onTheWire = new CountDownLatch(1);
      CountDownLatch answer = new CountDownLatch(1);
      List<OrderEvent> events = Collections.synchronizedList(new ArrayList<>());
      try (ExecutorService thread = Threads.lane("a-lane")) {
        ExecutionService slow =
            new ExecutionService(
                new ExecutionClient() {
                  @Override
                  public Prepared prepare(ApprovedAction action, long time) {
                    return new Prepared(action, "wire", 1, action.validUntil());
                  }

                  @Override
                  public void send(Prepared prepared) throws SendFailure {
                    onTheWire.countDown();
                    try {
                      answer.await();
                    } catch (InterruptedException stopped) {
                      throw new SendFailure("stopped", stopped);
                    }
                  }
                },
                (_, _, _) -> {},
                event ->
                    events.add(((OrderChanged) ((EngineEvent.Reported) event).report()).event()),
                thread,
                () -> TIME,
                SendGuard.NONE);
        slow.accept(Approvals.instruction(Approvals.exit(1)));
        onTheWire.await();

        assertThat(slow.drain(1)).isFalse();

        assertThat(events).last().isInstanceOf(OrderEvent.Lost.class);
        answer.countDown();
        assertThat(slow.drain(10_000)).isTrue();
      }
    }
  }

  @Test
  void isToldWhetherEachRequestWasAnswered() {
    List<String> heard = new ArrayList<>();
    SendGuard listening =
        new SendGuard() {
          @Override
          public Optional<String> refusal(ApprovedAction action) {
            return Optional.empty();
          }

          @Override
          public void answered(ApprovedAction action, boolean addsExposure) {
            heard.add("answered " + addsExposure);
          }

          @Override
          public void failed(ApprovedAction action, boolean addsExposure) {
            heard.add("failed " + addsExposure);
          }
        };
    boolean[] fails = new boolean[1];
    ExecutionService told =
        new ExecutionService(
            new ExecutionClient() {
              @Override
              public Prepared prepare(ApprovedAction action, long time) {
                return new Prepared(action, "wire", 1, action.validUntil());
              }

              @Override
              public void send(Prepared prepared) throws SendFailure {
                if (fails[0]) {
                  throw new SendFailure("time-out", new IOException("time-out"));
                }
              }
            },
            (_, _, _) -> {},
            _ -> {},
            Runnable::run,
            () -> TIME,
            listening);

    told.accept(Approvals.instruction(Approvals.entry(1)));
    told.accept(Approvals.instruction(Approvals.exit(1)));
    fails[0] = true;
    told.accept(Approvals.instruction(Approvals.entry(2)));
    told.accept(Approvals.instruction(Approvals.cancel(Approvals.entry(1).entry())));

    assertThat(heard)
        .containsExactly("answered true", "answered false", "failed true", "failed false");
  }

  @Test
  void namesThePreparedBytesByTheirHash() {
    ApprovedOrder entry = Approvals.entry(1);

    assertThat(new Prepared(entry, "abc", 1, 2).hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
