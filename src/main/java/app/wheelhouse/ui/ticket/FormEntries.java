package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.fx.Route;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What buttons and routes put into the form.
record FormEntries(Settings settings, TicketForm form) {

  void empty() {
    form.quietly(() -> {
      form.getSize().set("");
      form.getLimit().set("");
      form.limitOrderProperty().set(false);
    });
  }

  /// What the route leaves null stays.
  void fill(Route.FillTicket route) {
    form.quietly(() -> {
      if (route.side() != null) {
        form.sideProperty().set(route.side());
      }
      if (route.limit() != null) {
        form.limitOrderProperty().set(true);
      }
      put(form.getLimit(), route.limit());
      put(form.getStop(), route.stop());
      put(form.getTarget(), route.target());
    });
  }

  private static void put(Field field, @Nullable Price price) {
    if (price != null) {
      field.set(price.toString());
    }
  }

  /// Fills the size with a share of what free equity pays for at this leverage.
  void quick(int percent, DeskSnapshot snapshot, Instrument traded) {
    Integer leverage = form.leverage(traded);
    if (leverage != null) {
      Quantity most = TicketPreview.affordable(snapshot, traded.id(), leverage, form.limitPrice());
      BigDecimal part = most.value().multiply(BigDecimal.valueOf(percent, 2));
      form.getSize().set(traded.roundSize(part).toString());
    }
  }

  /// Makes it a limit order at the bid (-1), the middle (0) or the ask (1), quietly.
  ///
  /// @return false when the market has no two sides
  boolean limitAt(int point, InstrumentSnapshot market) {
    double bid = market.bid();
    double ask = market.ask();
    if (!(bid > 0 && ask > 0)) {
      return false;
    }
    double raw = point == 0 ? (bid + ask) / 2 : point < 0 ? bid : ask;
    Instrument traded = market.instrument();
    Price limit = traded.roundPassively(traded.exactPrice(raw).value(), form.sideProperty().get());
    form.quietly(() -> {
      form.limitOrderProperty().set(true);
      form.getLimit().set(limit.toString());
    });
    return true;
  }

  /// One step up or down within the venue's range; the usual leverage in place of a wrong one.
  void leverageBy(int step, Instrument traded) {
    Integer now = form.leverage(traded);
    int next = now == null ? settings.get(TradeSettings.LEVERAGE) : now + step;
    form.getLeverage().set(Integer.toString(Math.clamp(next, 1, traded.maxLeverage())));
  }
}
