package app.wheelhouse.ui.accounts;

import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Name, network and address of a new account, each with its own sentence when it is wrong.
public final class AccountForm {
  /// An address without its blanks.
  static final int ADDRESS_LENGTH = 42;

  /// Longest name.
  static final int NAME_LENGTH = 32;

  static final String TESTNET = "testnet";
  static final String MAINNET = "mainnet";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final Pattern ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{40}");

  private final AccountsTexts texts;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ObjectProperty<String> network =
      new SimpleObjectProperty<>(this, "network", TESTNET);
  private final StringProperty master = new SimpleStringProperty(this, "master", "");
  private final ReadOnlyStringWrapper nameProblem =
      new ReadOnlyStringWrapper(this, "nameProblem", "");
  private final ReadOnlyStringWrapper masterProblem =
      new ReadOnlyStringWrapper(this, "masterProblem", "");

  AccountForm(AccountsTexts texts) {
    this.texts = texts;
    name.subscribe((_, _) -> nameProblem.set(""));
    master.subscribe((_, _) -> masterProblem.set(""));
  }

  /// Whether all of it is right; says what is not.
  boolean check() {
    nameProblem.set(NAME.matcher(getName()).matches() ? "" : texts.of("name.wrong"));
    masterProblem.set(addressProblem(getMaster()));
    return getNameProblem().isEmpty() && getMasterProblem().isEmpty();
  }

  private String addressProblem(String typed) {
    if (typed.isEmpty()) {
      return texts.of("master.none");
    }
    return ADDRESS.matcher(typed).matches() ? "" : texts.of("master.wrong", typed.length());
  }

  /// U5: a private key was about to stand in the field in the open. It is not in it.
  void refuseKey() {
    masterProblem.set(texts.of("master.key"));
  }

  /// More than an address has.
  void refuseLonger() {
    masterProblem.set(texts.of("master.long"));
  }

  void refuseName() {
    nameProblem.set(texts.of("name.wrong"));
  }

  /// The same key in the field of the name.
  void refuseKeyAsName() {
    nameProblem.set(texts.of("master.key"));
  }

  void clear() {
    name.set("");
    network.set(TESTNET);
    master.set("");
    nameProblem.set("");
    masterProblem.set("");
  }

  public StringProperty nameProperty() {
    return name;
  }

  public String getName() {
    return name.get().strip();
  }

  ObjectProperty<String> networkProperty() {
    return network;
  }

  public StringProperty masterProperty() {
    return master;
  }

  public String getMaster() {
    return master.get().strip();
  }

  public ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }

  public String getNameProblem() {
    return nameProblem.get();
  }

  public ReadOnlyStringProperty masterProblemProperty() {
    return masterProblem.getReadOnlyProperty();
  }

  public String getMasterProblem() {
    return masterProblem.get();
  }
}
