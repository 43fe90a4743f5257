package app.wheelhouse.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// The looks of the desk; every colour is a look-up that one of these defines.
public enum Theme {
  DARK("tokens-dark.css"),
  LIGHT("tokens-light.css");

  private static final List<String> SHARED = List.of("bridge.css", "wheelhouse.css");

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /// Dresses a scene; the controls of every window follow.
  public void dress(Scene scene) {
    Application.setUserAgentStylesheet(
        switch (this) {
          case DARK -> new PrimerDark().getUserAgentStylesheet();
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        });
    ObservableList<String> sheets = scene.getStylesheets();
    sheets.setAll(address(tokens));
    SHARED.forEach(sheet -> sheets.add(address(sheet)));
  }

  private static String address(String sheet) {
    URL found = Theme.class.getResource(sheet);
    if (found == null) {
      throw new IllegalStateException("No stylesheet " + sheet + " in the application");
    }
    return found.toExternalForm();
  }
}
