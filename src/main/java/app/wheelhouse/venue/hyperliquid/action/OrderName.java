package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.domain.order.ClientOrderId;

/// Which resting order is meant: by the venue's number or by our own name.
public sealed interface OrderName {
  /// As the `oid` of a modification.
  WireValue wire();

  /// The venue's number; a modified order gets a new one.
  record Number(long oid) implements OrderName {
    @Override
    public WireValue wire() {
      return WireValue.whole(oid);
    }
  }

  /// Our own name, which a modified order keeps.
  record Own(ClientOrderId cloid) implements OrderName {
    @Override
    public WireValue wire() {
      return WireValue.text(cloid.value());
    }
  }
}
