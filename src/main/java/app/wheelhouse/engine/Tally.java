package app.wheelhouse.engine;

import app.wheelhouse.domain.account.ClosedTrade;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.risk.AccountTally;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the account has done lately: its trading day, its peak, its streaks.
final class Tally {
  private final EngineConfig config;
  private final AccountLedger account;
  private final Set<ClientOrderId> entriesToday = new HashSet<>();
  private final SortedMap<InstrumentId, Long> coolDowns = new TreeMap<>();
  private TradingDay day = new TradingDay(0, 0);
  private int lossesInRow;
  private @Nullable AccountTally newest;

  /// @param account whose day begins with this one's
  Tally(EngineConfig config, AccountLedger account) {
    this.config = config;
    this.account = account;
  }

  /// Rolls the trading day when `now` is in a new one: entries and losing trades are counted anew,
  /// and the day's loss from the present equity.
  void onTime(long now) {
    if (now >= day.end()) {
      day = TradingDay.at(now, config.zone());
      account.startDay();
      entriesToday.clear();
      lossesInRow = 0;
      newest = null;
    }
  }

  /// An entry was approved and leaves for the venue.
  void entered(ClientOrderId entry) {
    entriesToday.add(entry);
    newest = null;
  }

  /// An entry did not come to anything: the venue refused it, or it was never sent.
  void refused(ClientOrderId entry) {
    if (entriesToday.remove(entry)) {
      newest = null;
    }
  }

  /// A trade ended: a loss, a win, and a rest for its instrument.
  void closed(ClosedTrade trade, long now) {
    int result = trade.net().signum();
    lossesInRow = result < 0 ? lossesInRow + 1 : result > 0 ? 0 : lossesInRow;
    coolDowns.values().removeIf(until -> until <= now);
    coolDowns.put(trade.instrument(), now + config.limits().protection().coolDownMillis());
    newest = null;
  }

  /// The session before has lost so many in a row, this trading day.
  void carryLosses(int inRow) {
    lossesInRow = Math.max(lossesInRow, inRow);
    newest = null;
  }

  /// Losses are forgiven: the trader starts auto-trading again.
  void forgiveLosses() {
    lossesInRow = 0;
    newest = null;
  }

  int lossesInRow() {
    return lossesInRow;
  }

  TradingDay day() {
    return day;
  }

  /// The same object until something changes: the gate and every frame ask for it.
  AccountTally now() {
    Money peak = account.exactPeak();
    AccountTally known = newest;
    if (known == null || !known.peak().equals(peak)) {
      known =
          new AccountTally(
              peak, day.start(), day.end(), entriesToday.size(), lossesInRow, coolDowns);
      newest = known;
    }
    return known;
  }
}
