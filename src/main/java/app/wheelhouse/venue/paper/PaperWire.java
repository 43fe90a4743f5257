package app.wheelhouse.venue.paper;

import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;

/// The canonical text of a request, which stands for the bytes that a real venue would get.
final class PaperWire {
  private PaperWire() {}

  static String text(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order -> {
        StringBuilder text = new StringBuilder("place");
        for (OrderSpec spec : order.orders()) {
          text.append(';').append(text(spec));
        }
        yield text.toString();
      }
      case ApprovedCancel cancel -> "cancel;" + cancel.orderId();
      case ApprovedModify modify -> "modify;" + text(modify.after());
      case ApprovedLeverage leverage -> "leverage;" + leverage;
      case ApprovedMargin margin -> "margin;" + margin;
    };
  }

  private static String text(OrderSpec spec) {
    return String.join(
        ",",
        spec.id().value(),
        spec.account().toString(),
        spec.instrument().toString(),
        spec.side().name(),
        spec.type().name(),
        spec.quantity().toString(),
        spec.limit() == null ? "" : spec.limit().toString(),
        spec.trigger() == null ? "" : spec.trigger().toString(),
        spec.timeInForce().name(),
        spec.reduceOnly() ? "reduce-only" : "",
        spec.role().name(),
        Integer.toString(spec.leverage()));
  }
}
