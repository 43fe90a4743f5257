package app.wheelhouse.faults.venue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A market to be played by the local venue, in the order of its own times.
///
/// @param start epoch milliseconds of the first move
public record VenueTape(String name, long start, List<MarketMove> moves) {
  public VenueTape {
    moves = List.copyOf(moves);
  }

  /// The same market, beginning at `newStart`.
  public VenueTape startingAt(long newStart) {
    long shift = newStart - start;
    return new VenueTape(name, newStart, moves.stream().map(move -> move.later(shift)).toList());
  }

  /// The part of the first `millis`.
  public VenueTape first(long millis) {
    return new VenueTape(
        name, start, moves.stream().filter(move -> move.time() < start + millis).toList());
  }

  public long end() {
    return moves.isEmpty() ? start : moves.getLast().time();
  }

  public Set<String> coins() {
    Set<String> coins = new TreeSet<>();
    moves.forEach(move -> coins.add(move.coin()));
    coins.remove("");
    return coins;
  }
}
