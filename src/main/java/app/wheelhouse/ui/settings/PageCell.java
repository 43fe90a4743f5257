package app.wheelhouse.ui.settings;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A page in the list of pages.
final class PageCell extends ListCell<SettingPage> {
  private final FontIcon icon = new FontIcon();

  PageCell() {
    getStyleClass().add("settings-page");
  }

  @Override
  protected void updateItem(@Nullable SettingPage page, boolean empty) {
    super.updateItem(page, empty);
    if (empty || page == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    icon.setIconLiteral(page.icon());
    setGraphic(icon);
    setText(page.name());
  }
}
