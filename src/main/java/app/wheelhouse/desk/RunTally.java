package app.wheelhouse.desk;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.Verdict;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts over a whole run what a snapshot keeps the newest of only.
final class RunTally implements EngineTap {
  private final SortedMap<String, Long> denials = new TreeMap<>();
  private final SortedMap<String, Long> clamps = new TreeMap<>();
  private final SortedMap<TradeEnd, Long> endings = new TreeMap<>();
  private final SortedMap<RestrictionCause, Long> restrictions = new TreeMap<>();

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews news) {
    switch (news) {
      case EngineNews.OrderDenied denied -> {
        CheckResult by = denied.verdict().denial();
        denials.merge(by == null ? "gate" : by.rule(), 1L, Long::sum);
      }
      case EngineNews.OrderApproved approved -> clamped(approved.verdict());
      case EngineNews.TradeClosed closed -> endings.merge(closed.trade().end(), 1L, Long::sum);
      case EngineNews.StateChanged(var change, var inForce, _) -> {
        RestrictionCause cause = change.cause();
        boolean begins =
            inForce.stream()
                .anyMatch(each -> each.cause() == cause && each.since() == change.time());
        if (cause != null && begins) {
          restrictions.merge(cause, 1L, Long::sum);
        }
      }
      case EngineNews.DecisionMade _,
          EngineNews.OrderAdopted _,
          EngineNews.ReportApplied _,
          EngineNews.RequestRefused _,
          EngineNews.ReportRefused _,
          EngineNews.PlanChanged _,
          EngineNews.ReadingWanted _,
          EngineNews.Compared _,
          EngineNews.LevelSet _,
          EngineNews.AccountChanged _ -> {}
    }
  }

  /// A clamp of an order that was denied in the end changed nothing and is not counted.
  private void clamped(Verdict verdict) {
    for (CheckResult result : verdict.results()) {
      if (result.outcome() == CheckResult.Outcome.CLAMP) {
        clamps.merge(result.rule(), 1L, Long::sum);
      }
    }
  }

  /// Orders that the gate denied, by the rule that decided.
  SortedMap<String, Long> denials() {
    return denials;
  }

  /// Changes that the gate made to approved orders, by rule.
  SortedMap<String, Long> clamps() {
    return clamps;
  }

  /// Round trips by what ended them.
  SortedMap<TradeEnd, Long> endings() {
    return endings;
  }

  /// How often trading was restricted, by cause.
  SortedMap<RestrictionCause, Long> restrictions() {
    return restrictions;
  }
}
