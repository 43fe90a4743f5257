package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Backing;
import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.engine.DeskSnapshot;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The decision whose reasoning is open, with what it rests on.
final class OpenThought {
  private final ThoughtTexts texts;
  private final Shelf shelf;
  private final ThoughtFeed feed;
  private final Endings endings;
  private final ReadOnlyObjectWrapper<@Nullable ThoughtDetail> open = new ReadOnlyObjectWrapper<>();
  private Backed backed = Backed.NONE;
  private @Nullable DeskSnapshot newest;
  private long wanted;

  OpenThought(ThoughtTexts texts, Shelf shelf, ThoughtFeed feed) {
    this.texts = texts;
    this.shelf = shelf;
    this.feed = feed;
    this.endings = new Endings(shelf);
  }

  /// Opens the reasoning of a decision.
  ///
  /// @param sequence its number in the session
  void show(long sequence) {
    DeskSnapshot snapshot = newest;
    Thought thought = snapshot == null ? null : find(sequence, snapshot);
    if (snapshot == null || thought == null) {
      open.set(ThoughtDetail.gone(sequence, texts));
      return;
    }
    wanted = sequence;
    backed = Backed.NONE;
    endings.soon();
    endings.look(snapshot.session());
    Backing backing = thought.decision().header().backing();
    if (backing != null) {
      backed = Backed.LOADING;
      boolean coming = rest(thought.decision(), now -> backed(sequence, now));
      if (!coming) {
        backed = Backed.MISSING;
      }
    }
    open.set(detail(thought, new DeskReader(snapshot, texts)));
  }

  private void backed(long sequence, Backed now) {
    if (wanted != sequence) {
      return;
    }
    backed = now;
    ThoughtDetail detail = open.get();
    if (detail != null && detail.sequence() == sequence && detail.thought() != null) {
      open.set(detail.with(now));
    }
  }

  /// Looks up what a decision rests on.
  ///
  /// @return false where nobody will answer
  boolean rest(Decision decision, Consumer<Backed> done) {
    Backing backing = decision.header().backing();
    if (backing == null) {
      done.accept(Backed.NONE);
      return true;
    }
    return shelf.<Optional<Backed>>ask(
        "evidence",
        book -> book.evidence(backing.evidence()).map(found -> Backed.of(found, decision)),
        found -> done.accept(found.flatMap(each -> each).orElse(Backed.MISSING)),
        problem -> done.accept(Backed.failed(problem)));
  }

  /// A line, or one decision of the many that a line stands for.
  private @Nullable Thought find(long sequence, DeskSnapshot snapshot) {
    Thought line = feed.find(sequence);
    return line == null ? new DeskReader(snapshot, texts).find(sequence) : line;
  }

  /// The newest snapshot, in which decisions are looked up.
  void look(DeskSnapshot snapshot) {
    newest = snapshot;
  }

  /// Null before the first.
  @Nullable DeskSnapshot newest() {
    return newest;
  }

  /// Brings what is open up to date.
  void follow(DeskReader reader, String session) {
    endings.look(session);
    ThoughtDetail detail = open.get();
    Thought thought = detail == null ? null : detail.thought();
    if (thought != null && thought.sequence() == detail.sequence()) {
      ThoughtDetail now = detail(thought, reader);
      if (!now.equals(detail)) {
        open.set(now);
      }
    }
  }

  private ThoughtDetail detail(Thought thought, DeskReader reader) {
    DetailWriter.Known known = new DetailWriter.Known(backed, endings.of(thought.sequence()));
    return reader.detail(thought, feed.clock(thought.decision().time()), known);
  }

  Endings endings() {
    return endings;
  }

  void close() {
    open.set(null);
  }

  void reset() {
    open.set(null);
    newest = null;
    wanted = 0;
    backed = Backed.NONE;
    endings.reset();
  }

  ReadOnlyObjectProperty<@Nullable ThoughtDetail> openProperty() {
    return open.getReadOnlyProperty();
  }

  @Nullable ThoughtDetail get() {
    return open.get();
  }
}
