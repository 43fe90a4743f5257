package app.wheelhouse.engine;

import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.domain.news.NewsItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The AI desk as a snapshot shows it.
///
/// @param level intelligence level in force, 1 to 10
/// @param status of the model; null where none is asked
/// @param news the newest, oldest first
/// @param newsStatus how the news feeds are, for the trader; empty when all is well or there are
///   none
public record AiView(int level, @Nullable AiStatus status, List<NewsItem> news, String newsStatus) {
  /// Before anything is known.
  public static final AiView NONE = new AiView(EngineState.USUAL_LEVEL, null, List.of(), "");

  public AiView {
    news = List.copyOf(news);
  }
}
