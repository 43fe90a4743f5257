package app.wheelhouse.ui.connection;

import app.wheelhouse.domain.market.Connection;
import app.wheelhouse.domain.market.Connection.Budget;
import app.wheelhouse.ui.connection.ConnectionFigure.Kind;
import app.wheelhouse.ui.control.Figures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Fills the numbers of the panel from a report.
final class ConnectionFigures {
  private final ConnectionTexts words;
  private final Map<Kind, ConnectionFigure> all = new EnumMap<>(Kind.class);

  ConnectionFigures(ConnectionTexts words) {
    this.words = words;
    for (Kind kind : Kind.values()) {
      all.put(kind, new ConnectionFigure(kind));
    }
  }

  ConnectionFigure of(Kind kind) {
    ConnectionFigure figure = all.get(kind);
    if (figure == null) {
      throw new IllegalStateException("No figure " + kind);
    }
    return figure;
  }

  List<ConnectionFigure> all() {
    return List.copyOf(all.values());
  }

  void show(Connection now) {
    plain(Kind.LATENCY, words.latency(now));
    of(Kind.SKEW).show(words.skew(now.skewMillis()), 0, Urgency.ofSkew(now.skewMillis()));
    plain(Kind.RATE, Figures.number(now.messagesPerSecond(), 1));
    plain(Kind.RECONNECTS, Figures.number(now.reconnects(), 0));
    plain(Kind.GAPS, Figures.number(now.gaps(), 0));
    plain(Kind.UNKNOWN, Figures.number(now.unknown(), 0));
    budget(Kind.SOCKETS, now.sockets());
    budget(Kind.SUBSCRIPTIONS, now.subscriptions());
    budget(Kind.WEIGHT, now.weight());
  }

  private void plain(Kind kind, String value) {
    of(kind).show(value, 0, Urgency.FINE);
  }

  private void budget(Kind kind, Budget budget) {
    double share = budget.limit() <= 0 ? 0 : (double) budget.used() / budget.limit();
    of(kind)
        .show(
            words.of("budget", Figures.number(budget.used(), 0), Figures.number(budget.limit(), 0)),
            Math.clamp(share, 0, 1),
            Urgency.ofBudget(share));
  }
}
