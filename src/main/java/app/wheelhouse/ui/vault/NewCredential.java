package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.fx.Worker;
import app.wheelhouse.ui.vault.SecretSource.Taken;
import app.wheelhouse.vault.Credential;
import app.wheelhouse.vault.CredentialId;
import app.wheelhouse.vault.CredentialKind;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The form of a new credential; the secret itself is never in it.
public final class NewCredential {
  /// Agent keys come from the accounts page, where the venue proves that they cannot withdraw.
  static final List<CredentialKind> KINDS =
      List.of(CredentialKind.AI_KEY, CredentialKind.VENUE_KEY, CredentialKind.EVM_KEY);

  private final VaultTexts texts;
  private final SecretSource source;
  private final ObjectProperty<CredentialKind> kind =
      new SimpleObjectProperty<>(this, "kind", CredentialKind.AI_KEY);
  private final ObjectProperty<SecretFrom> from =
      new SimpleObjectProperty<>(this, "from", SecretFrom.TYPED);
  private final StringProperty owner = new SimpleStringProperty(this, "owner", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final StringProperty variable = new SimpleStringProperty(this, "variable", "");
  private final ReadOnlyStringWrapper kindHint = new ReadOnlyStringWrapper(this, "kindHint", "");

  NewCredential(VaultTexts texts, SecretSource source) {
    this.texts = texts;
    this.source = source;
    kind.subscribe(now -> kindHint.set(texts.hint(now)));
  }

  /// Its name, if the form is right.
  ///
  /// @param wrong gets a sentence when it is not
  @Nullable CredentialId id(Consumer<String> wrong) {
    if (note.get().strip().length() > Credential.NOTE_LENGTH) {
      wrong.accept(texts.of("note.long", Credential.NOTE_LENGTH));
      return null;
    }
    try {
      return new CredentialId(kind.get(), owner.get().strip(), name.get().strip());
    } catch (IllegalArgumentException e) {
      wrong.accept(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /// Gets the secret from where the form says.
  ///
  /// @param typed what stands in the field; wiped when it is not what is wanted
  /// @param got gets the characters, and where they came from, empty when typed
  void secret(char[] typed, Consumer<Taken> got, Consumer<String> failed) {
    switch (from.get()) {
      case TYPED -> {
        if (typed.length == 0) {
          failed.accept(texts.of("secret.none"));
        } else {
          got.accept(new Taken("", typed));
        }
      }
      case FILE -> {
        Worker.wipe(typed);
        source.file(got, failed);
      }
      case VARIABLE -> {
        Worker.wipe(typed);
        String named = variable.get().strip();
        source
            .variable(named)
            .ifPresentOrElse(
                value -> got.accept(new Taken(named, value)),
                () -> failed.accept(texts.of("variable.missing", named)));
      }
    }
  }

  /// What to do now that the secret is in the vault.
  String after(CredentialId id, Taken taken) {
    return switch (from.get()) {
      case TYPED -> texts.of("added", id.name());
      case FILE -> texts.of("added.file", id.name(), taken.from());
      case VARIABLE -> texts.of("added.variable", id.name(), taken.from());
    };
  }

  void clear() {
    from.set(SecretFrom.TYPED);
    List.of(owner, name, note, variable).forEach(text -> text.set(""));
  }

  public ObjectProperty<CredentialKind> kindProperty() {
    return kind;
  }

  ObjectProperty<SecretFrom> fromProperty() {
    return from;
  }

  /// Account of a venue, or name of an AI back end.
  public StringProperty ownerProperty() {
    return owner;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty noteProperty() {
    return note;
  }

  /// Name of an environment variable.
  public StringProperty variableProperty() {
    return variable;
  }

  public ReadOnlyStringProperty kindHintProperty() {
    return kindHint.getReadOnlyProperty();
  }

  public String getKindHint() {
    return kindHint.get();
  }
}
