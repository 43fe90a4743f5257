package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.prompt.Shrunk;
import app.wheelhouse.ai.snapshot.Snapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A written prompt in the words of the page.
public final class PromptShown {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

  private final PromptWords words;
  private final Supplier<ZoneId> zone;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyStringWrapper moment = new ReadOnlyStringWrapper(this, "moment", "");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", 0);
  private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper(this, "cut");

  PromptShown(PromptWords words, Supplier<ZoneId> zone) {
    this.words = words;
    this.zone = zone;
  }

  void show(Snapshot of, Prompt prompt, int budget) {
    String whole =
        words.get("system")
            + "\n"
            + prompt.system()
            + "\n\n"
            + words.get("user")
            + "\n"
            + prompt.user();
    if (!whole.equals(text.get())) {
      text.set(whole);
    }
    summary.set(summary(prompt, budget));
    moment.set(
        words.filled(
            "moment",
            of.subject().symbol(),
            TIME.format(Instant.ofEpochMilli(of.time()).atZone(zone.get())),
            zone.get().getId()));
    share.set(Math.min(1, prompt.tokens() / (double) budget));
    cut.set(prompt.tokens() > budget || !left(prompt, Shrunk.Why.LENGTH).isEmpty());
  }

  private String summary(Prompt prompt, int budget) {
    List<String> parts = new ArrayList<>();
    parts.add(
        words.filled("budget", PromptWords.count(prompt.tokens()), PromptWords.count(budget)));
    String length = left(prompt, Shrunk.Why.LENGTH);
    String off = left(prompt, Shrunk.Why.OFF);
    if (length.isEmpty() && off.isEmpty()) {
      parts.add(words.get("whole"));
    }
    if (!length.isEmpty()) {
      parts.add(words.filled("left", length));
    }
    if (!off.isEmpty()) {
      parts.add(words.filled("off", off));
    }
    if (prompt.tokens() > budget) {
      parts.add(words.get("over"));
    }
    return String.join("; ", parts) + ".";
  }

  private static String left(Prompt prompt, Shrunk.Why why) {
    return prompt.leftOut().stream()
        .filter(each -> each.why() == why)
        .map(Shrunk::words)
        .collect(Collectors.joining(", "));
  }

  void clear() {
    text.set("");
    summary.set("");
    moment.set("");
    share.set(0);
    cut.set(false);
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// The whole prompt; empty while none was written.
  public String getText() {
    return text.get();
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Such as `5,885 of 8,000 tokens; nothing left out.`
  public String getSummary() {
    return summary.get();
  }

  public ReadOnlyStringProperty momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// Which market, and when.
  public String getMoment() {
    return moment.get();
  }

  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /// Of the budget, 0 to 1.
  public double getShare() {
    return share.get();
  }

  /// Whether the budget was too small for all of it.
  ReadOnlyBooleanProperty cutProperty() {
    return cut.getReadOnlyProperty();
  }
}
