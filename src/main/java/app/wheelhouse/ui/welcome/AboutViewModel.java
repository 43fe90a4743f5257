package app.wheelhouse.ui.welcome;

import app.wheelhouse.ui.fx.Command;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Version, folders and licences.
public final class AboutViewModel {
  private final AboutFacts facts;
  private final ResourceBundle texts;
  private final Command command;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");

  public AboutViewModel(AboutFacts facts, ResourceBundle texts) {
    this.facts = facts;
    this.texts = texts;
    this.command = new Command("help.about", texts, () -> open.set(true)).icon("fth-info");
  }

  /// Opens the sheet.
  public Command command() {
    return command;
  }

  String version() {
    return facts.version().isEmpty() ? texts.getString("about.version.none") : facts.version();
  }

  String java() {
    return facts.java();
  }

  List<AboutFacts.Folder> folders() {
    return facts.folders();
  }

  /// Whether the shell shows it.
  public BooleanProperty openProperty() {
    return open;
  }

  public boolean isOpen() {
    return open.get();
  }
}
