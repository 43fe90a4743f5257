package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.DiffLine;
import app.wheelhouse.ai.prompt.PromptDiff;
import app.wheelhouse.ai.prompt.PromptTexts;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.control.KeyGuard;
import app.wheelhouse.ui.fx.Confirmation;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text as it is typed, beside the one that is kept and the one that was delivered.
final class PromptDraft {
  private final PromptPart part;
  private final Settings settings;
  private final PromptWords words;
  private final Confirmation confirmation;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final Runnable unfollow;

  PromptDraft(PromptPart part, Settings settings, PromptWords words, Confirmation confirmation) {
    this.part = part;
    this.settings = settings;
    this.words = words;
    this.confirmation = confirmation;
    text.set(kept());
    text.subscribe((_, _) -> typed());
    unfollow = settings.follow(part.setting(), _ -> followed());
  }

  /// The text that the next session uses.
  private String kept() {
    String own = settings.get(part.setting());
    return own.isEmpty() ? part.delivered() : own;
  }

  private void typed() {
    problem.set("");
    message.set("");
    mark();
  }

  private void mark() {
    String typed = text.get().strip();
    changed.set(!typed.equals(part.delivered()));
    unsaved.set(!typed.equals(kept()));
  }

  /// A change from elsewhere shows, unless something else is being typed.
  private void followed() {
    if (!unsaved.get()) {
      text.set(kept());
    }
    mark();
  }

  /// Keeps what is typed, or says why not.
  void save() {
    String typed = text.get().strip();
    if (KeyGuard.isSecret(typed)) {
      problem.set(words.get("problem.secret"));
      return;
    }
    if (typed.length() > PromptTexts.LONGEST) {
      int over = typed.length() - PromptTexts.LONGEST;
      problem.set(words.filled("problem.long", PromptWords.count(over)));
      return;
    }
    String clean = part.cleaned(typed);
    if (clean.isEmpty() && part != PromptPart.OWN) {
      problem.set(words.get("problem.empty"));
      return;
    }
    text.set(clean);
    settings.set(part.setting(), clean.equals(part.delivered()) ? "" : clean);
    mark();
    message.set(words.get(clean.equals(typed) ? "saved" : "saved.cleaned"));
  }

  /// Back to the delivered text; asks when words of the trader would be lost.
  void reset() {
    String typed = text.get().strip();
    boolean own = !typed.isEmpty() && !typed.equals(part.delivered());
    if (!own && !settings.isChanged(part.setting())) {
      text.set(part.delivered());
      return;
    }
    String key = part == PromptPart.OWN ? "clear" : "reset";
    confirmation.ask(
        new Confirmation.Question(
            words.filled(key + ".title", words.name(part)),
            words.get(key + ".text"),
            words.filled(key + ".act", words.name(part)),
            false),
        () -> {
          settings.reset(part.setting());
          text.set(part.delivered());
          mark();
          message.set(words.get(key + ".done"));
        });
  }

  /// Something that is no text was pasted or typed; nothing was taken.
  void refuse(String key) {
    problem.set(words.get(key));
  }

  /// The delivered text against what is typed; empty when they are the same.
  List<DiffLine> diff() {
    return changed.get() ? PromptDiff.of(part.delivered(), text.get().strip()) : List.of();
  }

  void close() {
    unfollow.run();
  }

  PromptPart part() {
    return part;
  }

  /// What is typed; set it to type.
  StringProperty textProperty() {
    return text;
  }

  /// Whether it differs from the delivered text.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// Whether it differs from what is kept.
  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /// Why it was not kept; empty when nothing is wrong.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What was done last; empty once something is typed.
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }
}
