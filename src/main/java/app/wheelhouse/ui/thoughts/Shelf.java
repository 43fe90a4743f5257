package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.ThoughtBook;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.Sessions;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks the book of the open session away from the JavaFX thread; what another session is asked for
/// meanwhile makes an answer worthless, so it is dropped.
final class Shelf {
  private final Sessions sessions;
  private final Background background;

  Shelf(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
  }

  /// @param name of the thread's work
  /// @param done gets nothing where the session keeps no book
  /// @return false where no session is open, and nobody will answer
  <T> boolean ask(
      String name,
      Function<ThoughtBook, T> work,
      Consumer<Optional<T>> done,
      Consumer<String> failed) {
    DeskSession asked = sessions.currentProperty().get();
    if (asked == null) {
      return false;
    }
    background.ask(
        "thoughts-" + name,
        () -> asked.thoughts().map(work),
        answer -> {
          if (isOpen(asked)) {
            done.accept(answer);
          }
        },
        problem -> {
          if (isOpen(asked)) {
            String said = problem.getMessage();
            failed.accept(said == null ? problem.getClass().getSimpleName() : said);
          }
        });
    return true;
  }

  private boolean isOpen(DeskSession asked) {
    return sessions.currentProperty().get() == asked;
  }
}
