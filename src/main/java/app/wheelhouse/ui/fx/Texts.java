package app.wheelhouse.ui.fx;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// All words of the window as one bundle: the common ones and those of each panel.
final class Texts extends ResourceBundle {
  private static final String ROOT = "app.wheelhouse.ui.";
  private static final List<String> BUNDLES =
      List.of(
          "messages",
          "chart.texts",
          "watchlist.texts",
          "thoughts.texts",
          "positions.texts",
          "blotter.texts",
          "balance.texts",
          "risk.texts",
          "ticket.texts",
          "controls.texts",
          "emergency.texts",
          "replay.texts",
          "settings.texts",
          "prompt.texts",
          "vault.texts",
          "accounts.texts",
          "palette.texts",
          "header.texts",
          "ladder.texts",
          "prints.texts",
          "connection.texts",
          "skill.texts",
          "arena.texts",
          "news.texts",
          "arming.texts",
          "reconcile.texts",
          "opening.texts",
          "status.texts",
          "welcome.texts");

  private final Map<String, Object> words = new LinkedHashMap<>();

  /// @throws IllegalStateException when two files have the same key
  private Texts(Locale locale) {
    for (String name : BUNDLES) {
      // Without a translation the root texts, never those of the machine's own language.
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              ROOT + name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
      for (String key : bundle.keySet()) {
        if (words.put(key, bundle.getObject(key)) != null) {
          throw new IllegalStateException("Two texts are named " + key);
        }
      }
    }
  }

  static ResourceBundle of(Locale locale) {
    return new Texts(locale);
  }

  @Override
  protected Object handleGetObject(String key) {
    return words.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(words.keySet());
  }
}
