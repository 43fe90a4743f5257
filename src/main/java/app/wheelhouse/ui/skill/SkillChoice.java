package app.wheelhouse.ui.skill;

import app.wheelhouse.ai.calibration.CalibrationKey;
import app.wheelhouse.ai.calibration.CalibrationState;
import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Whose record is shown: a proposer, then one of its markets or all, then one regime or all.
final class SkillChoice {
  private final SkillTexts words;
  private final Runnable changed;
  private final Option allMarkets;
  private final Option allRegimes;
  private final ObservableList<Option> proposers = FXCollections.observableArrayList();
  private final ObservableList<Option> markets = FXCollections.observableArrayList();
  private final ObservableList<Option> regimes = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Option> proposer = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Option> market = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Option> regime = new SimpleObjectProperty<>();
  private CalibrationState known;
  private boolean offering;

  /// @param changed is called after the trader chose
  SkillChoice(SkillTexts words, CalibrationState nothing, Runnable changed) {
    this.words = words;
    this.changed = changed;
    this.known = nothing;
    allMarkets = new Option("", words.of("all.markets"));
    allRegimes = new Option("", words.of("all.regimes"));
    for (ObjectProperty<@Nullable Option> each : List.of(proposer, market, regime)) {
      each.subscribe((_, now) -> chosen(now));
    }
  }

  private void chosen(@Nullable Option now) {
    if (!offering && now != null) {
      offer();
      changed.run();
    }
  }

  /// Offers what there is a record of; what is chosen stays if it is among it.
  ///
  /// @param preferred proposer to begin with; the one with the longest record where it has none
  void offer(CalibrationState state, String preferred) {
    known = state;
    if (proposer.get() == null) {
      longest(preferred).ifPresent(key -> set(proposer, proposerOf(key)));
    }
    offer();
  }

  private void offer() {
    offering = true;
    Option who = proposer.get();
    fill(
        proposers,
        proposer,
        known.entries().keySet().stream()
            .filter(key -> key.instrument() == null)
            .map(this::proposerOf)
            .toList());
    List<CalibrationKey> own =
        known.entries().keySet().stream()
            .filter(key -> who != null && key.model().equals(who.value()))
            .toList();
    fill(
        markets,
        market,
        all(
            allMarkets,
            own.stream()
                .map(CalibrationKey::instrument)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> new Option(id.toString(), id.symbol()))
                .toList()));
    Option where = market.get();
    fill(
        regimes,
        regime,
        all(
            allRegimes,
            own.stream()
                .filter(key ->
                    where != null
                        && key.instrument() != null
                        && key.instrument().toString().equals(where.value()))
                .map(CalibrationKey::regime)
                .filter(Objects::nonNull)
                .map(name -> new Option(name, words.regime(name)))
                .toList()));
    offering = false;
  }

  private Optional<CalibrationKey> longest(String preferred) {
    CalibrationKey wanted = CalibrationKey.of(preferred);
    if (known.entries().containsKey(wanted)) {
      return Optional.of(wanted);
    }
    return known.entries().keySet().stream()
        .filter(key -> key.instrument() == null)
        .max((one, other) ->
            Integer.compare(
                known.entries().get(one).report().n(), known.entries().get(other).report().n()));
  }

  private Option proposerOf(CalibrationKey key) {
    return new Option(key.model(), words.proposer(key.model()));
  }

  private static List<Option> all(Option all, List<Option> more) {
    List<Option> options = new java.util.ArrayList<>();
    options.add(all);
    options.addAll(more);
    return options;
  }

  /// A choice box forgets its choice when its list is set anew, so it is set only when it differs.
  private static void fill(
      ObservableList<Option> list, ObjectProperty<@Nullable Option> chosen, List<Option> now) {
    Option before = chosen.get();
    if (!list.equals(now)) {
      list.setAll(now);
    }
    chosen.set(
        before != null && now.contains(before) ? before : now.isEmpty() ? null : now.getFirst());
  }

  private void set(ObjectProperty<@Nullable Option> chosen, Option option) {
    offering = true;
    chosen.set(option);
    offering = false;
  }

  /// The record that is chosen; none before there is any.
  Optional<CalibrationKey> key() {
    Option who = proposer.get();
    Option where = market.get();
    Option weather = regime.get();
    if (who == null) {
      return Optional.empty();
    }
    InstrumentId id =
        where == null || where.value().isEmpty() ? null : InstrumentId.parse(where.value());
    String name = weather == null || weather.value().isEmpty() ? null : weather.value();
    return Optional.of(new CalibrationKey(who.value(), id, id == null ? null : name));
  }

  void clear() {
    offering = true;
    proposer.set(null);
    market.set(null);
    regime.set(null);
    proposers.clear();
    markets.clear();
    regimes.clear();
    offering = false;
  }

  ObservableList<Option> proposers() {
    return proposers;
  }

  ObservableList<Option> markets() {
    return markets;
  }

  ObservableList<Option> regimes() {
    return regimes;
  }

  ObjectProperty<@Nullable Option> proposerProperty() {
    return proposer;
  }

  ObjectProperty<@Nullable Option> marketProperty() {
    return market;
  }

  ObjectProperty<@Nullable Option> regimeProperty() {
    return regime;
  }
}
