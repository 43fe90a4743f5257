package app.wheelhouse.ui.vault;

import app.wheelhouse.vault.Passphrase;
import app.wheelhouse.vault.Passphrase.Strength;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A new passphrase that is typed twice: how good it is, and whether both are the same.
public final class PassphraseModel {
  private final VaultTexts texts;
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
  private final ReadOnlyObjectWrapper<@Nullable Strength> strength =
      new ReadOnlyObjectWrapper<>(this, "strength");

  PassphraseModel(VaultTexts texts) {
    this.texts = texts;
    hint.set(texts.of("passphrase.hint"));
  }

  /// Judges what is typed so far; keeps nothing of it.
  public void typed(char[] soFar) {
    if (soFar.length == 0) {
      strength.set(null);
      hint.set(texts.of("passphrase.hint"));
      return;
    }
    Passphrase.Judgement judgement = Passphrase.judge(soFar);
    strength.set(judgement.strength());
    hint.set(judgement.hint());
  }

  /// What is wrong with the two; empty when nothing is.
  String wrong(char[] first, char[] again) {
    if (first.length == 0) {
      return texts.of("passphrase.none");
    }
    Passphrase.Judgement judgement = Passphrase.judge(first);
    if (judgement.strength() == Strength.REFUSED) {
      return judgement.hint();
    }
    return Arrays.equals(first, again) ? "" : texts.of("passphrase.differ");
  }

  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  public String getHint() {
    return hint.get();
  }

  /// Null while nothing is typed.
  public ReadOnlyObjectProperty<@Nullable Strength> strengthProperty() {
    return strength.getReadOnlyProperty();
  }
}
