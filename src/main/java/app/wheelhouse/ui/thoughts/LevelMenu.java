package app.wheelhouse.ui.thoughts;

import app.wheelhouse.ai.level.LevelProfile;
import app.wheelhouse.ai.level.LevelTable;
import javafx.css.PseudoClass;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// The level in force; its menu has all ten and the table that compares two.
final class LevelMenu extends MenuButton {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ThoughtTexts texts;
  private final AiDesk desk;

  LevelMenu(AiDesk desk, ThoughtTexts texts) {
    this.desk = desk;
    this.texts = texts;
    getStyleClass().addAll("desk-button", "level-menu");
    setMinWidth(USE_PREF_SIZE);
    for (LevelProfile profile : LevelTable.all()) {
      getItems().add(item(profile));
    }
    MenuItem compare = new MenuItem(texts.get("level.compare"));
    compare.setOnAction(_ -> desk.comparingProperty().set(true));
    getItems().addAll(new SeparatorMenuItem(), compare);
    desk.headProperty().subscribe(head -> show(head.level()));
  }

  private MenuItem item(LevelProfile profile) {
    Label name = new Label(profile.level() + "  " + profile.name());
    name.getStyleClass().add("level-name");
    name.setMaxWidth(Double.MAX_VALUE);
    Tooltip.install(name, hint(profile));
    CustomMenuItem item = new CustomMenuItem(name);
    item.setUserData(profile.level());
    item.setOnAction(_ -> desk.level(profile.level()));
    return item;
  }

  private void show(int level) {
    LevelProfile profile = LevelTable.of(Math.clamp(level, 1, LevelTable.all().size()));
    setText(texts.filled("level", profile.level()));
    setTooltip(hint(profile));
    setAccessibleText(
        texts.filled("level.accessible", profile.level(), profile.name(), profile.sentence()));
    for (MenuItem item : getItems()) {
      if (item instanceof CustomMenuItem custom && custom.getContent() instanceof Label name) {
        name.pseudoClassStateChanged(CHOSEN, Integer.valueOf(level).equals(item.getUserData()));
      }
    }
  }

  private Tooltip hint(LevelProfile profile) {
    Tooltip tooltip = new Tooltip(texts.filled("level.hint", profile.name(), profile.sentence()));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(340);
    return tooltip;
  }
}
