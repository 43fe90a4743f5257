package app.wheelhouse.engine;

import app.wheelhouse.risk.AccountRisk;

/// Keeps how far the session went towards its limits.
final class ExtremesMeter {
  private double entryLeverage;
  private double entryMarginUse;
  private double entryDrawdown;
  private double peakLeverage;
  private double peakMarginUse;
  private double peakDrawdown;
  private long unprotectedMillis;
  private boolean unprotectedLonger;
  private long liquidations;

  /// An entry filled; the books are up to date.
  ///
  /// @param drawdown fall from the peak at this moment, 0 and above
  void onEntryFilled(AccountRisk risk, double drawdown) {
    double leverage = risk.effectiveLeverage().doubleValue();
    double use = risk.marginUse().doubleValue();
    entryLeverage = Math.max(entryLeverage, leverage);
    entryMarginUse = Math.max(entryMarginUse, use);
    entryDrawdown = Math.max(entryDrawdown, drawdown);
    peakLeverage = Math.max(peakLeverage, leverage);
    peakMarginUse = Math.max(peakMarginUse, use);
  }

  /// A price moved, or the books did.
  void onMark(AccountLedger account) {
    double equity = account.screenEquity();
    if (equity > 0) {
      peakLeverage = Math.max(peakLeverage, account.screenGross() / equity);
      peakMarginUse = Math.max(peakMarginUse, account.screenMaintenance() / equity);
    } else if (account.holdsAnything()) {
      // Without equity all of it is used; its leverage has no figure.
      peakMarginUse = Math.max(peakMarginUse, 1);
    }
    peakDrawdown = account.maxDrawdown();
    liquidations = account.liquidations();
  }

  /// One position has been without stops over all of it for so long.
  void unprotected(long millis) {
    unprotectedMillis = Math.max(unprotectedMillis, millis);
  }

  /// One had stood so before this session saw it, nobody knows how long.
  void unprotectedLonger() {
    unprotectedLonger = true;
  }

  Extremes now() {
    return new Extremes(
        entryLeverage,
        entryMarginUse,
        entryDrawdown,
        peakLeverage,
        peakMarginUse,
        peakDrawdown,
        unprotectedMillis,
        unprotectedLonger,
        liquidations);
  }
}
