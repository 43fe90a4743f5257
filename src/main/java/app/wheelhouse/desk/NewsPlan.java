package app.wheelhouse.desk;

import app.wheelhouse.advisor.llm.KeySource;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.Settings;
import java.util.List;

/// Which news a session fetches.
///
/// @param feeds addresses of RSS or Atom feeds
/// @param panic whether CryptoPanic is asked
/// @param token of CryptoPanic
public record NewsPlan(List<String> feeds, boolean panic, KeySource token) {
  /// Nothing is fetched.
  public static final NewsPlan NONE = new NewsPlan(List.of(), false, KeySource.NONE);

  public NewsPlan {
    feeds = List.copyOf(feeds);
  }

  /// As the trader set it up.
  static NewsPlan of(Settings settings, AiKeys keys) {
    if (!settings.get(AiSettings.NEWS)) {
      return NONE;
    }
    String feeds = settings.get(AiSettings.NEWS_FEEDS);
    String token = settings.get(AiSettings.NEWS_KEY);
    return new NewsPlan(
        feeds.isEmpty() ? List.of() : List.of(feeds.split("[\\s,]+")),
        !token.isEmpty(),
        keys.named(token));
  }

  boolean isNothing() {
    return feeds.isEmpty() && !panic;
  }
}
