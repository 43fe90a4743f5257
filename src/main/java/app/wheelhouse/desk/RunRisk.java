package app.wheelhouse.desk;

import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradeEnd;
import app.wheelhouse.engine.Extremes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the gate and the account protection did in a whole run, and how far it went.
///
/// @param denialsByRule orders that were denied, by the rule that decided
/// @param clampsByRule changes that were made to approved orders, by rule
/// @param endings round trips by what ended them
/// @param restrictions how often trading was restricted, by cause
/// @param extremes right after entry fills, and on any mark
public record RunRisk(
    SortedMap<String, Long> denialsByRule,
    SortedMap<String, Long> clampsByRule,
    SortedMap<TradeEnd, Long> endings,
    SortedMap<RestrictionCause, Long> restrictions,
    Extremes extremes) {

  public RunRisk {
    denialsByRule = Collections.unmodifiableSortedMap(new TreeMap<>(denialsByRule));
    clampsByRule = Collections.unmodifiableSortedMap(new TreeMap<>(clampsByRule));
    endings = Collections.unmodifiableSortedMap(new TreeMap<>(endings));
    restrictions = Collections.unmodifiableSortedMap(new TreeMap<>(restrictions));
  }

  static RunRisk of(RunTally tally, Extremes extremes) {
    return new RunRisk(
        tally.denials(), tally.clamps(), tally.endings(), tally.restrictions(), extremes);
  }
}
