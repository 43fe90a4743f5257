package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares positions and cash with the venue's, after everything that it lists was booked. What
/// differs still is corrected to the venue's number once two readings have said the same.
final class AccountCompare {
  private static final int CENTS = 2;
  private static final String CASH = "cash";

  private final EngineState state;
  private final VenueBooks venue;
  private final DifferenceBook differences;
  private final ReportDesk reports;

  /// What the reading before this one found, by what it is about.
  private final SortedMap<String, String> suspected = new TreeMap<>();

  /// Cash that corrected entry prices have moved into or out of unrealised profit, USDC.
  private Money shifted = Money.ZERO;

  private final SortedMap<InstrumentId, BigDecimal> elsewhere = new TreeMap<>();

  AccountCompare(
      EngineState state, VenueBooks venue, DifferenceBook differences, ReportDesk reports) {
    this.state = state;
    this.venue = venue;
    this.differences = differences;
    this.reports = reports;
  }

  /// True when all of it could be compared and nothing waits for a second reading.
  boolean compare(VenueReading reading) {
    TreeSet<InstrumentId> all = new TreeSet<>(state.account.account().positions().keySet());
    all.addAll(reading.holdings().keySet());
    boolean whole = true;
    for (InstrumentId instrument : all) {
      VenueReading.Holding theirs = reading.holdings().get(instrument);
      if (!venue.isSettled(instrument, reading.time())) {
        whole = false;
      } else if (state.markets.find(instrument) == null) {
        elsewhere(instrument, theirs);
      } else {
        whole &= position(instrument, theirs, reading.time());
      }
    }
    return venue.isSettled(reading.time()) && cash(reading) && whole;
  }

  private boolean position(
      InstrumentId instrument, VenueReading.@Nullable Holding theirs, long time) {
    Position ours = state.account.account().position(instrument);
    String key = instrument.toString();
    boolean sameSize = BooksCompare.sameSize(ours, theirs);
    if (sameSize && BooksCompare.sameTerms(ours, theirs)) {
      suspected.remove(key);
      return true;
    }
    BigDecimal signed = theirs == null ? BigDecimal.ZERO : theirs.signed();
    Price entry = theirs == null ? null : theirs.entry();
    int leverage = theirs == null ? ours.leverage() : theirs.leverage();
    String what =
        "Position of "
            + instrument.symbol()
            + ": ours "
            + BooksCompare.words(ours.signed(), ours.averagePrice(), ours.leverage())
            + "; the venue's "
            + BooksCompare.words(signed, entry, leverage);
    if (!isConfirmed(key, what)) {
      return false;
    }
    boolean sameSide = ours.signed().signum() == signed.signum();
    reports.accept(
        new ExecutionReport.PositionCorrected(
            state.config.account(),
            instrument,
            signed,
            entry == null ? Price.of("1") : entry,
            leverage,
            what,
            sameSide ? ours.trip().openedAt() : time));
    if (sameSize) {
      shifted = shifted.plus(shift(ours, entry));
      differences.told(
          Difference.Kind.POSITION,
          what,
          "Only its terms differ, as when fills are booked in another order; the venue's are"
              + " booked");
    } else {
      byHand(instrument, signed, ours.isFlat());
      differences.serious(
          Difference.Kind.POSITION,
          what,
          "No fill that the venue lists explains it; the venue's is booked"
              + (signed.signum() == 0
                  ? ""
                  : " and left to you, hand it over if the desk is to manage it"));
    }
    return true;
  }

  private void byHand(InstrumentId instrument, BigDecimal signed, boolean isNew) {
    if (signed.signum() == 0) {
      state.byHand.remove(instrument);
      venue.foreign.remove(instrument);
    } else {
      state.byHand.add(instrument);
      if (isNew) {
        venue.foreign.add(instrument);
      }
    }
  }

  private boolean cash(VenueReading reading) {
    Money ours = state.account.account().balance();
    Money gap = BooksCompare.cashGap(ours, reading.balance());
    String what =
        "Cash: ours "
            + ours.amount().setScale(6, RoundingMode.HALF_EVEN)
            + " USDC; the venue's "
            + reading.balance()
            + " USDC";
    if (gap.isZero()) {
      suspected.remove(CASH);
      explained();
      return true;
    }
    List<ExecutionReport> missed = MissedCash.explaining(gap, reading, venue);
    if (!missed.isEmpty()) {
      missed(missed);
      return true;
    }
    boolean rounding = gap.rounded(CENTS).signum() == 0;
    if (!rounding && !isConfirmed(CASH, "gap " + gap)) {
      return false;
    }
    Money rest = gap.minus(shifted);
    boolean serious =
        venue.elsewhere.isEmpty() && rest.abs().compareTo(venue.real.unexplained()) > 0;
    String explanation = explanation(rounding, serious);
    reports.corrected(
        new ExecutionReport.CashMoved(
            state.config.account(), gap, what + ". " + explanation, reading.time()));
    String booked =
        explanation + "; " + gap.amount().setScale(6, RoundingMode.HALF_EVEN) + " USDC is booked";
    if (serious) {
      differences.serious(Difference.Kind.BALANCE, what, booked);
    } else if (rounding) {
      differences.quiet(Difference.Kind.BALANCE, what, booked);
    } else {
      differences.told(Difference.Kind.BALANCE, what, booked);
    }
    explained();
    return true;
  }

  private String explanation(boolean rounding, boolean serious) {
    if (!venue.elsewhere.isEmpty()) {
      return "This session does not trade " + venue.elsewhere + ", which moved it";
    }
    if (!serious && !shifted.isZero()) {
      return "It comes with the entry price: what it is more is less of unrealised profit";
    }
    return rounding
        ? "Less than a cent, by the rounding of fees"
        : "Nothing that the venue lists explains it";
  }

  private void explained() {
    venue.elsewhere = "";
    shifted = Money.ZERO;
  }

  /// Equity stays: a long whose entry is higher has realised more before.
  private static Money shift(Position ours, @Nullable Price entry) {
    Price average = ours.averagePrice();
    return entry == null || average == null
        ? Money.ZERO
        : new Money(entry.value().subtract(average.value()).multiply(ours.signed()));
  }

  private void missed(List<ExecutionReport> missed) {
    for (ExecutionReport report : missed) {
      differences.told(
          report instanceof ExecutionReport.FundingSettled
              ? Difference.Kind.FUNDING
              : Difference.Kind.BALANCE,
          "A booking of the last session was missing: "
              + (report instanceof ExecutionReport.FundingSettled funding
                  ? "funding of " + funding.instrument().symbol() + ", " + funding.paid() + " USDC"
                  : "cash moved"),
          "It is booked from the venue's list");
      reports.missed(report);
    }
  }

  /// The venue answers from several places, which may be a moment apart.
  private boolean isConfirmed(String key, String found) {
    if (found.equals(suspected.put(key, found))) {
      suspected.remove(key);
      return true;
    }
    return false;
  }

  private void elsewhere(InstrumentId instrument, VenueReading.@Nullable Holding theirs) {
    BigDecimal signed = theirs == null ? BigDecimal.ZERO : theirs.signed();
    BigDecimal before = elsewhere.put(instrument, signed);
    if (theirs != null && (before == null || before.compareTo(signed) != 0)) {
      venue.elsewhere = instrument.symbol();
      differences.told(
          Difference.Kind.EXTERNAL,
          "The account holds "
              + BooksCompare.words(signed, theirs.entry(), theirs.leverage())
              + " of "
              + instrument.symbol(),
          "This session does not trade it: equity and limits do not count it");
    }
  }
}
