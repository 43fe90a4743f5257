package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Keeps every position of ours behind a stop that the venue has confirmed: one that is missing is
/// placed again with an alarm, and what stays bare is closed, reduce-only.
///
/// Of a position that was opened elsewhere and never had a stop of ours, the trader is told only.
final class StopGuard {
  /// One span without stops over all of a position.
  private static final class Bare {
    private final long since;
    private boolean told;
    private int placed;
    private long placedAt = Long.MIN_VALUE;
    private @Nullable ClientOrderId newest;
    private long closedAt = Long.MIN_VALUE;

    Bare(long since) {
      this.since = since;
    }
  }

  private final EngineState state;
  private final VenueBooks books;
  private final RealAccount real;
  private final GateDesk gate;
  private final NoticeBoard notices;
  private final CoverWatch cover;
  private final StopTrim trim;
  private final EngineSchedule schedule;
  private final SortedMap<InstrumentId, Bare> spans = new TreeMap<>();

  /// @param cover makes a stop larger that came out smaller than its position
  StopGuard(
      EngineState state,
      VenueBooks venue,
      GateDesk gate,
      NoticeBoard notices,
      CoverWatch cover,
      EngineSchedule schedule) {
    this.schedule = schedule;
    this.state = state;
    this.books = venue;
    this.real = venue.real;
    this.gate = gate;
    this.notices = notices;
    this.cover = cover;
    this.trim = new StopTrim(state, gate, real.alarmMillis());
  }

  /// A position has lost its stops just now: it is looked at in time, whether or not anything
  /// happens.
  void bare(HeldPlan held) {
    long since = held.unprotected().since();
    if (since == state.time) {
      wake(since + real.alarmMillis());
      wake(since + real.flattenMillis());
    }
  }

  private void wake(long due) {
    schedule.add(due, new EngineEvent.ClockTick(due));
  }

  /// Looks at one position.
  void look(HeldPlan held) {
    InstrumentId instrument = held.instrument().id();
    long since = held.unprotected().since();
    if (since == 0) {
      over(held, spans.remove(instrument));
      trim.look(held);
      return;
    }
    long bare = state.time - since;
    if (bare < real.alarmMillis() || state.orders.isClosing(instrument, state.time)) {
      return;
    }
    Bare span = spans.get(instrument);
    if (span == null || span.since != since) {
      span = new Bare(since);
      spans.put(instrument, span);
    }
    if (state.status.holds(RestrictionCause.KILL_SWITCH)) {
      // The emergency stop closes it.
      return;
    }
    if (!StopMemory.isOurs(state, held)) {
      // Which stops others have placed is not known before the account was read.
      if (books.readAt > 0 || bare >= real.flattenMillis()) {
        tellOnly(held, span);
      }
    } else if (bare >= real.flattenMillis()) {
      close(
          held,
          span,
          "it stood without a whole stop for " + seconds(bare) + ", and none was confirmed");
    } else if (!cover.grows(held)) {
      place(held, span, bare);
    }
  }

  private void place(HeldPlan held, Bare span, long bare) {
    if (waits(held, span) || span.placed >= real.placements()) {
      alarm(held, span, bare, "");
      return;
    }
    Price mark = mark(held);
    Price trigger = StopMemory.trigger(state, held, mark, real.stopShare());
    if (trigger == null) {
      alarm(held, span, bare, "Where to place one is not known without a price");
      return;
    }
    if (mark != null && StopMemory.isBeyond(trigger, mark, held.position())) {
      close(
          held,
          span,
          "it has no stop, and the price "
              + NoticeText.number(mark.value())
              + " is beyond the last one at "
              + NoticeText.number(trigger.value()));
      return;
    }
    span.placed++;
    span.placedAt = state.time;
    held.stopPlaced();
    if (gate.protect(held.position(), trigger, "a stop was missing")
        instanceof DecisionRecord.Acted(var orders)) {
      span.newest = orders.getFirst();
    }
    alarm(
        held,
        span,
        bare,
        "A stop at "
            + NoticeText.number(trigger.value())
            + " is placed again, "
            + span.placed
            + " of "
            + real.placements());
  }

  /// Whether a stop that was asked for may still be confirmed, or one that was refused is fresh.
  private boolean waits(HeldPlan held, Bare span) {
    for (Order pending : held.cover().pending()) {
      if (state.time - pending.updatedAt() < real.alarmMillis()) {
        return true;
      }
    }
    if (span.placedAt == Long.MIN_VALUE) {
      return false;
    }
    Order newest = span.newest == null ? null : state.orders.find(span.newest);
    boolean answered = newest == null || newest.status().isTerminal();
    return state.time - span.placedAt < (answered ? pause() : real.alarmMillis());
  }

  /// Closes what no confirmed stop would close.
  private void close(HeldPlan held, Bare span, String why) {
    if (span.closedAt != Long.MIN_VALUE && state.time - span.closedAt < pause()) {
      return;
    }
    Position position = held.position();
    Quantity rest = position.quantity().minus(held.cover().covered());
    if (span.closedAt == Long.MIN_VALUE) {
      notices.alarm(
          "Closing "
              + rest
              + " of "
              + NoticeText.position(position)
              + " at market, reduce-only: "
              + why);
    }
    span.closedAt = state.time;
    span.told = true;
    gate.exit(position, rest, TradeEnd.SURVEILLANCE, why, 0);
  }

  private void alarm(HeldPlan held, Bare span, long bare, String what) {
    // Each stop that is placed again is told, everything else once.
    if (!span.told || span.placedAt == state.time) {
      span.told = true;
      notices.alarm(
          bareFor(held, bare)
              + (what.isEmpty() ? "" : ". " + what)
              + "; without one it is closed after "
              + seconds(real.flattenMillis()));
    }
  }

  private void tellOnly(HeldPlan held, Bare span) {
    if (!span.told) {
      span.told = true;
      notices.alarm(
          NoticeText.sentence(NoticeText.position(held.position()))
              + " was opened elsewhere and "
              + (held.cover().covered().isZero()
                  ? "no stop at the venue protects it"
                  : "stops at the venue protect only " + held.cover().covered() + " of it")
              + ": nothing is placed or closed for you. Move its stop to place one, or hand it"
              + " over");
    }
  }

  /// Between a stop that was refused and the next, and between two closes.
  private long pause() {
    return real.alarmMillis() / 2;
  }

  private void over(HeldPlan held, @Nullable Bare span) {
    if (span != null && span.told) {
      notices.status(
          "Stops protect all of "
              + NoticeText.position(held.position())
              + " again; it stood without for "
              + seconds(state.time - span.since));
    }
  }

  private static String bareFor(HeldPlan held, long bare) {
    Quantity covered = held.cover().covered();
    String what = NoticeText.position(held.position());
    return covered.isZero()
        ? "No confirmed stop protects " + what + " for " + seconds(bare)
        : "Stops protect only " + covered + " of " + what + " for " + seconds(bare);
  }

  private @Nullable Price mark(HeldPlan held) {
    InstrumentMarket market = state.markets.find(held.instrument().id());
    return market != null && market.mark() > 0 ? held.instrument().exactPrice(market.mark()) : null;
  }

  private static String seconds(long millis) {
    return millis / 1_000 + (millis % 1_000 == 0 ? "" : "." + millis % 1_000 / 100) + " s";
  }
}
