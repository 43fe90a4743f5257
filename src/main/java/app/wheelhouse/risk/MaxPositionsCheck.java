package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.SortedSet;

/// Only so many instruments are held or worked at once, fewer where the proposer has its own limit.
final class MaxPositionsCheck implements RiskCheck {
  @Override
  public String rule() {
    return "max-positions";
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public Step check(Candidate candidate, RiskView view) {
    SortedSet<InstrumentId> busy = view.busy();
    RiskLimits limits = view.limits();
    int most =
        limits.protection().maxPositions(candidate.intent().proposer(), limits.maxPositions());
    Finding finding =
        Finding.of(this).held(String.valueOf(busy.size()), "at most " + most + " with this order");
    if (busy.contains(candidate.id())) {
      return new Step(finding.pass("The instrument is already held or worked."), candidate);
    }
    return new Step(
        busy.size() < most
            ? finding.pass("There is room for another position.")
            : finding.deny(
                "You already hold or work "
                    + busy.size()
                    + " instruments, the most here is "
                    + most
                    + ": close one first."),
        candidate);
  }
}
