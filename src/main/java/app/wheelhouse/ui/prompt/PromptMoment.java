package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.TriggerReason;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptWriter;
import app.wheelhouse.ai.snapshot.NewsLine;
import app.wheelhouse.ai.snapshot.SectionKind;
import app.wheelhouse.ai.snapshot.Snapshot;
import app.wheelhouse.ai.snapshot.SnapshotBuilder;
import app.wheelhouse.ai.snapshot.SnapshotExtras;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.market.BarSpec;
import app.wheelhouse.domain.market.Timeframe;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a model would be shown of a market at one moment, were it asked by hand then. How earlier
/// decisions ended is known only to the session, so it is missing here.
///
/// @param costs tokens of each section that may be switched off, by its id
record PromptMoment(Snapshot snapshot, SortedMap<String, Integer> costs) {
  private static final long MINUTE = 60_000;

  /// So long that nothing is left out.
  private static final PromptSettings WHOLE =
      PromptSettings.defaults().withBudget(PromptSettings.MOST_BUDGET);

  PromptMoment {
    costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
  }

  /// @throws IllegalArgumentException when the desk does not trade the subject
  static PromptMoment of(DeskSnapshot desk, InstrumentId subject) {
    Snapshot snapshot =
        SnapshotBuilder.of(
            desk,
            subject,
            timeframe(desk, subject),
            TriggerReason.MANUAL,
            SnapshotExtras.of(desk.ai().level()).with(news(desk)));
    return new PromptMoment(snapshot, costs(snapshot));
  }

  private static SortedMap<String, Integer> costs(Snapshot snapshot) {
    int whole = PromptWriter.write(snapshot, WHOLE).tokens();
    SortedMap<String, Integer> costs = new TreeMap<>();
    for (SectionKind kind : PromptWriter.optionalSections()) {
      PromptSettings without = WHOLE.without(new TreeSet<>(List.of(kind.id())));
      // The line that says what was switched off can be longer than an empty section.
      costs.put(kind.id(), Math.max(0, whole - PromptWriter.write(snapshot, without).tokens()));
    }
    return costs;
  }

  /// The shortest that has indicators: decisions are made on its bars, but for a replay of ticks
  /// after a warm-up of longer bars.
  private static Timeframe timeframe(DeskSnapshot desk, InstrumentId subject) {
    InstrumentSnapshot market =
        desk.instrument(subject)
            .orElseThrow(
                () -> new IllegalArgumentException("This desk does not trade " + subject.symbol()));
    for (Timeframe timeframe : market.readings().keySet()) {
      return timeframe;
    }
    for (BarSpec spec : market.bars().keySet()) {
      if (spec instanceof BarSpec.Time(Timeframe timeframe)) {
        return timeframe;
      }
    }
    return Timeframe.M1;
  }

  private static List<NewsLine> news(DeskSnapshot desk) {
    List<NewsItem> items = new ArrayList<>(desk.ai().news());
    items.sort(Comparator.comparingLong(NewsItem::publishedAt).reversed());
    return items.stream()
        .map(item ->
            new NewsLine(
                item.source(),
                item.age(desk.time()) / MINUTE,
                item.title(),
                List.copyOf(item.symbols())))
        .toList();
  }
}
