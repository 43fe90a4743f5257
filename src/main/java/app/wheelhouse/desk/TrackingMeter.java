package app.wheelhouse.desk;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares a session on paper with the real account beside it. Thread-safe: paper fills come on
/// the engine's thread, readings on another.
///
/// Both are valued at the same marks, so that what differs is what was traded, not when it was
/// looked at.
final class TrackingMeter implements EngineTap {
  private static final long PAIR_MILLIS = 60_000;
  private static final BigDecimal BP = new BigDecimal(10_000);

  private final VenueReading first;
  private final Map<String, FilledOrder> real = new LinkedHashMap<>();
  private final Map<String, FilledOrder> shadow = new LinkedHashMap<>();
  private final Set<String> seenFills = new HashSet<>();
  private final Set<String> seenMoves = new HashSet<>();
  private BigDecimal moved = BigDecimal.ZERO;
  private @Nullable BigDecimal start;
  private Tracking newest;

  /// @param first what the session on paper began with
  TrackingMeter(VenueReading first) {
    this.first = first;
    // What the first reading lists already is in its balance.
    first.fills().forEach(fill -> seenFills.add(fill.tradeId()));
    first.moves().forEach(move -> seenMoves.add(move.toString()));
    this.newest = tracking(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), 0);
  }

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public synchronized void onNews(EngineNews news) {
    if (news instanceof EngineNews.ReportApplied(ExecutionReport.FillReported(Fill fill), _)) {
      shadow.merge(fill.orderId().value(), FilledOrder.of(fill), FilledOrder::and);
    }
  }

  /// Compares both. They began alike, so their start is one number, at the marks of the first time.
  ///
  /// @param reading that reaches as far back as the first one
  synchronized Tracking compare(VenueReading reading, DeskSnapshot state) {
    BigDecimal begin = start;
    if (begin == null) {
      begin = equity(first, state);
      start = begin;
    }
    reading.fills().stream()
        .filter(fill -> seenFills.add(fill.tradeId()))
        .forEach(
            fill -> real.merge(fill.orderId().value(), FilledOrder.of(fill), FilledOrder::and));
    reading.moves().stream()
        .filter(move -> seenMoves.add(move.toString()))
        .forEach(move -> moved = moved.add(move.amount().amount()));
    BigDecimal realChange = equity(reading, state).subtract(begin).subtract(moved);
    BigDecimal shadowChange = state.equity().amount().subtract(begin);
    newest =
        tracking(
            realChange,
            shadowChange,
            newest.worst(),
            positions(reading, state),
            newest.readings() + 1);
    return newest;
  }

  /// As it was compared last.
  synchronized Tracking newest() {
    return newest;
  }

  private Tracking tracking(
      BigDecimal realChange,
      BigDecimal shadowChange,
      BigDecimal worst,
      List<String> positions,
      int readings) {
    BigDecimal difference = shadowChange.subtract(realChange);
    BigDecimal begin = start;
    List<BigDecimal> slips = slippages();
    return new Tracking(
        first.account().name(),
        readings,
        rounded(realChange),
        rounded(shadowChange),
        rounded(difference),
        begin == null || begin.signum() <= 0
            ? BigDecimal.ZERO
            : difference.multiply(BP).divide(begin, 2, RoundingMode.HALF_EVEN),
        rounded(difference.abs().max(worst)),
        real.size(),
        shadow.size(),
        slips.size(),
        mean(slips),
        positions);
  }

  /// Of each pair of orders: same coin and side within a minute, each taken once.
  private List<BigDecimal> slippages() {
    List<FilledOrder> free = new ArrayList<>(shadow.values());
    List<BigDecimal> slips = new ArrayList<>();
    for (FilledOrder mine : real.values()) {
      FilledOrder pair = null;
      for (FilledOrder each : free) {
        boolean fits =
            each.instrument().equals(mine.instrument())
                && each.side() == mine.side()
                && Math.abs(each.time() - mine.time()) <= PAIR_MILLIS;
        if (fits && (pair == null || distance(each, mine) < distance(pair, mine))) {
          pair = each;
        }
      }
      if (pair != null) {
        free.remove(pair);
        BigDecimal paid = mine.price().subtract(pair.price());
        slips.add(
            paid.multiply(BigDecimal.valueOf(mine.side().sign()))
                .multiply(BP)
                .divide(pair.price(), MathContext.DECIMAL64));
      }
    }
    return slips;
  }

  private static long distance(FilledOrder one, FilledOrder other) {
    return Math.abs(one.time() - other.time());
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.isEmpty()
        ? BigDecimal.ZERO
        : values.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(new BigDecimal(values.size()), 2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal equity(VenueReading reading, DeskSnapshot state) {
    BigDecimal equity = reading.balance().amount();
    for (Map.Entry<InstrumentId, VenueReading.Holding> each : reading.holdings().entrySet()) {
      VenueReading.Holding holding = each.getValue();
      Position position =
          Position.held(
              each.getKey(),
              holding.signed(),
              holding.entry(),
              Math.max(1, holding.leverage()),
              reading.time());
      equity =
          equity.add(
              state
                  .instrument(each.getKey())
                  .filter(instrument -> instrument.mark() > 0)
                  .map(instrument -> position.unrealised(mark(instrument)).amount())
                  .orElse(BigDecimal.ZERO));
    }
    return equity;
  }

  private static Price mark(InstrumentSnapshot instrument) {
    return instrument.instrument().exactPrice(instrument.mark());
  }

  private static List<String> positions(VenueReading reading, DeskSnapshot state) {
    SortedSet<InstrumentId> all = new TreeSet<>(reading.holdings().keySet());
    all.addAll(state.account().positions().keySet());
    List<String> differences = new ArrayList<>();
    for (InstrumentId id : all) {
      VenueReading.Holding holding = reading.holdings().get(id);
      BigDecimal theirs = holding == null ? BigDecimal.ZERO : holding.signed();
      BigDecimal ours = state.account().position(id).signed();
      if (theirs.compareTo(ours) != 0) {
        differences.add(
            id.symbol()
                + ": the account has "
                + theirs.stripTrailingZeros().toPlainString()
                + ", paper "
                + ours.stripTrailingZeros().toPlainString());
      }
    }
    return differences;
  }

  private static BigDecimal rounded(BigDecimal usdc) {
    return usdc.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
