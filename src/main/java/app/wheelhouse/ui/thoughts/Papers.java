package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Evidence;
import app.wheelhouse.domain.decision.Retold;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The sheet with all that a decision rests on, and whether the desk says the same again.
public final class Papers {
  private final ThoughtTexts texts;
  private final Shelf shelf;
  private final OpenThought opened;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private @Nullable Evidence evidence;

  Papers(ThoughtTexts texts, Shelf shelf, OpenThought opened) {
    this.texts = texts;
    this.shelf = shelf;
    this.opened = opened;
    open.subscribe((_, now) -> {
      if (!now) {
        evidence = null;
        told.set("");
        busy.set(false);
      }
    });
  }

  /// Opens the sheet of the decision that is open; nothing where it rests on nothing.
  public void show() {
    ThoughtDetail detail = opened.get();
    Evidence found = detail == null ? null : detail.backed().evidence();
    if (found == null) {
      return;
    }
    evidence = found;
    told.set("");
    busy.set(false);
    open.set(true);
  }

  List<Page> pages() {
    Evidence now = evidence;
    return now == null ? List.of() : new PageWriter(texts).of(now);
  }

  /// Its model, and whether it is whole, in a line.
  String title() {
    Evidence now = evidence;
    return now == null
        ? ""
        : texts.filled(
            "papers.title", now.instrument().symbol(), now.model(), now.id().substring(0, 12));
  }

  /// Lets the desk say again, offline, what it makes of this decision.
  public void retell() {
    Evidence now = evidence;
    if (now == null || busy.get()) {
      return;
    }
    told.set(texts.get("retell.busy"));
    boolean asked =
        shelf.<String>ask(
            "retell",
            book -> {
              Retold again = book.retell(now);
              return now.isWhole() ? told(now, again) : texts.get("retell.changed");
            },
            answer -> answered(now, answer.orElse(texts.get("retell.nobook"))),
            problem -> answered(now, texts.filled("retell.failed", problem)));
    busy.set(asked && told.get().equals(texts.get("retell.busy")));
    if (!asked) {
      told.set(texts.get("retell.nobook"));
    }
  }

  private void answered(Evidence about, String answer) {
    if (about == evidence) {
      busy.set(false);
      told.set(answer);
    }
  }

  private String told(Evidence was, Retold again) {
    if (again.isSame(was)) {
      return texts.get("retell.same");
    }
    if (!again.judgement().equals(was.judgement())) {
      return difference("page.judgement", was.judgement(), again.judgement());
    }
    return again.user().equals(was.user())
        ? difference("page.system", was.system(), again.system())
        : difference("page.user", was.user(), again.user());
  }

  private String difference(String part, String was, String now) {
    FirstDifference first = FirstDifference.of(was, now);
    return texts.filled("retell.differs", texts.get(part), first.line(), first.was(), first.now());
  }

  /// Whether the sheet is open.
  public BooleanProperty openProperty() {
    return open;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What saying it again came to; empty before it was asked.
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  public String getTold() {
    return told.get();
  }
}
