package app.wheelhouse.execution;

import static app.wheelhouse.execution.Approvals.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.instrument.FeeRates;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTick;
import app.wheelhouse.risk.RiskLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadManTest {
  private static final long DAY = 86_400_000;
  private static final Account FLAT = Account.opened(Approvals.ACCOUNT, Money.of(1_000));
  private static final Order ENTRY =
      Standings.submitted(1).apply(new OrderEvent.Accepted("77"), TIME);
  private static final Fill FILL = Standings.fill(ENTRY.spec(), "t", "1");

  /// `at` and `clear` with their times.
  private final List<String> calls = new ArrayList<>();

  private final List<String> said = new ArrayList<>();
  private final long began = TIME / DAY * DAY + 3_600_000;
  private long now = began;
  private long sequence;
  private boolean lost;
  private boolean refused;

  private final DeadMan deadMan =
      new DeadMan(
          new ScheduledCancel() {
            @Override
            public void at(long time) throws SendFailure {
              calls.add((now - began) + " at " + (time - began));
              answer();
            }

            @Override
            public void clear() throws SendFailure {
              calls.add((now - began) + " clear");
              answer();
            }
          },
          event -> said.add(((EngineEvent.VenueSaid) event).text()),
          () -> now,
          DeadManSettings.standard().switched(true));

  private void answer() throws SendFailure {
    if (lost) {
      throw new SendFailure("time-out", new IOException("time-out"));
    }
    if (refused) {
      throw new RequestRefused("not enough volume");
    }
  }

  private static DeskSnapshot snapshot(long sequence, Account account, List<Order> working) {
    return new DeskSnapshot(
        sequence,
        TIME,
        "s1",
        account,
        Money.ZERO,
        Money.ZERO,
        null,
        null,
        null,
        List.of(),
        working,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        RiskLimits.DEFAULT,
        FeeRates.DEFAULT,
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  private void show(Account account, Order... working) {
    deadMan.show(snapshot(++sequence, account, List.of(working)));
  }

  private void until(long offset) {
    long left = deadMan.turn();
    while (left != Long.MAX_VALUE && now + left <= began + offset) {
      now += left;
      left = deadMan.turn();
    }
    now = began + offset;
  }

  private void filled() {
    deadMan.onTick(
        new EngineTick(++sequence, now, new EngineEvent.ClockTick(now), List.of(), null));
    deadMan.onNews(new EngineNews.ReportApplied(new ExecutionReport.FillReported(FILL), now));
  }

  private static Order stop() {
    OrderSpec spec = Approvals.entry(1).orders().get(1);
    return Order.intended(spec, TIME)
        .apply(new OrderEvent.Approved(), TIME)
        .apply(new OrderEvent.Prepared(), TIME)
        .apply(new OrderEvent.Submitted(), TIME)
        .apply(new OrderEvent.Accepted("78"), TIME);
  }

  @Test
  void isSetAMinuteAheadAndAnewEachTwentySecondsWhileEntriesRestAlone() {
    show(FLAT, ENTRY);
    until(45_000);
    assertThat(calls).containsExactly("0 at 60000", "20000 at 80000", "40000 at 100000");
  }

  @Test
  void isNotSetWithoutEntriesWithAPositionOrWithAStop() {
    show(FLAT);
    until(1_000);
    show(FLAT.apply(FILL).after(), ENTRY);
    until(2_000);
    show(FLAT, ENTRY, stop());
    until(3_000);
    show(FLAT, ENTRY.apply(new OrderEvent.PartiallyFilled(FILL), TIME));
    until(4_000);
    assertThat(calls).isEmpty();
  }

  @Test
  void isTakenBackAtOnceWhenAnEntryFillsAndAnOldPictureSetsNothing() {
    show(FLAT, ENTRY);
    until(5_000);
    filled();
    deadMan.show(snapshot(sequence - 1, FLAT, List.of(ENTRY)));
    until(30_000);
    assertThat(calls).containsExactly("0 at 60000", "5000 clear");

    show(FLAT, ENTRY);
    until(40_000);
    assertThat(calls).last().isEqualTo("30000 at 90000");
  }

  @Test
  void isTakenBackWhenAStopComesOrTheEntriesAreGone() {
    show(FLAT, ENTRY);
    until(5_000);
    show(FLAT, ENTRY, stop());
    until(6_000);
    show(FLAT, ENTRY);
    until(7_000);
    show(FLAT);
    until(8_000);
    assertThat(calls).containsExactly("0 at 60000", "5000 clear", "6000 at 66000", "7000 clear");
  }

  @Test
  void isTakenBackUntilTheVenueHasHeardItAndTheTraderIsTold() {
    show(FLAT, ENTRY);
    until(5_000);
    lost = true;
    filled();
    until(6_100);
    lost = false;
    until(20_000);

    assertThat(calls)
        .containsExactly("0 at 60000", "5000 clear", "5500 clear", "6000 clear", "6500 clear");
    assertThat(said)
        .containsExactly(
            "The venue was not told yet to keep orders; it cancels all of them, stops too, in 55 s."
                + " It is tried again until then; watch your stops");
  }

  @Test
  void thatMayBeSetIsTakenBackAsIfItWere() {
    lost = true;
    show(FLAT, ENTRY);
    until(200);
    lost = false;
    filled();
    until(1_000);
    assertThat(calls).containsExactly("0 at 60000", "200 clear");
  }

  @Test
  void thatTheVenueRefusesIsToldOnceAndNotTakenBack() {
    refused = true;
    show(FLAT, ENTRY);
    until(2_000);
    refused = false;
    filled();
    until(3_000);
    assertThat(calls).hasSize(5).noneMatch(call -> call.contains("clear"));
    assertThat(said).containsExactly("The venue will not cancel entries if this desk dies");
  }

  @Test
  void isNotSetAnyMoreWhenTenHaveFiredInADayOfUtcAndAgainOnTheNext() {
    for (int i = 0; i < 10; i++) {
      show(FLAT, ENTRY);
      deadMan.turn();
      // The desk was frozen over its time: it has fired.
      now += 60_000;
    }
    deadMan.turn();
    calls.clear();
    until(23 * 3_600_000 - 1);
    assertThat(calls).isEmpty();
    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("The scheduled cancel was used 10 times");

    now = began + 23 * 3_600_000;
    deadMan.turn();
    assertThat(calls).hasSize(1);
  }

  @Test
  void isOffUnlessItIsSwitchedOn() {
    assertThat(DeadManSettings.standard().on()).isFalse();
    DeadMan off =
        new DeadMan(
            new ScheduledCancel() {
              @Override
              public void at(long time) {
                calls.add("at");
              }

              @Override
              public void clear() {
                calls.add("clear");
              }
            },
            _ -> {},
            () -> now,
            DeadManSettings.standard());
    off.show(snapshot(1, FLAT, List.of(ENTRY)));
    off.start();
    off.stop();
    assertThat(calls).isEmpty();
  }
}
