package app.wheelhouse.engine;

import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.news.NewsItem;
import org.jspecify.annotations.Nullable;

/// What the engine keeps for the AI desk: shown and journaled, never traded on.
final class AiBooks {
  private final Recent<NewsItem> news = new Recent<>();
  int level = EngineState.USUAL_LEVEL;
  @Nullable AiStatus status;
  String newsStatus = "";

  /// Keeps an item once.
  void heard(NewsItem item) {
    if (news.list().stream().noneMatch(each -> each.id().equals(item.id()))) {
      news.add(item);
    }
  }

  AiView view() {
    return new AiView(level, status, news.list(), newsStatus);
  }
}
