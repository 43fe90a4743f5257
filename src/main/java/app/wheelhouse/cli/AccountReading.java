package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.PatientReads;
import app.wheelhouse.venue.hyperliquid.info.AccountInfo;
import app.wheelhouse.venue.hyperliquid.info.InfoException;
import app.wheelhouse.venue.hyperliquid.wire.ClearinghouseState;
import app.wheelhouse.venue.hyperliquid.wire.SpotState;
import app.wheelhouse.venue.hyperliquid.wire.UserFees;
import app.wheelhouse.venue.hyperliquid.wire.UserRateLimit;
import app.wheelhouse.venue.hyperliquid.wire.UserRole;
import app.wheelhouse.venue.hyperliquid.wire.WireFill;
import app.wheelhouse.venue.hyperliquid.wire.WireOrder;
import java.util.List;

/// What the venue says of one account.
///
/// @param name by which it is called here
record AccountReading(String name, AccountInfo venue) {
  /// Something that is read.
  @FunctionalInterface
  private interface Reading<T> {
    T now() throws InfoException;
  }

  private static <T> T of(Reading<T> reading) throws BadInput {
    try {
      return PatientReads.read(() -> false, reading::now);
    } catch (InfoException failure) {
      throw new BadInput(String.valueOf(failure.getMessage()));
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  ClearinghouseState state() throws BadInput {
    return of(() -> venue.clearinghouseState(""));
  }

  SpotState spot() throws BadInput {
    return of(venue::spotClearinghouseState);
  }

  List<WireOrder> orders() throws BadInput {
    return of(() -> venue.frontendOpenOrders(""));
  }

  /// Newest first.
  List<WireFill> fills() throws BadInput {
    return of(venue::userFills);
  }

  UserFees fees() throws BadInput {
    return of(venue::userFees);
  }

  UserRateLimit limit() throws BadInput {
    return of(venue::userRateLimit);
  }

  UserRole role() throws BadInput {
    return of(venue::userRole);
  }
}
