package app.wheelhouse.store;

import app.wheelhouse.domain.order.OrderEvent;

/// What happens to an order, as JSON fields.
final class EventCodec {
  private EventCodec() {}

  static void write(JsonOut out, OrderEvent event) {
    switch (event) {
      case OrderEvent.Approved _ -> out.text("event", "Approved");
      case OrderEvent.Denied(String reason) -> write(out, "Denied", reason);
      case OrderEvent.Prepared _ -> out.text("event", "Prepared");
      case OrderEvent.Submitted _ -> out.text("event", "Submitted");
      case OrderEvent.Accepted(String id) -> out.text("event", "Accepted").text("venueOrderId", id);
      case OrderEvent.Rejected(String reason) -> write(out, "Rejected", reason);
      case OrderEvent.Triggered(double mark) -> out.text("event", "Triggered").real("mark", mark);
      case OrderEvent.Amended amended ->
          out.text("event", "Amended")
              .value("quantity", amended.quantity())
              .value("limit", amended.limit())
              .value("trigger", amended.trigger());
      case OrderEvent.PartiallyFilled(var fill) ->
          out.text("event", "PartiallyFilled").object("fill", () -> OrderCodec.write(out, fill));
      case OrderEvent.Filled(var fill) ->
          out.text("event", "Filled").object("fill", () -> OrderCodec.write(out, fill));
      case OrderEvent.Canceled(String reason) -> write(out, "Canceled", reason);
      case OrderEvent.Expired(String reason) -> write(out, "Expired", reason);
      case OrderEvent.Lost(String reason) -> write(out, "Lost", reason);
      case OrderEvent.NotPlaced(String reason) -> write(out, "NotPlaced", reason);
    }
  }

  private static void write(JsonOut out, String event, String reason) {
    out.text("event", event).text("reason", reason);
  }

  static OrderEvent event(JsonIn in) {
    return switch (in.text("event")) {
      case "Approved" -> new OrderEvent.Approved();
      case "Denied" -> new OrderEvent.Denied(in.text("reason"));
      case "Prepared" -> new OrderEvent.Prepared();
      case "Submitted" -> new OrderEvent.Submitted();
      case "Accepted" -> new OrderEvent.Accepted(in.text("venueOrderId"));
      case "Rejected" -> new OrderEvent.Rejected(in.text("reason"));
      case "Triggered" -> new OrderEvent.Triggered(in.real("mark"));
      case "Amended" ->
          new OrderEvent.Amended(
              in.quantity("quantity"), in.optionalPrice("limit"), in.optionalPrice("trigger"));
      case "PartiallyFilled" -> new OrderEvent.PartiallyFilled(OrderCodec.fill(in.object("fill")));
      case "Filled" -> new OrderEvent.Filled(OrderCodec.fill(in.object("fill")));
      case "Canceled" -> new OrderEvent.Canceled(in.text("reason"));
      case "Expired" -> new OrderEvent.Expired(in.text("reason"));
      case "Lost" -> new OrderEvent.Lost(in.text("reason"));
      case "NotPlaced" -> new OrderEvent.NotPlaced(in.text("reason"));
      default -> throw in.unknown("event");
    };
  }
}
