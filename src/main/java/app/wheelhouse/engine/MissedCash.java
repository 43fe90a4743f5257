package app.wheelhouse.engine;

import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.ExecutionReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Funding and cash moves that were taken for booked by the session before, and were not: the desk
/// ended in the moment between.
final class MissedCash {
  private MissedCash() {}

  /// The newest of them that together are exactly what the cash is off; empty when none are.
  ///
  /// @param gap what the venue's cash is above ours
  static List<ExecutionReport> explaining(Money gap, VenueReading reading, VenueBooks venue) {
    List<ExecutionReport> candidates = new ArrayList<>();
    for (ExecutionReport.FundingSettled funding : reading.funding()) {
      if (funding.time() <= venue.cashHistory && !venue.settled.isRepeated(funding)) {
        candidates.add(funding);
      }
    }
    for (ExecutionReport.CashMoved moved : reading.moves()) {
      if (moved.time() <= venue.cashHistory && !venue.settled.isRepeated(moved)) {
        candidates.add(moved);
      }
    }
    candidates.sort(Comparator.comparingLong(ExecutionReport::time).reversed());
    Money sum = Money.ZERO;
    for (int i = 0; i < candidates.size(); i++) {
      sum = sum.plus(effect(candidates.get(i)));
      if (BooksCompare.cashGap(sum, gap).isZero()) {
        return candidates.subList(0, i + 1).reversed();
      }
    }
    return List.of();
  }

  /// What it does to the cash.
  private static Money effect(ExecutionReport report) {
    return switch (report) {
      case ExecutionReport.FundingSettled funding -> funding.paid().negate();
      case ExecutionReport.CashMoved moved -> moved.amount();
      case ExecutionReport.FillReported _,
          ExecutionReport.OrderChanged _,
          ExecutionReport.PositionCorrected _ ->
          Money.ZERO;
    };
  }
}
