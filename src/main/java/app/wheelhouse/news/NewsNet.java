package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsItem;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/// A news service with connections of its own.
public final class NewsNet {
  private NewsNet() {}

  /// Not started yet: nothing is asked before.
  ///
  /// @throws IllegalArgumentException when two sources have one name
  public static NewsService service(
      List<NewsSource> sources,
      SymbolTagger tagger,
      NewsPace pace,
      Consumer<NewsItem> heard,
      Consumer<SourceState> changed) {
    return new NewsService(sources, new OkHttpClient(), tagger, pace, heard, changed);
  }
}
