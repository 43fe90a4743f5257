package app.wheelhouse.arena;

import app.wheelhouse.domain.decision.ArenaRow;
import app.wheelhouse.domain.market.MarketEvent;
import app.wheelhouse.engine.EngineDriver;
import app.wheelhouse.engine.EngineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A contest: every contestant takes the same market events, one after the other, each with its own
/// engine and account.
///
/// Nobody sees another's account, so the order among them changes nothing. One whose engine cannot
/// take an event is out, with what it had then; the others go on. Of one thread.
public final class Arena {
  private final List<Stand> stands;

  private Arena(List<Stand> stands) {
    this.stands = stands;
  }

  /// @throws IllegalArgumentException when two have one name, or share an engine
  public static Arena of(List<Contestant> contestants) {
    Set<Object> seen = new HashSet<>();
    for (Contestant each : contestants) {
      if (!seen.add(each.name()) || !seen.add(each.driver())) {
        throw new IllegalArgumentException(
            "Each contestant has a name and an engine of its own: " + each.name());
      }
    }
    return new Arena(contestants.stream().map(Stand::new).toList());
  }

  /// Lets everybody take a market event and all that follows from it.
  public void accept(MarketEvent event) {
    accept(new EngineEvent.Market(event));
  }

  /// Lets everybody take an event: a price, history, news.
  public void accept(EngineEvent event) {
    stands.forEach(stand -> stand.take(event));
  }

  /// Lets one take what is meant for it alone, such as an answer of its advisor.
  ///
  /// @param driver of the one
  public void accept(EngineDriver driver, EngineEvent event) {
    stands.stream()
        .filter(stand -> stand.contestant().driver() == driver)
        .forEach(stand -> stand.take(event));
  }

  /// True when nobody is left.
  public boolean isOver() {
    return stands.stream().noneMatch(stand -> stand.trouble().isEmpty());
  }

  /// How they stand, the best net first; of equals, by name.
  public List<ArenaResult> results() {
    List<ArenaResult> results = new ArrayList<>();
    stands.forEach(stand -> results.add(stand.result()));
    results.sort(
        Comparator.<ArenaResult>comparingDouble(result -> result.row().net())
            .reversed()
            .thenComparing(result -> result.row().name()));
    return List.copyOf(results);
  }

  /// The same as the leaderboard shows it.
  public List<ArenaRow> rows() {
    return results().stream().map(ArenaResult::row).toList();
  }
}
