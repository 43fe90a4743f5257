package app.wheelhouse.ui.chart;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.StopCover;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.LiquidationEstimate;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The lines of one market: its position, and what works at the venue.
final class LineReader {
  private static final int CENTS = 2;

  private final ResourceBundle texts;
  private @Nullable InstrumentId readFor;
  private @Nullable Account account;
  private List<Order> orders = List.of();
  private double mark = Double.NaN;
  private List<ChartLine> lines = List.of();
  private @Nullable Position estimated;
  private double liquidation = Double.NaN;

  LineReader(ResourceBundle texts) {
    this.texts = texts;
  }

  /// The same list while nothing changed.
  List<ChartLine> read(DeskSnapshot snapshot, InstrumentSnapshot market) {
    InstrumentId id = market.instrument().id();
    boolean same =
        id.equals(readFor)
            && snapshot.account() == account
            && snapshot.workingOrders() == orders
            && Double.compare(market.mark(), mark) == 0;
    if (!same) {
      readFor = id;
      account = snapshot.account();
      orders = snapshot.workingOrders();
      mark = market.mark();
      List<ChartLine> read = lines(market.instrument());
      lines = read.equals(lines) ? lines : read;
    }
    return lines;
  }

  private List<ChartLine> lines(Instrument instrument) {
    List<ChartLine> found = new ArrayList<>();
    Account now = account;
    Position position = now == null ? null : now.positions().get(instrument.id());
    if (position != null && !position.isFlat()) {
      found.add(entry(instrument, position));
      double price = liquidation(instrument, position);
      if (Double.isFinite(price)) {
        found.add(
            new ChartLine(
                ChartLine.Kind.LIQUIDATION,
                "liquidation",
                price,
                texts.getString("chart.line.liquidation"),
                Trend.FLAT));
      }
    }
    for (Order order : orders) {
      if (order.spec().instrument().equals(instrument.id())) {
        ChartLine line = line(order);
        if (line != null) {
          found.add(line);
        }
      }
    }
    return List.copyOf(found);
  }

  private ChartLine entry(Instrument instrument, Position position) {
    Price average = position.averagePrice();
    String side = texts.getString(position.isLong() ? "chart.line.long" : "chart.line.short");
    String text = side + " " + position.quantity() + " " + instrument.symbol();
    Trend trend = Trend.FLAT;
    if (Double.isFinite(mark) && mark > 0) {
      BigDecimal gain = position.unrealised(instrument.exactPrice(mark)).rounded(CENTS);
      trend = Trend.of(gain.signum());
      text += "  " + trend.mark(Figures.signed(gain, CENTS) + " USDC");
    }
    return new ChartLine(
        ChartLine.Kind.ENTRY,
        "entry",
        average == null ? Double.NaN : average.toDouble(),
        text,
        trend);
  }

  private double liquidation(Instrument instrument, Position position) {
    if (!position.equals(estimated)) {
      estimated = position;
      BigDecimal price = LiquidationEstimate.of(instrument, position);
      liquidation = price == null ? Double.NaN : price.doubleValue();
    }
    return liquidation;
  }

  private @Nullable ChartLine line(Order order) {
    OrderSpec spec = order.spec();
    Price price = spec.trigger() != null ? spec.trigger() : spec.limit();
    if (price == null) {
      return null;
    }
    boolean buys = spec.side() == Side.BUY;
    boolean waits = StopCover.waits(order, orders);
    ChartLine.Kind kind =
        switch (spec.role()) {
          case STOP -> waits ? ChartLine.Kind.WAITING : ChartLine.Kind.STOP;
          case TARGET -> waits ? ChartLine.Kind.WAITING : ChartLine.Kind.TARGET;
          case ENTRY, EXIT -> buys ? ChartLine.Kind.BUY_ORDER : ChartLine.Kind.SELL_ORDER;
        };
    String name =
        switch (spec.role()) {
          case STOP -> texts.getString("chart.line.stop");
          case TARGET -> texts.getString("chart.line.target");
          case ENTRY, EXIT -> texts.getString(buys ? "chart.line.buy" : "chart.line.sell");
        };
    String size = " " + order.remaining() + " " + spec.instrument().symbol();
    String text = name + size + (waits ? texts.getString("chart.line.waits") : "");
    return new ChartLine(kind, spec.id().toString(), price.toDouble(), text, Trend.FLAT);
  }
}
