package app.wheelhouse.risk;

/// Only so many entries in one trading day.
final class TradesPerDayCheck implements RiskCheck {
  @Override
  public String rule() {
    return "trades-per-day";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    AccountTally tally = view.circumstances().tally();
    int most = view.limits().protection().tradesPerDay();
    Finding finding = Finding.of(this).held(String.valueOf(tally.tradesToday()), "below " + most);
    return new Step(
        tally.tradesToday() < most
            ? finding.pass("There is room for another trade today.")
            : finding.deny(
                "You have opened "
                    + tally.tradesToday()
                    + " trades today, the most is "
                    + most
                    + ": the next trading day begins in "
                    + Figures.duration(tally.dayEnd() - view.time())
                    + "."),
        candidate);
  }
}
