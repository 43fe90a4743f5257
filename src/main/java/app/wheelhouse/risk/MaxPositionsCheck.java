package app.wheelhouse.risk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import java.util.Map;
import java.util.TreeSet;

/// Only so many instruments are held or worked at once.
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
    TreeSet<InstrumentId> busy = new TreeSet<>(view.account().positions().keySet());
    for (Map.Entry<InstrumentId, Money> working : view.workingEntryNotional().entrySet()) {
      if (working.getValue().signum() > 0) {
        busy.add(working.getKey());
      }
    }
    int most = view.limits().maxPositions();
    Finding finding =
        Finding.of(this).held(String.valueOf(busy.size()), "at most " + most + " with this order");
    if (busy.contains(candidate.id())) {
      return new Step(finding.pass("The instrument is already held or worked."), candidate);
    }
    return new Step(
        busy.size() < most
            ? finding.pass("There is room for another position.")
            : finding.deny(
                "You already hold or work " + busy.size() + " instruments: close one first."),
        candidate);
  }
}
