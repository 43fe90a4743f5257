package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderRole;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.ExitView;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The position in the subject and its working orders.
final class PositionFacts {
  private static final String NONE = "none";

  private PositionFacts() {}

  static Section of(Look look) {
    Position position = look.position();
    Facts facts = new Facts("position").add("side", "side", side(position));
    if (!position.isFlat()) {
      held(facts, position, look);
    }
    return facts.section(SectionKind.POSITION, "Your position in " + look.symbol());
  }

  static String side(Position position) {
    return position.isFlat() ? "flat" : position.isLong() ? "long" : "short";
  }

  private static void held(Facts facts, Position position, Look look) {
    Display display = look.display();
    PositionRisk risk = risk(look);
    facts
        .add("size", "size", display.size(position.quantity()), look.symbol())
        .add("entry", "average entry", display.price(position.averagePrice()), "USDC")
        .add("leverage", "leverage", Integer.toString(position.leverage()), "x")
        .add("notional", "value", risk == null ? "" : Display.money(risk.notional()), "USDC")
        .add("margin", "margin", risk == null ? "" : Display.money(risk.margin()), "USDC")
        .add(
            "marginShare",
            "margin at the mark",
            risk == null ? "" : Display.percent(risk.marginShare()),
            "% of equity")
        .add("pnl", "unrealised", risk == null ? "" : Display.money(risk.unrealised()), "USDC")
        .add(
            "pnlPercent",
            "unrealised over margin",
            risk == null ? "" : Display.percent(risk.returnOnMargin()),
            "% of margin")
        .add("stop", "resting stop", trigger(look, OrderRole.STOP), "USDC")
        .add("target", "resting target", trigger(look, OrderRole.TARGET), "USDC");
    BigDecimal liquidation = risk == null ? null : risk.liquidation();
    BigDecimal distance = risk == null ? null : risk.distance();
    facts
        .add(
            "liquidation",
            "estimated liquidation",
            liquidation == null ? Display.UNKNOWN : display.price(liquidation),
            "USDC")
        .add(
            "liquidationDistance",
            "mark to liquidation",
            distance == null ? Display.UNKNOWN : Display.percent(distance),
            "% of mark")
        .add("held", "time held", Display.minutes(look.time() - position.trip().openedAt()), "min");
    exit(look)
        .ifPresent(exit -> {
          facts.add("byHand", "opened by the trader", exit.byHand() ? "yes" : "no");
          if (!exit.next().isEmpty()) {
            facts.add("plan", "next step of the exit plan", plain(exit.next()));
          }
        });
  }

  /// Numbers as everywhere else in a snapshot: without separators, with an ASCII minus.
  private static String plain(String sentence) {
    return sentence.replaceAll("(?<=[0-9]),(?=[0-9]{3})", "").replace('\u2212', '-');
  }

  private static @Nullable PositionRisk risk(Look look) {
    for (PositionRisk each : look.desk().protection().risk().positions()) {
      if (each.instrument().equals(look.subject())) {
        return each;
      }
    }
    return null;
  }

  private static Optional<ExitView> exit(Look look) {
    return look.desk().exits().stream()
        .filter(exit -> exit.instrument().equals(look.subject()))
        .findFirst();
  }

  private static String trigger(Look look, OrderRole role) {
    for (Order order : look.desk().workingOrders()) {
      if (order.spec().instrument().equals(look.subject()) && order.spec().role() == role) {
        return look.display().price(order.spec().trigger());
      }
    }
    return NONE;
  }

  static Section orders(Look look) {
    List<List<String>> rows = new ArrayList<>();
    for (Order order : look.desk().workingOrders()) {
      if (order.spec().instrument().equals(look.subject())) {
        rows.add(
            List.of(
                words(order.spec().role()),
                order.spec().side() == Side.BUY ? "buy" : "sell",
                words(order.spec().type()),
                look.display().size(order.spec().quantity()),
                price(look, order),
                look.display().size(order.filled())));
      }
    }
    String path = look.symbol() + ".orders";
    List<String> columns = List.of("role", "side", "type", "size", "price", "filled");
    Facts facts = new Facts(path);
    if (rows.isEmpty()) {
      return facts.add("working", "working orders", NONE).section(SectionKind.ORDERS, title());
    }
    return facts.section(
        SectionKind.ORDERS, title(), List.of(new Table(path, "oldest first", columns, rows)));
  }

  private static String title() {
    return "Working orders in it";
  }

  private static String price(Look look, Order order) {
    return order.spec().limit() != null
        ? look.display().price(order.spec().limit())
        : order.spec().trigger() != null ? look.display().price(order.spec().trigger()) : "market";
  }

  /// `STOP_MARKET` is `stop market`.
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
