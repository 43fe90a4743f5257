package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import java.util.Comparator;
import java.util.List;

/// Compares our books with each reading of the account, in this order: what the venue lists and we
/// had not booked, then orders, then positions and cash. Nothing new is opened until that was done
/// once since the stream is up, and the trader has seen what is serious.
final class ReconcileDesk {
  /// Younger news may still be on its way by the stream.
  static final long GRACE_MILLIS = 3_000;

  /// Least distance between two wishes to read the account.
  static final long LEAST_MILLIS = 1_000;

  /// How far our clock may be off from what was measured.
  static final long CLOCK_MILLIS = 500;

  /// Without a reading that could be compared, another one is wanted after this.
  static final long AGAIN_MILLIS = 5_000;

  private final EngineState state;
  private final VenueBooks venue;
  private final ReportDesk reports;
  private final RealReports real;
  private final RestrictionDesk restrictions;
  private final Newsroom newsroom;
  private final DifferenceBook differences;
  private final OrderCompare orders;
  private final AccountCompare account;
  private final FirstReading first;
  private final LeverageDesk leverage;
  private final ExitDesk exits;
  private final BareBefore bare;

  private long wantedAt = Long.MIN_VALUE;
  private long newest = Long.MIN_VALUE;

  /// Whether a reading since the stream is up could be compared as a whole.
  private boolean clean;

  private String down = "";
  private String why = "";

  ReconcileDesk(
      EngineState state,
      VenueBooks venue,
      Desks desks,
      ReportDesk reports,
      RealReports real,
      ExternalOrders external) {
    this.state = state;
    this.venue = venue;
    this.reports = reports;
    this.real = real;
    this.restrictions = desks.protection().restrictions();
    this.newsroom = desks.newsroom();
    this.differences = external.differences();
    this.orders = new OrderCompare(state, differences, external, reports::accept);
    this.account = new AccountCompare(state, venue, differences, reports);
    this.first = new FirstReading(state, venue, differences, reports, external);
    this.leverage = desks.gate().leverage();
    this.exits = desks.exits();
    this.bare = new BareBefore(state, venue);
  }

  /// The session begins.
  void begin() {
    Carried.Books books = CarriedAccount.books(state.config);
    if (books != null) {
      if (books.dayStart() != null) {
        state.account.carryDayStart(books.dayStart());
      }
      state.account.account().positions().keySet().forEach(reports::carried);
    }
    venue.wanted = "the session begins";
    judge();
  }

  /// Engine time moved.
  void onTime() {
    if (!clean && state.time - wantedAt >= AGAIN_MILLIS && venue.wanted.isEmpty()) {
      venue.wanted = "the account was not compared yet";
    }
    boolean may = wantedAt == Long.MIN_VALUE || state.time - wantedAt >= LEAST_MILLIS;
    if (!venue.wanted.isEmpty() && may) {
      wantedAt = state.time;
      newsroom.later(new EngineNews.ReadingWanted(venue.wanted, state.time));
      venue.wanted = "";
    }
  }

  void onLink(EngineEvent.AccountLinkChanged link) {
    if (link.up()) {
      venue.linkedAt = venue.linked ? venue.linkedAt : state.time;
      venue.linked = true;
      down = "";
    } else {
      venue.linked = false;
      clean = false;
      venue.inStep = false;
      down = link.why();
    }
    venue.wanted = link.up() ? "the stream of fills and orders is up" : venue.wanted;
    judge();
  }

  void onReading(VenueReading reading) {
    if (!reading.account().equals(state.config.account())) {
      return;
    }
    long taken = reading.time() + state.clockSkew;
    boolean whole = compare(reading, taken - GRACE_MILLIS);
    venue.readAt = state.time;
    venue.inStep = whole;
    // What was read before the stream came up says nothing of the gap between.
    clean |= whole && venue.linked && taken + CLOCK_MILLIS >= venue.linkedAt;
    List<Difference> found = differences.take();
    if (whole || !found.isEmpty()) {
      newsroom.later(new EngineNews.Compared(state.config.account(), found, state.time));
    }
    if (!whole || !clean) {
      venue.wanted = "something happened while the account was read";
    }
    judge();
  }

  /// The trader has seen the differences. Empty when done, else why not.
  String seen() {
    if (venue.unseen == 0) {
      return "there is none that you have not seen";
    }
    venue.unseen = 0;
    judge();
    return "";
  }

  private boolean compare(VenueReading reading, long before) {
    leverage.read(reading.leverage(), before);
    if (!venue.begun) {
      if (!begin(reading)) {
        return false;
      }
      real.takeEarly().forEach(reports::accept);
    }
    book(reading);
    if (reading.time() < newest) {
      return false;
    }
    newest = reading.time();
    orders.compare(reading, before);
    // Stops that were placed elsewhere came or went: they protect as well as ours.
    bare.forgive();
    exits.onOrders();
    boolean whole = account.compare(reading);
    bare.judge(reading);
    return whole;
  }

  /// Whether the books can begin with this reading.
  private boolean begin(VenueReading reading) {
    Carried.Books books = CarriedAccount.books(state.config);
    if (books == null) {
      return first.takes(reading);
    }
    venue.history = Math.min(reading.since(), books.until());
    venue.cashHistory = books.until();
    venue.begun = true;
    return true;
  }

  /// What the venue lists and we do not know, as what it is.
  private void book(VenueReading reading) {
    reading.fills().stream()
        .sorted(Comparator.comparingLong(Fill::time))
        .forEach(fill -> book(fill, reading.time()));
    for (ExecutionReport.FundingSettled funding : reading.funding()) {
      if (!real.skips(funding)) {
        told(
            Difference.Kind.FUNDING,
            funding.time() > reading.time() - 3 * GRACE_MILLIS,
            "Funding of "
                + funding.instrument().symbol()
                + " was not in our books: paid "
                + funding.paid()
                + " USDC",
            "It is booked from the venue's list");
        reports.accept(funding);
      }
    }
    for (ExecutionReport.CashMoved moved : reading.moves()) {
      if (!real.skips(moved)) {
        told(
            Difference.Kind.BALANCE,
            false,
            "Cash moved at the venue: " + moved.amount() + " USDC",
            moved.why());
        reports.accept(moved);
      }
    }
  }

  private void book(Fill fill, long readingTime) {
    boolean ours = state.orders.isOurs(fill.orderId());
    if (ours && !state.fillFilter.knows(fill.tradeId())) {
      told(
          Difference.Kind.FILL,
          fill.time() > readingTime - GRACE_MILLIS,
          "A fill was not in our books: " + NoticeText.fill(fill),
          "It is booked from the venue's list");
    }
    if (!state.fillFilter.knows(fill.tradeId())) {
      reports.accept(new ExecutionReport.FillReported(fill));
    }
  }

  /// What is on its way by the stream anyway is no difference.
  private void told(Difference.Kind kind, boolean young, String what, String explanation) {
    if (!young) {
      differences.told(kind, what, explanation);
    }
  }

  private void judge() {
    String now = reason();
    if (now.equals(why)) {
      return;
    }
    why = now;
    if (now.isEmpty()) {
      restrictions.lift(
          RestrictionCause.RECONCILING,
          RestrictionDesk.PROTECTION,
          "the account was compared",
          "Our books and the venue's agree");
    } else {
      restrictions.byRule(
          RestrictionCause.RECONCILING,
          TradingState.REDUCE_ONLY,
          now,
          0,
          "Only reducing orders: " + now);
    }
  }

  private String reason() {
    if (!venue.linked && !down.isEmpty()) {
      return "the stream of fills and orders is down: " + down;
    }
    if (!clean) {
      return "orders, positions and cash are being compared with the venue's";
    }
    return venue.unseen == 0
        ? ""
        : venue.unseen
            + (venue.unseen == 1 ? " difference" : " differences")
            + " from the venue's books; look at the reconciliation and confirm";
  }
}
