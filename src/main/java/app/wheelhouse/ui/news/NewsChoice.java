package app.wheelhouse.ui.news;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which news the trader wants to see.
public final class NewsChoice {
  private final String everything;
  private final ObservableList<String> symbols = FXCollections.observableArrayList();
  private final StringProperty symbol;
  private final StringProperty search = new SimpleStringProperty("");

  /// @param everything what stands for all instruments
  /// @param changed is called after each change
  NewsChoice(String everything, Runnable changed) {
    this.everything = everything;
    this.symbol = new SimpleStringProperty(everything);
    symbols.add(everything);
    symbol.subscribe((_, _) -> changed.run());
    search.subscribe((_, _) -> changed.run());
  }

  boolean lets(NewsLine line) {
    String wanted = symbol.get();
    String sought = search.get().strip().toLowerCase(Locale.ROOT);
    boolean all = wanted == null || wanted.equals(everything);
    return (all || line.item().symbols().contains(wanted))
        && (sought.isEmpty() || line.mentions(sought));
  }

  /// Offers these besides all and the chosen one, which stays though no item has it any more.
  void offer(List<String> names) {
    String chosen = symbol.get();
    if (chosen != null && !chosen.equals(everything) && !names.contains(chosen)) {
      return;
    }
    if (!symbols.subList(1, symbols.size()).equals(names)) {
      symbols.removeIf(name -> !name.equals(everything) && !names.contains(name));
      for (int i = 0; i < names.size(); i++) {
        if (i + 1 >= symbols.size() || !symbols.get(i + 1).equals(names.get(i))) {
          symbols.add(i + 1, names.get(i));
        }
      }
    }
  }

  /// All news again.
  void clear() {
    search.set("");
    symbols.setAll(everything);
    symbol.set(everything);
  }

  /// All, then those that can be chosen.
  public ObservableList<String> symbols() {
    return symbols;
  }

  public StringProperty symbolProperty() {
    return symbol;
  }

  public StringProperty searchProperty() {
    return search;
  }
}
