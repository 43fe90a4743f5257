package app.wheelhouse.ui.news;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the news, from the resource bundle.
final class NewsTexts {
  private final ResourceBundle texts;

  NewsTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  /// @param key without `news.`
  String get(String key) {
    return texts.getString("news." + key);
  }

  /// The same with its gaps filled; numbers come formatted.
  String filled(String key, Object... values) {
    return new MessageFormat(get(key), Locale.ENGLISH).format(values);
  }
}
