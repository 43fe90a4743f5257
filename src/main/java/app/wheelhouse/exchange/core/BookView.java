package app.wheelhouse.exchange.core;

import java.util.List;

/// The best levels of a book, best first.
public record BookView(int asset, String coin, long time, List<Level> bids, List<Level> asks) {
  public BookView {
    bids = List.copyOf(bids);
    asks = List.copyOf(asks);
  }
}
