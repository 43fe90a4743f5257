package app.wheelhouse.risk;

import app.wheelhouse.domain.account.MarginMode;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What surrounds an account when the gate judges: its recent past, its markets, its clock.
///
/// @param markets by instrument; one that is not there is sound
/// @param clockSkewMillis our clock less the venue's
/// @param marginMode of all positions of the account
public record Circumstances(
    AccountTally tally,
    SortedMap<InstrumentId, MarketCondition> markets,
    Correlations correlations,
    long clockSkewMillis,
    MarginMode marginMode) {

  /// A quiet market and an account that has done nothing yet.
  public static final Circumstances CALM =
      new Circumstances(
          AccountTally.NEW, new TreeMap<>(), Correlations.NONE, 0, MarginMode.ISOLATED);

  public Circumstances {
    markets = Collections.unmodifiableSortedMap(new TreeMap<>(markets));
  }

  public MarketCondition market(InstrumentId instrument) {
    return markets.getOrDefault(instrument, MarketCondition.SOUND);
  }
}
