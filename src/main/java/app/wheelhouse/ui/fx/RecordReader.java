package app.wheelhouse.ui.fx;

import app.wheelhouse.domain.decision.ThoughtBook;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the record of the open session away from the JavaFX thread, one question at a time; an
/// answer about a session that is gone is dropped.
public final class RecordReader {
  private final Sessions sessions;
  private final Background background;
  private final String name;
  private boolean busy;

  /// @param name of its threads
  public RecordReader(Sessions sessions, Background background, String name) {
    this.sessions = sessions;
    this.background = background;
    this.name = name;
  }

  /// Whether the open session keeps a record; true too while none is open, because nobody knows.
  public boolean isKept() {
    DeskSession open = sessions.currentProperty().get();
    return open == null || open.thoughts().isPresent();
  }

  /// Does nothing while it still waits for an answer, or without a record.
  ///
  /// @param work may touch the disk
  public <T> void ask(Function<ThoughtBook, T> work, Consumer<T> done, Consumer<Exception> failed) {
    DeskSession asked = sessions.currentProperty().get();
    ThoughtBook book = asked == null ? null : asked.thoughts().orElse(null);
    if (busy || book == null) {
      return;
    }
    busy = true;
    background.ask(
        name,
        () -> work.apply(book),
        answer -> answered(asked, () -> done.accept(answer)),
        problem -> answered(asked, () -> failed.accept(problem)));
  }

  private void answered(@Nullable DeskSession asked, Runnable tell) {
    busy = false;
    if (sessions.currentProperty().get() == asked) {
      tell.run();
    }
  }
}
