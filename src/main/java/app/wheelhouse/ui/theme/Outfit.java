package app.wheelhouse.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/// What a scene wears.
///
/// @param blueOrange gain and loss in blue and orange instead of green and red
/// @param fontSize of the root in px; every other size is relative to it
public record Outfit(Theme theme, boolean blueOrange, int fontSize) {
  /// The font size that the sheets are drawn for, in px.
  public static final int FONT_SIZE = 13;

  /// Dresses a scene in one go, so that no frame shows half of it; a scene that wears this already
  /// is left alone.
  public void dress(Scene scene) {
    DeskFont.load();
    String userAgentSheet = theme.userAgentSheet();
    if (!userAgentSheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(userAgentSheet);
    }
    List<String> sheets = sheets();
    if (!scene.getStylesheets().equals(sheets)) {
      scene.getStylesheets().setAll(sheets);
    }
    TabularFigures.ensure(scene);
  }

  private List<String> sheets() {
    List<String> sheets = new ArrayList<>(theme.sheets(blueOrange));
    if (fontSize != FONT_SIZE) {
      sheets.add(fontSheet(fontSize));
    }
    return sheets;
  }

  /// A sheet and not a style of the root, because popups take only the sheets of their window.
  private static String fontSheet(int size) {
    String css = ".root{-fx-font-size:" + size + "px}";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
