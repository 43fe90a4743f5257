package app.wheelhouse.engine;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.VenueOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Finds out once, with the first reading that was compared, since when positions stand bare that
/// had no stop before this session: from their fill where the venue lists it, or from the end of
/// our record; else it is said that it was longer.
final class BareBefore {
  private final EngineState state;
  private final VenueBooks venue;
  private boolean done;

  BareBefore(EngineState state, VenueBooks venue) {
    this.state = state;
    this.venue = venue;
  }

  /// The first reading says which stops of others there are: what they covered all along was never
  /// bare. Before the plans look at their orders again.
  void forgive() {
    if (done) {
      return;
    }
    for (HeldPlan held : state.exits.all()) {
      UnprotectedMeter meter = held.unprotected();
      List<VenueOrder> older =
          venue.external().stream().filter(order -> placed(order) <= meter.since()).toList();
      if (StopCover.of(held.position(), state.orders.liveView(), older).whole()) {
        meter.wasProtected();
      }
    }
  }

  private long placed(VenueOrder order) {
    return order.time() + state.clockSkew;
  }

  /// The orders of a reading were compared, so that stops placed elsewhere are known, too.
  void judge(VenueReading reading) {
    if (done) {
      return;
    }
    done = true;
    Carried.Books books = CarriedAccount.books(state.config);
    for (HeldPlan held : state.exits.all()) {
      Position was = books == null ? null : books.positions().get(held.instrument().id());
      if (held.unprotected().since() == 0) {
        continue;
      }
      if (books != null && was != null && was.isLong() == held.position().isLong()) {
        carried(held, was, books);
      } else {
        found(held, reading);
      }
    }
  }

  /// The record ends with it bare, or says nothing of the time since it had its stop.
  private void carried(HeldPlan held, Position was, Carried.Books books) {
    UnprotectedMeter meter = held.unprotected();
    boolean covered =
        venue.foreign.contains(was.instrument()) || StopCover.of(was, books.orders()).whole();
    long opened = was.trip().openedAt();
    long from = Math.max(opened, books.until());
    meter.stoodBefore(covered ? meter.since() : from, covered || from > opened);
  }

  private void found(HeldPlan held, VenueReading reading) {
    InstrumentId instrument = held.instrument().id();
    VenueReading.Holding theirs = reading.holdings().get(instrument);
    BigDecimal signed = held.position().signed();
    if (theirs == null || theirs.signed().compareTo(signed) != 0) {
      return;
    }
    UnprotectedMeter meter = held.unprotected();
    OptionalLong opened = opened(instrument, signed, reading.fills());
    meter.stoodBefore(
        opened.isPresent() ? opened.getAsLong() + state.clockSkew : meter.since(),
        opened.isEmpty());
  }

  /// When the fill was that began it: before it there was nothing, or the other side.
  private static OptionalLong opened(
      InstrumentId instrument, BigDecimal signed, List<Fill> listed) {
    List<Fill> newestFirst =
        listed.stream()
            .filter(fill -> fill.instrument().equals(instrument))
            .sorted(Comparator.comparingLong(Fill::time).reversed())
            .toList();
    BigDecimal left = signed;
    for (Fill fill : newestFirst) {
      BigDecimal size = fill.quantity().value();
      left = fill.side().sign() > 0 ? left.subtract(size) : left.add(size);
      if (left.signum() != signed.signum()) {
        return OptionalLong.of(fill.time());
      }
    }
    return OptionalLong.empty();
  }
}
