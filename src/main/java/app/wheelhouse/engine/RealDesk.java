package app.wheelhouse.engine;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.order.ClientOrderId;

/// What an engine does only where orders are real: arming, comparing, orders of other programs.
final class RealDesk {
  private final VenueBooks venue;
  private final ArmDesk arming;
  private final ExternalOrders external;
  private final ReconcileDesk reconcile;
  private boolean begun;

  RealDesk(
      EngineState state,
      VenueBooks venue,
      Desks desks,
      ReportDesk reports,
      RealReports real,
      DifferenceBook differences) {
    this.venue = venue;
    this.arming = new ArmDesk(state, venue, desks.protection().restrictions(), desks.gate());
    this.external = new ExternalOrders(state, venue, desks, differences);
    this.reconcile = new ReconcileDesk(state, venue, desks, reports, real, external);
  }

  /// Engine time moved; the first time is the beginning.
  void onTime() {
    if (!begun) {
      begun = true;
      arming.begin();
      reconcile.begin();
    }
    reconcile.onTime();
  }

  void onReading(EngineEvent.AccountRead read) {
    reconcile.onReading(read.reading());
  }

  void onOrder(EngineEvent.VenueOrderSeen seen) {
    external.seen(seen);
  }

  void onLink(EngineEvent.AccountLinkChanged link) {
    reconcile.onLink(link);
  }

  /// Empty when done, else why not.
  String arm(DeskCommand.ArmTrading command) {
    return arming.arm(command.typed());
  }

  /// Empty when done, else why not.
  String disarm() {
    return arming.disarm();
  }

  /// Empty when done, else why not.
  String seen() {
    return reconcile.seen();
  }

  /// Empty when done, else why not.
  String adopt(ClientOrderId order) {
    return external.adopt(order);
  }

  /// Cancels an order of another program; false when there is none with this id.
  boolean cancel(ClientOrderId order) {
    return external.cancel(order);
  }

  /// Cancels the entries of other programs.
  void cancelEntries() {
    external.cancelEntries();
  }

  /// Wants the account read soon.
  void read(String why) {
    venue.wanted = why;
  }
}
