package app.wheelhouse.ui.blotter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts the last tabs into a menu where the row has no room for them; the one that is open stays.
final class TabOverflow {
  private final HBox tabs;
  private final Region tools;
  private final MenuButton more = new MenuButton();
  private final List<ToggleButton> folding = new ArrayList<>();

  /// @param tabs all of them
  /// @param tools what else stands in the row of the tabs
  /// @param name of the menu
  TabOverflow(HBox tabs, Region tools, String name) {
    this.tabs = tabs;
    this.tools = tools;
    more.setGraphic(new FontIcon("fth-more-horizontal"));
    more.getStyleClass().addAll("choice", "blotter-more");
    more.setAccessibleText(name);
    more.setTooltip(new Tooltip(name));
    more.setMinWidth(Region.USE_PREF_SIZE);
    tabs.getChildren().add(more);
    show(more, false);
  }

  /// The menu stays behind it.
  ///
  /// @param folds whether it may be put into the menu
  void add(ToggleButton tab, boolean folds) {
    tabs.getChildren().add(tabs.getChildren().indexOf(more), tab);
    if (folds) {
      folding.add(tab);
    }
  }

  /// Shows as many as fit.
  void arrange() {
    Region row = (Region) tabs.getParent();
    if (row.getWidth() <= 0) {
      return;
    }
    folding.forEach(tab -> show(tab, true));
    show(more, false);
    double edges = row.snappedLeftInset() + row.snappedRightInset();
    double gaps = 2 * ((HBox) row).getSpacing();
    double room = row.getWidth() - edges - gaps - tools.prefWidth(-1);
    List<ToggleButton> folded = new ArrayList<>();
    for (ToggleButton tab : folding.reversed()) {
      if (tabs.prefWidth(-1) > room && !tab.isSelected()) {
        show(more, true);
        show(tab, false);
        folded.addFirst(tab);
      }
    }
    more.getItems().setAll(folded.stream().map(TabOverflow::item).toList());
  }

  private static MenuItem item(ToggleButton tab) {
    MenuItem item = new MenuItem(tab.getText());
    item.setOnAction(_ -> tab.fire());
    return item;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
