package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Worker;
import app.wheelhouse.ui.vault.SecretSource.Taken;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.Vault;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What an unlocked vault keeps, and how it is added to, replaced and removed.
public final class CredentialsModel {
  private final Vault vault;
  private final Worker<VaultProblem> work;
  private final VaultTexts texts;
  private final Confirmation confirmation;
  private final Function<Credential, CredentialLine> line;
  private final NewCredential fresh;
  private final ObservableList<CredentialLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<CredentialForm> form =
      new SimpleObjectProperty<>(this, "form", CredentialForm.NONE);
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyStringWrapper replacing = new ReadOnlyStringWrapper(this, "replacing", "");
  private @Nullable CredentialId chosen;

  /// @param line makes the row of a credential
  CredentialsModel(
      Vault vault,
      Worker<VaultProblem> work,
      VaultTexts texts,
      Confirmation confirmation,
      NewCredential fresh,
      Function<Credential, CredentialLine> line) {
    this.vault = vault;
    this.work = work;
    this.texts = texts;
    this.confirmation = confirmation;
    this.fresh = fresh;
    this.line = line;
    form.subscribe((_, _) -> problem.set(""));
  }

  /// Opens the form of a new one.
  public void startAdding() {
    message.set("");
    form.set(CredentialForm.ADD);
  }

  /// Opens the form that takes another secret for this one.
  void startReplacing(CredentialLine of) {
    chosen = of.id();
    message.set("");
    replacing.set(texts.of("replace.title", of.id().name()));
    form.set(CredentialForm.REPLACE);
  }

  /// Closes the form; what was typed in it, but no secret, is still there when it opens again.
  public void cancel() {
    form.set(CredentialForm.NONE);
  }

  /// Whether the form names a credential; says what is missing.
  boolean isReady() {
    return fresh.id(problem::set) != null;
  }

  /// Keeps a new credential.
  ///
  /// @param typed the secret, when it is typed; wiped in every case
  public void add(char[] typed) {
    CredentialId id = fresh.id(problem::set);
    if (id == null) {
      Worker.wipe(typed);
      return;
    }
    String note = fresh.noteProperty().get().strip();
    fresh.secret(typed, taken -> add(id, note, taken), problem::set);
  }

  private void add(CredentialId id, String note, Taken taken) {
    work.ask(
        "add",
        () -> {
          byte[] secret = id.kind().secretOf(taken.characters());
          try {
            vault.add(id, secret, note);
            return vault.list();
          } finally {
            Arrays.fill(secret, (byte) 0);
          }
        },
        all -> {
          String after = fresh.after(id, taken);
          fresh.clear();
          done(all, after);
        },
        this::failed,
        taken.characters());
  }

  /// Puts this secret in the place of the chosen one's.
  ///
  /// @param typed wiped in every case
  public void replace(char[] typed) {
    CredentialId id = chosen;
    if (id == null || typed.length == 0) {
      Worker.wipe(typed);
      problem.set(texts.of("secret.none"));
      return;
    }
    work.ask(
        "replace",
        () -> {
          byte[] secret = id.kind().secretOf(typed);
          try {
            vault.replace(id, secret);
            return vault.list();
          } finally {
            Arrays.fill(secret, (byte) 0);
          }
        },
        all -> done(all, texts.of("replaced", id.name())),
        this::failed,
        typed);
  }

  /// Forgets one, if the trader types its name.
  void remove(CredentialLine of) {
    CredentialId id = of.id();
    confirmation.ask(
        new Confirmation.Question(
            texts.of("remove.title", id.name()),
            texts.of(of.replaceable() ? "remove.text" : "remove.agent", of.purpose()),
            texts.of("remove.act"),
            true,
            id.name()),
        () ->
            work.ask(
                "remove",
                () -> {
                  vault.remove(id);
                  return vault.list();
                },
                all -> done(all, texts.of("removed", id.name())),
                this::failed));
  }

  /// What the vault says that it keeps.
  void show(List<Credential> all) {
    List<CredentialLine> now = all.stream().map(line).toList();
    if (!now.equals(lines)) {
      lines.setAll(now);
    }
    empty.set(lines.isEmpty());
  }

  /// The vault is locked: nothing of it stays on the screen, nor in a form.
  void forget() {
    lines.clear();
    empty.set(true);
    chosen = null;
    fresh.clear();
    message.set("");
    form.set(CredentialForm.NONE);
  }

  /// A secret was about to be shown in a plain field.
  void refuseSecret() {
    problem.set(texts.of("refused"));
  }

  void refuseLonger() {
    problem.set(texts.of("note.long", Credential.NOTE_LENGTH));
  }

  /// The address in the note of this one is on the clipboard now.
  void copied(CredentialLine of) {
    message.set(texts.of("copied", of.id().name()));
  }

  void say(String words) {
    message.set(words);
  }

  private void done(List<Credential> all, String words) {
    show(all);
    form.set(CredentialForm.NONE);
    message.set(words);
  }

  private void failed(VaultProblem why) {
    problem.set(why.sentence());
    if (form.get() == CredentialForm.NONE) {
      message.set(why.sentence());
    }
  }

  ObservableList<CredentialLine> lines() {
    return lines;
  }

  public NewCredential getFresh() {
    return fresh;
  }

  ObjectProperty<CredentialForm> formProperty() {
    return form;
  }

  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  public boolean isEmpty() {
    return empty.get();
  }

  /// What is wrong in the open form; empty for nothing.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }

  /// What was done last, and what to do after it.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  public String getMessage() {
    return message.get();
  }

  /// The title of the form that replaces.
  public ReadOnlyStringProperty replacingProperty() {
    return replacing.getReadOnlyProperty();
  }

  public String getReplacing() {
    return replacing.get();
  }
}
