package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.exit.Condition;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.exit.ExitRule;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.domain.order.VenueOrder;
import app.wheelhouse.exit.ExitAction;
import app.wheelhouse.exit.ExitFacts;
import app.wheelhouse.exit.ExitOutlook;
import app.wheelhouse.exit.ExitProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The exit plan of one open position at work, and the stops that stand for it.
final class HeldPlan {
  /// A rise of the peak by this much is worth recording.
  private static final double PEAK_STEP = 0.01;

  private final Instrument instrument;
  private final UnprotectedMeter unprotected = new UnprotectedMeter();
  private final PlanAsks asks = new PlanAsks();
  private final List<String> unread;
  private Position position;
  private StopCover cover;
  private @Nullable Price target;
  private ExitPlan plan;
  private ExitProgress progress;
  private PlanConditions conditions;
  private ExitAction.@Nullable Close closing;
  private @Nullable Condition met;
  private boolean failed;
  private double recordedPeak;
  private String toldRule = "";
  private long toldAt;
  private long dueAt;
  private @Nullable Price lastStop;
  private int stopsPlaced;

  /// @param position open
  /// @param bars what the session has of them, for the plan's conditions
  /// @param unread conditions that were proposed and not understood, each with its reason
  HeldPlan(
      Position position,
      ExitPlan plan,
      ExitProgress progress,
      InstrumentSnapshot bars,
      List<String> unread) {
    this.instrument = bars.instrument();
    this.position = position;
    this.cover = StopCover.of(position, List.of());
    this.unread = List.copyOf(unread);
    this.plan = plan;
    this.progress = progress;
    this.conditions = new PlanConditions(plan, bars);
    this.recordedPeak = progress.peak();
    this.dueAt = dueAt(plan);
  }

  Instrument instrument() {
    return instrument;
  }

  Side side() {
    return position.side();
  }

  Position position() {
    return position;
  }

  ExitPlan plan() {
    return plan;
  }

  ExitProgress progress() {
    return progress;
  }

  StopCover cover() {
    return cover;
  }

  PlanAsks asks() {
    return asks;
  }

  UnprotectedMeter unprotected() {
    return unprotected;
  }

  /// What the plan decided to end the position for; null while it lives on.
  ExitAction.@Nullable Close closing() {
    return closing;
  }

  /// The position, its stops or its target changed.
  ///
  /// @param live all orders that may still trade
  /// @param external all that the venue lists and that are not ours
  void follow(Position now, Collection<Order> live, Collection<VenueOrder> external, long time) {
    position = now;
    cover = StopCover.of(now, live, external);
    target = StopOrder.firstTarget(now, live);
    cover.working().forEach(asks::stands);
    Order first = cover.first();
    if (first != null) {
      lastStop = first.spec().trigger();
    }
    unprotected.stands(cover.whole(), time);
  }

  /// Where its first stop rested last; null when it never had one.
  @Nullable Price lastStop() {
    return lastStop;
  }

  /// A missing stop was placed again.
  void stopPlaced() {
    stopsPlaced++;
  }

  int stopsPlaced() {
    return stopsPlaced;
  }

  /// Another plan takes over and counts from now: a profit of before, given back long ago, must not
  /// end the position at once.
  void replace(ExitPlan other, InstrumentSnapshot bars) {
    plan = other;
    progress = ExitProgress.START;
    conditions = new PlanConditions(other, bars);
    closing = null;
    met = null;
    failed = false;
    dueAt = dueAt(other);
  }

  /// The plan made a step.
  ///
  /// @return whether it is worth recording
  boolean advance(ExitProgress after) {
    boolean worth =
        !after.fired().equals(progress.fired()) || after.peak() >= recordedPeak + PEAK_STEP;
    if (worth) {
      recordedPeak = after.peak();
    }
    progress = after;
    return worth;
  }

  /// The plan ends the position; the first reason stays.
  void close(ExitAction.Close why) {
    if (closing == null) {
      closing = why;
    }
  }

  /// The plan threw; it rests until another one is set.
  void fail() {
    failed = true;
  }

  boolean hasFailed() {
    return failed;
  }

  /// Whether a condition holds at this closed bar.
  @Nullable Condition onBar(ClosedBar bar, MarketView market, long time) {
    Condition now = conditions.onBar(bar, moment(market, time));
    met = met == null ? now : met;
    return now;
  }

  /// Conditions of another plan that hold by what is known now.
  List<Condition> metNow(ExitPlan other, InstrumentMarket market, long time) {
    return new PlanConditions(other, market.snapshot(time)).metNow(moment(market, time));
  }

  /// Conditions of the plan that are never checked, each with the reason.
  SortedMap<String, String> unchecked() {
    return conditions.unchecked();
  }

  /// Whether the position is as old as the plan lets it be.
  boolean isDue(long time) {
    return time >= dueAt;
  }

  ExitFacts facts(double mark, long time) {
    Order first = cover.first();
    return new ExitFacts(
        instrument,
        position.side(),
        entry(),
        mark,
        position.leverage(),
        first == null ? null : first.spec().trigger(),
        target,
        position.trip().openedAt(),
        time);
  }

  /// @param byHand whether strategies and advisors leave it alone
  ExitView view(MarketView market, long time, boolean byHand) {
    PlanMoment moment = moment(market, time);
    ExitFacts facts = facts(moment.mark(), time);
    List<ExitOutlook.Line> outlook = ExitOutlook.lines(plan, progress, facts);
    List<ExitView.Line> lines = new ArrayList<>(outlook.size());
    for (int i = 0; i < outlook.size(); i++) {
      lines.add(line(outlook.get(i), plan.rules().get(i), moment));
    }
    ExitAction.Close ending = closing;
    return new ExitView(
        instrument.id(),
        plan,
        progress.peak(),
        progress.stop(),
        lines,
        ending == null ? ExitOutlook.next(plan, progress, facts) : "Closing now: " + ending.why(),
        unread,
        unprotected.total(time),
        unprotected.since(),
        unprotected.isLonger(),
        cover.elsewhere(),
        stopsPlaced,
        byHand);
  }

  private ExitView.Line line(ExitOutlook.Line line, ExitRule rule, PlanMoment moment) {
    return rule instanceof ExitRule.Invalidation(Condition condition)
        ? new ExitView.Line(
            line.rule(), conditions.status(condition, moment), condition.equals(met))
        : new ExitView.Line(line.rule(), line.status(), line.fired());
  }

  /// The mark; the entry while none is known.
  double mark(@Nullable MarketView market) {
    return market != null && market.mark() > 0 ? market.mark() : entry();
  }

  /// Whether a step of a rule is to be told: the first of it, or after `again` milliseconds.
  boolean isToTell(String rule, long time, long again) {
    boolean tell = !rule.equals(toldRule) || time - toldAt >= again;
    if (tell) {
      toldRule = rule;
      toldAt = time;
    }
    return tell;
  }

  private PlanMoment moment(MarketView market, long time) {
    double mark = mark(market);
    double gain = position.side().sign() * (mark - entry()) / entry() * position.leverage();
    return new PlanMoment(mark, market.fundingRate(), time - position.trip().openedAt(), gain);
  }

  private double entry() {
    Price average = position.averagePrice();
    return average == null ? Double.NaN : average.toDouble();
  }

  private long dueAt(ExitPlan of) {
    long due = Long.MAX_VALUE;
    for (ExitRule rule : of.rules()) {
      if (rule instanceof ExitRule.TimeToLive(long millis)) {
        due = Math.min(due, position.trip().openedAt() + millis);
      }
    }
    return due;
  }
}
