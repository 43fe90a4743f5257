package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.FillView;
import app.wheelhouse.exchange.core.Ledger;
import app.wheelhouse.store.DataDirectory;
import app.wheelhouse.store.JournalEntry;
import app.wheelhouse.store.JournalVerifier;
import app.wheelhouse.store.OrderJournal;
import app.wheelhouse.store.VerifyReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds up what the journal has of all lives of a desk and compares it with the exchange: every
/// line of the answer is a fault.
final class KillBooks {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Truth truth;
  private final SortedSet<String> booked = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private @Nullable Account account;

  /// What the exchange had at one moment.
  ///
  /// @param trades numbers of all fills up to then
  record Truth(Ledger ledger, Set<String> trades) {
    static Truth of(ExchangeCore core) {
      return new Truth(
          core.ledger(DrillRig.MASTER),
          core.fills(DrillRig.MASTER, 0, Long.MAX_VALUE / 2).stream()
              .map(FillView::tid)
              .map(String::valueOf)
              .collect(Collectors.toSet()));
    }
  }

  private KillBooks(Truth truth) {
    this.truth = truth;
  }

  /// @param data directory of a desk that has ended
  static List<String> faults(Path data, Truth truth) {
    KillBooks books = new KillBooks(truth);
    Path journal = DataDirectory.open(data).journalFile();
    VerifyReport report = JournalVerifier.verify(journal);
    if (!(report.outcome() instanceof VerifyReport.Sound)) {
      books.faults.add("journal: " + report.outcome());
    }
    try (OrderJournal read = OrderJournal.open(journal)) {
      read.read(1, line -> books.add(line.entry()));
    }
    books.compare();
    return books.faults;
  }

  private void add(JournalEntry entry) {
    if (entry instanceof JournalEntry.SessionStarted started && account == null) {
      account = Account.opened(started.account(), started.deposit());
    } else if (entry instanceof JournalEntry.Reported(ExecutionReport report)) {
      account = add(account, report);
    }
  }

  private @Nullable Account add(@Nullable Account before, ExecutionReport report) {
    if (before == null) {
      faults.add("a report before the first session: " + report);
      return null;
    }
    return switch (report) {
      case ExecutionReport.FillReported(Fill fill) -> {
        if (!truth.trades().contains(fill.tradeId())) {
          // It happened after the comparison.
          yield before;
        }
        if (!booked.add(fill.tradeId())) {
          faults.add("journaled twice: " + fill);
          yield before;
        }
        yield before.apply(fill).after();
      }
      case ExecutionReport.FundingSettled funding ->
          before.applyFunding(funding.instrument(), funding.paid());
      case ExecutionReport.CashMoved moved -> {
        // Fees are rounded at the exchange, to the sixth decimal.
        if (moved.amount().amount().abs().compareTo(CENT) >= 0) {
          faults.add("cash that only a correction explains: " + moved);
        }
        yield before.moved(moved.amount());
      }
      case ExecutionReport.PositionCorrected corrected -> {
        // Each life writes down what it took over.
        if (before.position(corrected.instrument()).signed().compareTo(corrected.signed()) != 0) {
          faults.add("a position that only a correction explains: " + corrected);
        }
        yield before;
      }
      case ExecutionReport.OrderChanged _ -> before;
    };
  }

  private void compare() {
    SortedSet<String> missing = new TreeSet<>(truth.trades());
    missing.removeAll(booked);
    if (!missing.isEmpty()) {
      faults.add("fills that the journal does not have: " + missing);
    }
    Account ours = account;
    if (ours == null) {
      faults.add("the journal has no session");
      return;
    }
    equal("realised", ours.realised().amount(), truth.ledger().realised());
    equal("fees", ours.fees().amount(), truth.ledger().fees());
    equal("funding", ours.funding().amount().negate(), truth.ledger().funding());
    equal("balance", ours.balance().amount(), truth.ledger().balance());
  }

  private void equal(String what, BigDecimal ours, BigDecimal theirs) {
    if (ours.subtract(theirs).abs().compareTo(CENT) >= 0) {
      faults.add(what + ": journal " + ours + ", exchange " + theirs);
    }
  }
}
