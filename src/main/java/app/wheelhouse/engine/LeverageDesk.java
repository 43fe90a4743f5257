package app.wheelhouse.engine;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.risk.LeverageOutcome;
import app.wheelhouse.risk.RiskEngine;
import app.wheelhouse.risk.RiskView;
import app.wheelhouse.risk.Verdict;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sets the leverage of an instrument at the venue before an entry that was judged at another one.
final class LeverageDesk {
  private final EngineState state;
  private final VenueBooks venue;
  private final RiskEngine gate;
  private final SortedMap<InstrumentId, Long> askedAt = new TreeMap<>();

  LeverageDesk(EngineState state, VenueBooks venue, RiskEngine gate) {
    this.state = state;
    this.venue = venue;
    this.gate = gate;
  }

  /// Sees to it that an entry meets its leverage; the denial when that cannot be, else null.
  ///
  /// @param out takes the instruction, which has to leave before the entry
  @Nullable Verdict ask(
      OrderSpec entry, Instrument instrument, RiskView view, Consumer<Instruction> out) {
    Integer set = venue.leverage.get(entry.instrument());
    if (set != null && set == entry.leverage()) {
      return null;
    }
    return switch (gate.approveLeverage(entry.account(), instrument, entry.leverage(), view)) {
      case LeverageOutcome.Denied(Verdict verdict) -> verdict;
      case LeverageOutcome.Approved approved -> {
        venue.leverage.put(entry.instrument(), entry.leverage());
        askedAt.put(entry.instrument(), state.time);
        venue.wanted = "the leverage of " + instrument.symbol() + " was set";
        out.accept(
            new Instruction(approved.leverage(), approved.verdict().canonical(), 0, state.time));
        yield null;
      }
    };
  }

  /// An entry was not sent, or never arrived: the request before it may not have either, so the
  /// next one asks again.
  void doubt(InstrumentId instrument) {
    venue.leverage.remove(instrument);
    askedAt.remove(instrument);
  }

  /// What the venue says it is; one that was asked for later than that stays as asked.
  ///
  /// @param before engine time up to which the reading is to be believed, epoch milliseconds
  void read(SortedMap<InstrumentId, Integer> set, long before) {
    set.forEach((instrument, leverage) -> {
      if (askedAt.getOrDefault(instrument, Long.MIN_VALUE) <= before) {
        venue.leverage.put(instrument, leverage);
      }
    });
  }
}
