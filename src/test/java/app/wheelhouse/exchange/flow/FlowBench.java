package app.wheelhouse.exchange.flow;

import app.wheelhouse.exchange.core.BookView;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.core.ExchangeEvent;
import app.wheelhouse.exchange.core.ExchangeRules;
import app.wheelhouse.exchange.core.Level;
import app.wheelhouse.exchange.core.ListedAsset;
import app.wheelhouse.exchange.core.ListedAssets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// An exchange with a flow, stepped by hand, and everything that the exchange said.
final class FlowBench {
  static final long START = 1_760_000_000_000L;

  final List<ExchangeEvent> events = new ArrayList<>();
  final ExchangeCore core =
      new ExchangeCore(ListedAssets.standard(), ExchangeRules.standard(), events::add);
  final MarketFlow flow;
  long now = START;

  FlowBench(MarketFlow flow) {
    this.flow = flow;
  }

  void step(long time) {
    now = time;
    flow.step(core, now);
  }

  /// Steps whenever the flow asks for it, as the exchange's lane does.
  void runUntil(long end) {
    for (long at = Math.max(now, flow.nextAt()); at <= end; at = Math.max(now, flow.nextAt())) {
      step(at);
    }
  }

  List<ListedAsset> assets() {
    return core.assets();
  }

  ListedAsset asset(String coin) {
    return assets().stream().filter(asset -> asset.name().equals(coin)).findFirst().orElseThrow();
  }

  BookView book(String coin) {
    return core.book(asset(coin).index(), 100);
  }

  BigDecimal mark(String coin) {
    BigDecimal mark = core.market(asset(coin).index()).markPx();
    if (mark == null) {
      throw new AssertionError(coin + " has no mark");
    }
    return mark;
  }

  double mid(String coin) {
    BookView book = book(coin);
    return (book.bids().getFirst().px().doubleValue() + book.asks().getFirst().px().doubleValue())
        / 2;
  }

  long count(Class<? extends ExchangeEvent> kind) {
    return events.stream().filter(kind::isInstance).count();
  }

  /// What happened and what stands, as text.
  String trace() {
    StringBuilder text = new StringBuilder();
    events.forEach(event -> text.append(event).append('\n'));
    assets().forEach(asset -> text.append(core.book(asset.index(), 100)).append('\n'));
    return text.toString();
  }

  /// Five significant figures and `6 - szDecimals` decimals, or a whole number.
  static boolean isOnGrid(BigDecimal price, int szDecimals) {
    BigDecimal plain = price.stripTrailingZeros();
    return plain.scale() <= 0 || plain.precision() <= 5 && plain.scale() <= 6 - szDecimals;
  }

  /// What is wrong with the book of an asset; empty when it is sound.
  List<String> faults(ListedAsset asset) {
    BookView book = core.book(asset.index(), 100);
    List<String> faults = new ArrayList<>();
    if (book.bids().isEmpty() || book.asks().isEmpty()) {
      faults.add("a side is empty");
      return faults;
    }
    if (book.bids().getFirst().px().compareTo(book.asks().getFirst().px()) >= 0) {
      faults.add("crossed");
    }
    check(book.bids(), -1, asset, faults);
    check(book.asks(), 1, asset, faults);
    return faults;
  }

  private static void check(List<Level> levels, int away, ListedAsset asset, List<String> faults) {
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (!isOnGrid(level.px(), asset.szDecimals())) {
        faults.add(level.px() + " is off the grid");
      }
      if (level.sz().signum() <= 0
          || level.sz().stripTrailingZeros().scale() > asset.szDecimals()) {
        faults.add(level.sz() + " is no size");
      }
      if (i > 0 && level.px().compareTo(levels.get(i - 1).px()) * away <= 0) {
        faults.add(level.px() + " does not follow " + levels.get(i - 1).px());
      }
    }
  }
}
