package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Where the trader is on the way to a connected account, and what was said there last.
public final class AccountSteps {
  private final ReadOnlyObjectWrapper<AccountStep> step =
      new ReadOnlyObjectWrapper<>(this, "step", AccountStep.NONE);
  private final ReadOnlyObjectWrapper<@Nullable AccountLine> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

  /// Goes on where this account stands.
  void open(AccountLine line) {
    go(line, AccountStep.of(line.standing()));
  }

  /// @param line null while there is no account yet, or none is looked at
  void go(@Nullable AccountLine line, AccountStep at) {
    quiet();
    chosen.set(line);
    step.set(at);
  }

  /// Forgets what was said.
  void quiet() {
    problem.set("");
    message.set("");
  }

  void problem(String words) {
    problem.set(words);
  }

  void message(String words) {
    message.set(words);
  }

  ReadOnlyObjectProperty<AccountStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// The account of the steps; null while none is chosen.
  ReadOnlyObjectProperty<@Nullable AccountLine> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  @Nullable AccountLine chosen() {
    return chosen.get();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What did not work; empty when nothing is wrong.
  public String getProblem() {
    return problem.get();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// What was done last.
  public String getMessage() {
    return message.get();
  }
}
