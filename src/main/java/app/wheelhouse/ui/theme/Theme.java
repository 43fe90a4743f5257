package app.wheelhouse.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;

/// The looks of the desk; every colour is a look-up that one of these defines.
public enum Theme {
  DARK("dark"),
  LIGHT("light");

  static final List<String> PANELS =
      List.of(
          "chart",
          "watchlist",
          "thoughts",
          "positions",
          "blotter",
          "balance",
          "risk",
          "ticket",
          "controls",
          "emergency",
          "replay",
          "settings",
          "prompt",
          "vault",
          "accounts",
          "palette",
          "header",
          "ladder",
          "prints",
          "connection",
          "skill",
          "arena",
          "news",
          "arming",
          "reconcile",
          "opening",
          "shell",
          "status",
          "welcome");

  private static final List<String> SHARED = List.of("bridge.css", "wheelhouse.css");

  private final String name;

  Theme(String name) {
    this.name = name;
  }

  /// Dresses a scene with the standard candles and font size; the controls of every window follow.
  public void dress(Scene scene) {
    new Outfit(this, false, Outfit.FONT_SIZE).dress(scene);
  }

  String userAgentSheet() {
    return switch (this) {
      case DARK -> new PrimerDark().getUserAgentStylesheet();
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
    };
  }

  /// The addresses of our own sheets, in the order of the cascade.
  List<String> sheets(boolean blueOrange) {
    List<String> sheets = new ArrayList<>();
    sheets.add(address("tokens-" + name + ".css"));
    if (blueOrange) {
      sheets.add(address("blue-orange-" + name + ".css"));
    }
    SHARED.forEach(sheet -> sheets.add(address(sheet)));
    PANELS.forEach(panel -> sheets.add(address("panels/" + panel + ".css")));
    return sheets;
  }

  private static String address(String sheet) {
    URL found = Theme.class.getResource(sheet);
    if (found == null) {
      throw new IllegalStateException("No stylesheet " + sheet + " in the application");
    }
    return found.toExternalForm();
  }
}
