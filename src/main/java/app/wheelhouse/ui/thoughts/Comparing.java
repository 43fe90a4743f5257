package app.wheelhouse.ui.thoughts;

import app.wheelhouse.engine.DeskSnapshot;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Picks two decisions and sets them side by side.
public final class Comparing {
  private final ThoughtTexts texts;
  private final OpenThought opened;
  private final ReadOnlyObjectWrapper<@Nullable Thought> picked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private Backed first = Backed.NONE;
  private Backed second = Backed.NONE;
  private long asked;

  Comparing(ThoughtTexts texts, OpenThought opened) {
    this.texts = texts;
    this.opened = opened;
    open.subscribe((_, now) -> {
      if (!now) {
        asked++;
        comparison.set(null);
      }
    });
  }

  /// The first of two, or the second; the first once more takes it back.
  public void pick(Thought thought) {
    DeskSnapshot snapshot = opened.newest();
    Thought before = picked.get();
    if (before == null) {
      picked.set(thought);
    } else if (before.sequence() == thought.sequence()) {
      picked.set(null);
    } else if (snapshot != null) {
      picked.set(null);
      compare(before, thought, snapshot);
    }
  }

  /// Takes the decision that is open as the first of two.
  public void pickOpen() {
    ThoughtDetail detail = opened.get();
    if (detail != null) {
      picked.set(detail.thought());
    }
  }

  private void compare(Thought left, Thought right, DeskSnapshot snapshot) {
    long mine = ++asked;
    first = Backed.LOADING;
    second = Backed.LOADING;
    write(left, right, snapshot);
    open.set(true);
    ask(left, mine, found -> first = found, () -> write(left, right, snapshot));
    ask(right, mine, found -> second = found, () -> write(left, right, snapshot));
  }

  private void ask(Thought thought, long mine, Consumer<Backed> keep, Runnable then) {
    opened.rest(
        thought.decision(),
        found -> {
          if (mine == asked) {
            keep.accept(found);
            then.run();
          }
        });
  }

  private void write(Thought left, Thought right, DeskSnapshot snapshot) {
    DeskReader reader = new DeskReader(snapshot, texts);
    comparison.set(
        new ComparisonWriter(texts).write(side(left, first, reader), side(right, second, reader)));
  }

  private ComparisonWriter.Side side(Thought thought, Backed backed, DeskReader reader) {
    return new ComparisonWriter.Side(
        thought,
        reader.proposed(thought.decision()),
        backed,
        opened.endings().of(thought.sequence()));
  }

  /// Takes the first pick back.
  public void forget() {
    picked.set(null);
  }

  void reset() {
    picked.set(null);
    open.set(false);
  }

  /// The first of the two; null while none is picked.
  public ReadOnlyObjectProperty<@Nullable Thought> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  public @Nullable Thought getPicked() {
    return picked.get();
  }

  /// The two side by side; null while the sheet is closed.
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  public @Nullable Comparison getComparison() {
    return comparison.get();
  }

  /// Whether the sheet is open.
  public BooleanProperty openProperty() {
    return open;
  }
}
