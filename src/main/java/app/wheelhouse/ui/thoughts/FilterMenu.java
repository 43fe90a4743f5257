package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which proposers, actions and market are listed; it shows when it leaves something out.
final class FilterMenu extends MenuButton {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final ThoughtTexts texts;
  private final Selection selection;
  private final Supplier<List<InstrumentId>> markets;

  /// @param markets that have decisions, asked when the menu opens
  FilterMenu(Selection selection, Supplier<List<InstrumentId>> markets, ThoughtTexts texts) {
    this.selection = selection;
    this.markets = markets;
    this.texts = texts;
    getStyleClass().addAll("choice", "filter-menu");
    setGraphic(new FontIcon("fth-filter"));
    setTooltip(new Tooltip(texts.get("filters")));
    setMinWidth(USE_PREF_SIZE);
    fill();
    setOnShowing(_ -> fill());
    selection.proposersProperty().subscribe(this::mark);
    selection.actionsProperty().subscribe(this::mark);
    selection.marketProperty().subscribe(_ -> mark());
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    radios(
        items,
        List.of(Proposers.values()),
        each -> texts.word("proposers", each),
        selection.proposersProperty());
    items.add(new SeparatorMenuItem());
    radios(
        items,
        List.of(Actions.values()),
        each -> texts.word("actions", each),
        selection.actionsProperty());
    items.add(new SeparatorMenuItem());
    List<@Nullable InstrumentId> known = new ArrayList<>();
    known.add(null);
    known.addAll(markets.get());
    radios(
        items,
        known,
        each -> each == null ? texts.get("markets.all") : each.symbol(),
        selection.marketProperty());
    getItems().setAll(items);
  }

  private static <T extends @Nullable Object> void radios(
      List<MenuItem> items, List<T> options, Function<T, String> words, ObjectProperty<T> chosen) {
    ToggleGroup group = new ToggleGroup();
    for (T option : options) {
      RadioMenuItem item = new RadioMenuItem(words.apply(option));
      item.setToggleGroup(group);
      item.setSelected(option == null ? chosen.get() == null : option.equals(chosen.get()));
      item.setOnAction(_ -> chosen.set(option));
      items.add(item);
    }
  }

  private void mark() {
    List<String> on = new ArrayList<>();
    if (selection.proposersProperty().get() != Proposers.ALL) {
      on.add(texts.word("proposers", selection.proposersProperty().get()));
    }
    if (selection.actionsProperty().get() != Actions.ALL) {
      on.add(texts.word("actions", selection.actionsProperty().get()));
    }
    InstrumentId market = selection.marketProperty().get();
    if (market != null) {
      on.add(market.symbol());
    }
    pseudoClassStateChanged(ON, !on.isEmpty());
    setText(on.isEmpty() ? "" : Integer.toString(on.size()));
    setAccessibleText(
        on.isEmpty() ? texts.get("filters") : texts.filled("filters.on", String.join(", ", on)));
    getTooltip().setText(getAccessibleText());
  }
}
