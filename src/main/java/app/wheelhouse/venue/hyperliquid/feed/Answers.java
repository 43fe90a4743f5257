package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.WireSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which subscriptions of a connection the venue has answered.
final class Answers {
  /// How long an answer may take before prices count without it, milliseconds: a venue that does
  /// not answer one kind of subscription still gives the others.
  static final long PATIENCE_MILLIS = 5_000;

  private final List<Subscription> awaited = new ArrayList<>();
  private int live;
  private long since;

  /// @param now milliseconds of the clock that only measures spans
  void await(List<Subscription> asked, long now) {
    awaited.clear();
    awaited.addAll(asked);
    live = 0;
    since = now;
  }

  /// Waits no longer for what was not answered in time.
  ///
  /// @return what to tell the trader; empty where nothing is overdue
  Optional<String> overdue(long now) {
    if (awaited.isEmpty() || now - since < PATIENCE_MILLIS) {
      return Optional.empty();
    }
    String what =
        awaited.stream().map(Subscription::type).distinct().collect(Collectors.joining(", "));
    int count = awaited.size();
    awaited.clear();
    return Optional.of(
        "Hyperliquid did not answer "
            + count
            + (count == 1 ? " subscription" : " subscriptions")
            + " ("
            + what
            + "); what they bring may be missing");
  }

  void forget() {
    awaited.clear();
    live = 0;
  }

  void answered(WireSubscription answer) {
    int before = awaited.size();
    awaited.removeIf(asked -> asked.matches(answer));
    live += before - awaited.size();
  }

  /// The venue complains; what it quotes is answered by that.
  ///
  /// @return what to tell the trader; empty where the complaint changes nothing
  Optional<String> complained(String text) {
    if (text.startsWith("Already")) {
      int before = awaited.size();
      awaited.removeIf(asked -> asked.isQuotedIn(text));
      live += before - awaited.size();
      return Optional.empty();
    }
    List<Subscription> refused = awaited.stream().filter(a -> a.isQuotedIn(text)).toList();
    awaited.removeAll(refused);
    String excerpt = text.length() > 200 ? text.substring(0, 200) + "…" : text;
    return Optional.of("Hyperliquid says: " + excerpt);
  }

  /// True while this kind of subscription is neither answered nor given up.
  boolean awaits(String type) {
    return awaited.stream().anyMatch(asked -> asked.type().equals(type));
  }

  boolean isComplete() {
    return awaited.isEmpty();
  }

  /// Subscriptions that run.
  int live() {
    return live;
  }
}
