package app.wheelhouse.exchange.flow;

import app.wheelhouse.exchange.core.Level;
import java.util.List;

/// Both sides of the flow's book, best first; neither is empty and they do not cross.
record FlowBook(List<Level> bids, List<Level> asks) {
  FlowBook {
    bids = List.copyOf(bids);
    asks = List.copyOf(asks);
  }

  double bid() {
    return bids.getFirst().px().doubleValue();
  }

  double ask() {
    return asks.getFirst().px().doubleValue();
  }

  double mid() {
    return (bid() + ask()) / 2;
  }
}
