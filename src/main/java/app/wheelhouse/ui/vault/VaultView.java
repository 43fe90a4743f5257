package app.wheelhouse.ui.vault;

import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.KeyGuard;
import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.vault.Passphrase.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of vault.fxml.
public final class VaultView implements CredentialPane.Acts {
  private static final int LONGEST = 200;

  private final VaultViewModel viewModel;
  private final PassphraseActs passphrases;
  private final CredentialsModel credentials;

  @FXML private Label loading;
  @FXML private VBox absent;
  @FXML private SecretField createFirst;
  @FXML private HBox createStrength;
  @FXML private SecretField createAgain;
  @FXML private Label createProblem;
  @FXML private Button create;
  @FXML private Button stop;
  @FXML private VBox locked;
  @FXML private Label lockedWhy;
  @FXML private SecretField passphrase;
  @FXML private Button unlock;
  @FXML private Label unlockProblem;
  @FXML private Label waiting;
  @FXML private VBox damaged;
  @FXML private VBox open;
  @FXML private VBox changing;
  @FXML private SecretField current;
  @FXML private SecretField next;
  @FXML private HBox changeStrength;
  @FXML private SecretField nextAgain;
  @FXML private Label changeProblem;
  @FXML private Label changeWaiting;
  @FXML private Button change;
  @FXML private VBox adding;
  @FXML private HBox kinds;
  @FXML private TextField owner;
  @FXML private TextField name;
  @FXML private TextField note;
  @FXML private HBox sources;
  @FXML private SecretField secret;
  @FXML private Label fileHint;
  @FXML private TextField variable;
  @FXML private Label addProblem;
  @FXML private Button add;
  @FXML private VBox replacing;
  @FXML private SecretField other;
  @FXML private Label replaceProblem;
  @FXML private Button replace;
  @FXML private Label message;
  @FXML private Label none;
  @FXML private VBox rows;
  @FXML private Label rowsHint;

  public VaultView(VaultViewModel viewModel) {
    this.viewModel = viewModel;
    this.passphrases = viewModel.getPassphrase();
    this.credentials = viewModel.getCredentials();
  }

  public VaultViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    parts();
    forms();
    List.of(create, unlock, change, add, replace)
        .forEach(button -> button.disableProperty().bind(viewModel.getWork().busyProperty()));
    unlock
        .disableProperty()
        .bind(
            viewModel
                .getWork()
                .busyProperty()
                .or(viewModel.getStatus().waitingProperty().isNotEmpty()));
    Shown.withWords(createProblem, lockedWhy, unlockProblem, waiting, changeProblem, changeWaiting);
    Shown.withWords(addProblem, replaceProblem, message);
    judge(createFirst, createStrength);
    judge(next, changeStrength);
    List.of(createAgain, current, nextAgain)
        .forEach(field -> field.setOnEdited(() -> edited(field)));
    createFirst.setOnEntered(createAgain::requestFocus);
    // A button that is off does nothing, so that Enter does not either.
    createAgain.setOnEntered(create::fire);
    passphrase.setOnEntered(unlock::fire);
    nextAgain.setOnEntered(change::fire);
    secret.setOnEntered(add::fire);
    other.setOnEntered(replace::fire);
    credentials.lines().addListener((ListChangeListener<CredentialLine>) _ -> fill());
    fill();
  }

  private void parts() {
    Map<PanelState, Node> parts =
        Map.of(
            PanelState.LOADING,
            loading,
            PanelState.EMPTY,
            absent,
            PanelState.OFF,
            locked,
            PanelState.ERROR,
            damaged,
            PanelState.LIVE,
            open);
    parts.forEach(
        (state, part) -> Shown.when(part, viewModel.stateProperty().map(now -> now == state)));
    Shown.when(stop, passphrases.creatingProperty());
    Shown.when(none, credentials.emptyProperty());
    Shown.when(rowsHint, credentials.emptyProperty().not());
  }

  private void forms() {
    NewCredential fresh = credentials.getFresh();
    VaultTexts words = viewModel.words();
    Choice.fill(kinds, NewCredential.KINDS, words::kind, fresh.kindProperty());
    Choice.fill(
        sources,
        Arrays.asList(SecretFrom.values()),
        from -> words.of("from." + from.key()),
        fresh.fromProperty());
    Shown.when(secret, fresh.fromProperty().map(from -> from == SecretFrom.TYPED));
    Shown.when(fileHint, fresh.fromProperty().map(from -> from == SecretFrom.FILE));
    Shown.when(variable, fresh.fromProperty().map(from -> from == SecretFrom.VARIABLE));
    plain(owner, fresh.ownerProperty());
    plain(name, fresh.nameProperty());
    plain(note, fresh.noteProperty());
    plain(variable, fresh.variableProperty());
    form(adding, CredentialForm.ADD, owner, secret);
    form(replacing, CredentialForm.REPLACE, other, other);
    form(changing, CredentialForm.CHANGE_PASSPHRASE, current, current, next, nextAgain);
  }

  /// Shows a box while its form is open; its secrets go when it closes.
  private void form(VBox box, CredentialForm form, Node first, SecretField... secrets) {
    Shown.when(box, credentials.formProperty().map(now -> now == form));
    credentials
        .formProperty()
        .subscribe((before, now) -> {
          if (before == form) {
            Arrays.asList(secrets).forEach(SecretField::clear);
          } else if (now == form) {
            first.requestFocus();
          }
        });
  }

  private void plain(TextField field, StringProperty text) {
    KeyGuard.on(field, LONGEST, credentials::refuseSecret, credentials::refuseLonger);
    field.textProperty().bindBidirectional(text);
  }

  private void judge(SecretField field, HBox strength) {
    field.setOnEdited(() -> {
      edited(field);
      field.peek(typed -> {
        passphrases.getFresh().typed(typed);
        return typed.length;
      });
    });
    passphrases.getFresh().strengthProperty().subscribe(now -> mark(strength, now));
  }

  /// What was wrong with what stood there before is not said of what stands there now.
  private void edited(SecretField field) {
    if (field.getLength() > 0) {
      viewModel.getStatus().problem("");
    }
  }

  private static void mark(HBox box, @Nullable Strength now) {
    for (Strength each : Strength.values()) {
      box.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
    }
  }

  private void fill() {
    rows.getChildren().clear();
    if (!credentials.lines().isEmpty()) {
      rows.getChildren().add(new CredentialPane(viewModel.words()));
      credentials
          .lines()
          .forEach(
              line -> rows.getChildren().add(new CredentialPane(line, viewModel.words(), this)));
    }
  }

  @Override
  public void copy(CredentialLine line) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, line.address()));
    credentials.copied(line);
  }

  @Override
  public void replace(CredentialLine line) {
    credentials.startReplacing(line);
  }

  @Override
  public void remove(CredentialLine line) {
    credentials.remove(line);
  }

  // A button that goes off hands the focus to whatever comes next, so that the rest of a secret
  // would be typed there in the open: it goes to the field the button belongs to.
  @FXML
  private void create() {
    (createFirst.getLength() > 0 && createAgain.getLength() == 0 ? createAgain : createFirst)
        .requestFocus();
    // What is not right yet stays typed.
    if (createFirst.peek(
        first -> createAgain.peek(again -> passphrases.acceptsNew(first, again)))) {
      passphrases.create(createFirst.take(), createAgain.take());
    }
  }

  @FXML
  private void cancelCreation() {
    createFirst.requestFocus();
    passphrases.cancelCreation();
  }

  @FXML
  private void unlock() {
    passphrase.requestFocus();
    passphrases.unlock(passphrase.take());
  }

  @FXML
  private void tryAgain() {
    viewModel.tryAgain();
  }

  @FXML
  private void lock() {
    viewModel.lock();
  }

  @FXML
  private void startChanging() {
    viewModel.startChanging();
  }

  @FXML
  private void change() {
    current.requestFocus();
    if (next.peek(
        first ->
            nextAgain.peek(
                again -> passphrases.acceptsChange(current.getLength(), first, again)))) {
      passphrases.change(current.take(), next.take(), nextAgain.take());
    }
  }

  @FXML
  private void startAdding() {
    credentials.startAdding();
  }

  @FXML
  private void addCredential() {
    (secret.isVisible() ? secret : name).requestFocus();
    if (credentials.isReady()) {
      credentials.add(secret.take());
    }
  }

  @FXML
  private void replace() {
    other.requestFocus();
    credentials.replace(other.take());
  }

  @FXML
  private void cancel() {
    credentials.cancel();
  }
}
