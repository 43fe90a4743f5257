package app.wheelhouse.ui.arming;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// How a session with real orders stands on the way to being armed.
public final class ArmingStatus {
  private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper(this, "needed");
  private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(this, "armed");
  private final ReadOnlyBooleanWrapper asksName = new ReadOnlyBooleanWrapper(this, "asksName");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");
  private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper(this, "prompt", "");
  private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper(this, "blocked", "");
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper(this, "standing", "");

  ArmingStatus() {
    asksName.bind(needed.and(armed.not()));
  }

  /// @param toBe whether the session has to be armed
  /// @param is whether the desk says that it is
  void needed(boolean toBe, boolean is) {
    needed.set(toBe);
    armed.set(toBe && is);
  }

  void title(String words) {
    title.set(words);
  }

  void verdict(String words) {
    verdict.set(words);
  }

  void prompt(String words) {
    prompt.set(words);
  }

  void standing(String words) {
    standing.set(words);
  }

  /// @param why it cannot be armed now; null when it can, empty when there is nothing to arm
  void blocked(@Nullable String why) {
    blocked.set(why == null ? "" : why);
    ready.set(why == null);
  }

  /// Whether this session has to be armed at all.
  public ReadOnlyBooleanProperty neededProperty() {
    return needed.getReadOnlyProperty();
  }

  public boolean isNeeded() {
    return needed.get();
  }

  /// Whether trading with real money is armed.
  public ReadOnlyBooleanProperty armedProperty() {
    return armed.getReadOnlyProperty();
  }

  public boolean isArmed() {
    return armed.get();
  }

  /// Whether the name is asked for.
  public ReadOnlyBooleanProperty asksNameProperty() {
    return asksName.getReadOnlyProperty();
  }

  public boolean isAsksName() {
    return asksName.get();
  }

  /// Whether it can be armed now.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /// What the sheet is about.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /// What came of the check, a sentence; empty before it.
  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  public String getVerdict() {
    return verdict.get();
  }

  /// What is to be typed.
  public ReadOnlyStringProperty promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  public String getPrompt() {
    return prompt.get();
  }

  /// Why it cannot be armed now; empty when it can, and when there is nothing to arm.
  public ReadOnlyStringProperty blockedProperty() {
    return blocked.getReadOnlyProperty();
  }

  public String getBlocked() {
    return blocked.get();
  }

  /// Whether new positions can be opened, a sentence; empty where fills are simulated.
  public ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }

  public String getStanding() {
    return standing.get();
  }
}
