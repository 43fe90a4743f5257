package app.wheelhouse.risk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.instrument.Instrument;
import java.util.List;

/// Judges a change of the leverage of an instrument: only where nothing is held or waits at another
/// one, since margin and liquidation of that were judged at its own.
final class LeverageGate {
  private static final int LAYER = 1;

  private LeverageGate() {}

  static LeverageOutcome approve(
      AccountId account, Instrument instrument, int leverage, RiskView view) {
    CheckResult result = check(account, instrument, leverage, view);
    Verdict verdict = Verdict.over(List.of(result), null, null);
    return verdict.isApproved()
        ? new LeverageOutcome.Approved(
            new ApprovedLeverage(
                account,
                instrument.id(),
                leverage,
                view.time() + view.limits().approvalValidMillis()),
            verdict)
        : new LeverageOutcome.Denied(verdict);
  }

  private static CheckResult check(
      AccountId account, Instrument instrument, int leverage, RiskView view) {
    int most = Math.min(instrument.maxLeverage(), view.limits().userMaxLeverage());
    Finding finding =
        new Finding("set-leverage", LAYER).held(Figures.times(leverage), Figures.times(most));
    if (!account.equals(view.account().id())) {
      return finding.deny("The leverage is for account " + account + ": choose that one first.");
    }
    if (leverage < 1 || leverage > most) {
      return finding.deny("Leverage is 1x to " + Figures.times(most) + " here: choose another.");
    }
    Position held = view.account().position(instrument.id());
    if (!held.isFlat() && held.leverage() != leverage) {
      String has = Figures.times(held.leverage());
      return finding.deny(
          "The position in "
              + instrument.symbol()
              + " is open at "
              + has
              + ", and the venue keeps one leverage an instrument: send the order at "
              + has
              + ", or close the position first.");
    }
    if (held.isFlat() && view.workingNotional(instrument.id()).signum() > 0) {
      return finding.deny(
          "An entry in "
              + instrument.symbol()
              + " still waits at another leverage: send this one at the same, or cancel that one"
              + " first.");
    }
    return finding.pass("Nothing is held or waits at another leverage.");
  }
}
