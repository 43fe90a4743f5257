package app.wheelhouse.engine;

import app.wheelhouse.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What each rule saved or cost so far.
final class ShadowTallies {
  private final SortedMap<Key, Sums> rules =
      new TreeMap<>(Comparator.comparingInt(Key::layer).thenComparing(Key::rule));

  private record Key(int layer, String rule) {}

  private static final class Sums {
    private long denied;
    private long cut;
    private long open;
    private Money saved = Money.ZERO;
    private Money cost = Money.ZERO;
  }

  /// A rule denied an order or cut a part off it.
  void refused(ShadowOrder.Cause cause) {
    Sums sums = of(cause);
    if (cause.denied()) {
      sums.denied++;
    } else {
      sums.cut++;
    }
  }

  void opened(ShadowOrder.Cause cause) {
    of(cause).open++;
  }

  /// A trade that was opened has ended on paper.
  void ended(ShadowOrder.Cause cause, Money net) {
    Sums sums = of(cause);
    sums.open--;
    if (net.signum() < 0) {
      sums.saved = sums.saved.minus(net);
    } else {
      sums.cost = sums.cost.plus(net);
    }
  }

  /// By layer, then by name.
  List<Counterfactuals.RuleTally> list() {
    List<Counterfactuals.RuleTally> list = new ArrayList<>(rules.size());
    rules.forEach((key, sums) ->
        list.add(
            new Counterfactuals.RuleTally(
                key.rule(), key.layer(), sums.denied, sums.cut, sums.open, sums.saved, sums.cost)));
    return list;
  }

  private Sums of(ShadowOrder.Cause cause) {
    return rules.computeIfAbsent(new Key(cause.layer(), cause.rule()), _ -> new Sums());
  }
}
