package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an engine takes over from the record of the session before it: latches, peak and plans do
/// not end with a restart.
///
/// @param peak highest equity, USDC; null where none is recorded
/// @param plans of positions that were open, by instrument
public record Carried(
    List<Restriction> restrictions,
    @Nullable Money peak,
    SortedMap<InstrumentId, PlanInProgress> plans) {
  /// A first start.
  public static final Carried NOTHING = new Carried(List.of(), null, new TreeMap<>());

  public Carried {
    restrictions = List.copyOf(restrictions);
    plans = Collections.unmodifiableSortedMap(new TreeMap<>(plans));
  }

  /// A plan and how far it had come.
  ///
  /// @param progress canonical text, as in [EngineNews.PlanChanged]
  public record PlanInProgress(ExitPlan plan, String progress) {}
}
