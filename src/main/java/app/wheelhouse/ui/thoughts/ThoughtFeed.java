package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The lines of the feed, newest first: repeats of a hold are one line, the list changes in place.
final class ThoughtFeed {
  private static final int KEPT = 200;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Predicate<Thought> wanted;
  private final List<Thought> all = new ArrayList<>();
  private final Map<InstrumentId, Thought> newest = new HashMap<>();
  private final ObservableList<Thought> shown = FXCollections.observableArrayList();
  private final ObservableList<Thought> shownView = FXCollections.unmodifiableObservableList(shown);
  private ZoneId zone = ZoneOffset.UTC;
  private long seen;
  private int fresh;

  ThoughtFeed(Predicate<Thought> wanted) {
    this.wanted = wanted;
  }

  /// Takes those of `decisions` that are new.
  ///
  /// @param decisions oldest first
  void add(List<DecisionRecord> decisions, Function<DecisionRecord, Outcome> outcome) {
    for (DecisionRecord record : decisions) {
      if (record.sequence() > seen) {
        seen = record.sequence();
        add(record, outcome);
      }
    }
    if (all.size() > KEPT) {
      all.subList(KEPT, all.size()).clear();
    }
  }

  private void add(DecisionRecord record, Function<DecisionRecord, Outcome> outcome) {
    Thought line = newest.get(record.decision().instrument());
    if (line != null && line.isRepeatedBy(record)) {
      line.repeat(record);
      all.remove(line);
    } else {
      line = new Thought(record, outcome.apply(record));
      newest.put(record.decision().instrument(), line);
    }
    timed(line);
    all.addFirst(line);
  }

  /// Brings the shown list up to date.
  ///
  /// @param hold true to leave it and only count what is new
  void arrange(boolean hold) {
    List<Thought> target = all.stream().filter(wanted).toList();
    if (hold) {
      fresh = (int) target.stream().filter(line -> !shown.contains(line)).count();
      return;
    }
    fresh = 0;
    if (target.equals(shown)) {
      return;
    }
    shown.retainAll(target);
    for (int i = 0; i < target.size(); i++) {
      Thought line = target.get(i);
      if (i >= shown.size() || shown.get(i) != line) {
        shown.remove(line);
        shown.add(i, line);
      }
    }
  }

  /// The line whose newest decision has this number, null for none.
  @Nullable Thought find(long sequence) {
    for (Thought line : all) {
      if (line.sequence() == sequence) {
        return line;
      }
    }
    return null;
  }

  /// Lines whose orders may still change something.
  List<Thought> acted() {
    return all.stream()
        .filter(line -> line.getRecord().disposition() instanceof DecisionRecord.Acted)
        .toList();
  }

  void zone(ZoneId now) {
    zone = now;
    all.forEach(this::timed);
  }

  /// Writes a line's time.
  void timed(Thought line) {
    line.time(clock(line.decision().time()));
  }

  String clock(long time) {
    return CLOCK.format(Instant.ofEpochMilli(time).atZone(zone));
  }

  /// `HH:mm`.
  String minute(long time) {
    return clock(time).substring(0, 5);
  }

  /// Markets of all lines, by name.
  List<InstrumentId> markets() {
    return all.stream()
        .map(line -> line.decision().instrument())
        .distinct()
        .sorted(Comparator.comparing(InstrumentId::symbol))
        .toList();
  }

  void clear() {
    all.clear();
    newest.clear();
    shown.clear();
    seen = 0;
    fresh = 0;
  }

  /// Number of the newest decision taken.
  long seen() {
    return seen;
  }

  int fresh() {
    return fresh;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  ObservableList<Thought> shown() {
    return shownView;
  }
}
