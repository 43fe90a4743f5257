package app.wheelhouse.desk;

import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way into an engine that is not there yet: keeps what is posted, in order, and hands it on
/// once it is.
final class PostBox implements EnginePost {
  private final List<EngineEvent> kept = new ArrayList<>();
  private @Nullable EnginePost engine;

  @Override
  public synchronized void post(EngineEvent event) {
    EnginePost there = engine;
    if (there == null) {
      kept.add(event);
    } else {
      there.post(event);
    }
  }

  /// From now on everything goes to this engine.
  synchronized void open(EnginePost post) {
    kept.forEach(post::post);
    kept.clear();
    engine = post;
  }
}
