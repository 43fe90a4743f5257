package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.control.Choice;
import app.wheelhouse.ui.control.InView;
import app.wheelhouse.ui.control.KeyGuard;
import app.wheelhouse.ui.control.SecretField;
import app.wheelhouse.ui.control.Shown;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of accounts.fxml.
public final class AccountsView {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final AccountsViewModel viewModel;
  private final AccountSteps steps;
  private final AccountsTexts texts;

  @FXML private HBox locked;
  @FXML private SecretField passphrase;
  @FXML private Button unlock;
  @FXML private Label gateProblem;
  @FXML private HBox missing;
  @FXML private Label loading;
  @FXML private Label none;
  @FXML private VBox rows;
  @FXML private Label message;
  @FXML private Label outside;
  @FXML private HBox start;
  @FXML private VBox way;
  @FXML private Label one;
  @FXML private Label two;
  @FXML private Label three;
  @FXML private Label title;
  @FXML private VBox account;
  @FXML private TextField name;
  @FXML private Label nameProblem;
  @FXML private HBox networks;
  @FXML private Label networkHint;
  @FXML private TextField master;
  @FXML private Label masterProblem;
  @FXML private Label accountProblem;
  @FXML private Button watch;
  @FXML private VBox key;
  @FXML private Label keyText;
  @FXML private Button make;
  @FXML private ToggleButton importing;
  @FXML private VBox importBox;
  @FXML private SecretField agentKey;
  @FXML private Button importAct;
  @FXML private Label keyProblem;
  @FXML private VBox approval;
  @FXML private Label approvalText;
  @FXML private Label agent;
  @FXML private Label how;
  @FXML private Label approvalProblem;
  @FXML private Button check;
  @FXML private ToggleButton here;
  @FXML private VBox hereBox;
  @FXML private SecretField masterKey;
  @FXML private Label typedNameLabel;
  @FXML private TextField typedName;
  @FXML private Button sign;
  @FXML private VBox proof;
  @FXML private Label proofText;
  @FXML private Label proofProblem;
  @FXML private Button checkProof;
  @FXML private Button other;

  public AccountsView(AccountsViewModel viewModel) {
    this.viewModel = viewModel;
    this.steps = viewModel.getSteps();
    this.texts = viewModel.words();
  }

  public AccountsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    VaultGate gate = viewModel.getGate();
    Shown.when(locked, gate.lockedProperty());
    Shown.when(missing, gate.missingProperty());
    Shown.when(loading, viewModel.stateProperty().map(now -> now == PanelState.LOADING));
    Shown.when(way, steps.stepProperty().map(now -> now != AccountStep.NONE));
    BooleanBinding nowhere = steps.stepProperty().isEqualTo(AccountStep.NONE);
    Shown.when(start, nowhere);
    Shown.when(none, viewModel.stateProperty().isEqualTo(PanelState.EMPTY).and(nowhere));
    Shown.when(outside, nowhere.and(Bindings.isNotEmpty(outside.textProperty())));
    step(account, AccountStep.ACCOUNT);
    step(key, AccountStep.KEY);
    step(approval, AccountStep.APPROVAL);
    step(proof, AccountStep.PROOF);
    Shown.withWords(gateProblem, message, nameProblem, masterProblem, accountProblem);
    Shown.withWords(keyProblem, approvalProblem, proofProblem);
    acts(gate);
    form();
    secrets();
    steps.stepProperty().subscribe(this::mark);
    steps.chosenProperty().subscribe(this::choose);
    viewModel.lines().addListener((ListChangeListener<AccountLine>) _ -> fill());
    fill();
  }

  /// What cannot be done now is off and says why.
  private void acts(VaultGate gate) {
    watch
        .disableProperty()
        .bind(
            viewModel
                .getWork()
                .busyProperty()
                .or(viewModel.getForm().nameProblemProperty().isNotEmpty())
                .or(viewModel.getForm().masterProblemProperty().isNotEmpty()));
    List.of(unlock, check, checkProof)
        .forEach(button -> button.disableProperty().bind(viewModel.getWork().busyProperty()));
    BooleanBinding closed = gate.openProperty().not();
    Tooltip why = new Tooltip(texts.of("locked.why"));
    List.of(make, importAct, other)
        .forEach(
            button -> button.disableProperty().bind(viewModel.getWork().busyProperty().or(closed)));
    List.of(make, other)
        .forEach(
            button -> gate.openProperty().subscribe(open -> button.setTooltip(open ? null : why)));
    // It is meant when the name of the account stands there.
    sign.disableProperty()
        .bind(
            viewModel
                .getWork()
                .busyProperty()
                .or(
                    Bindings.createBooleanBinding(
                        this::isUnconfirmed, typedName.textProperty(), steps.chosenProperty())));
  }

  private boolean isUnconfirmed() {
    AccountLine line = steps.chosenProperty().get();
    return line == null || !typedName.getText().strip().equals(line.name());
  }

  private void form() {
    AccountForm form = viewModel.getForm();
    KeyGuard.on(name, AccountForm.NAME_LENGTH, form::refuseKeyAsName, form::refuseName);
    KeyGuard.on(master, AccountForm.ADDRESS_LENGTH, form::refuseKey, form::refuseLonger);
    KeyGuard.on(
        typedName,
        AccountForm.NAME_LENGTH,
        () -> steps.problem(texts.of("master.key")),
        () -> steps.problem(texts.of("name.wrong")));
    name.textProperty().bindBidirectional(form.nameProperty());
    master.textProperty().bindBidirectional(form.masterProperty());
    form.nameProblemProperty()
        .subscribe(problem -> name.pseudoClassStateChanged(DANGER, !problem.isEmpty()));
    form.masterProblemProperty()
        .subscribe(problem -> master.pseudoClassStateChanged(DANGER, !problem.isEmpty()));
    name.setOnAction(_ -> master.requestFocus());
    master.setOnAction(_ -> watch.fire());
    Choice.fill(
        networks,
        List.of(AccountForm.TESTNET, AccountForm.MAINNET),
        network -> texts.of("network." + network),
        form.networkProperty());
    form.networkProperty()
        .subscribe(network -> {
          networkHint.setText(texts.of("network." + network + ".hint"));
          networkHint.pseudoClassStateChanged(DANGER, network.equals(AccountForm.MAINNET));
        });
  }

  private void secrets() {
    Shown.when(importBox, importing.selectedProperty());
    Shown.when(hereBox, here.selectedProperty());
    importing.selectedProperty().subscribe(on -> opened(on, agentKey));
    here.selectedProperty()
        .subscribe(on -> {
          opened(on, masterKey);
          if (on) {
            InView.bring(hereBox);
          }
        });
    passphrase.setOnEntered(unlock::fire);
    agentKey.setOnEntered(importAct::fire);
    masterKey.setOnEntered(typedName::requestFocus);
    typedName.setOnAction(_ -> sign.fire());
  }

  private static void opened(boolean on, SecretField field) {
    if (on) {
      field.requestFocus();
    } else {
      field.clear();
    }
  }

  private void step(VBox box, AccountStep step) {
    Shown.when(box, steps.stepProperty().map(now -> now == step));
  }

  private void mark(AccountStep now) {
    List<Label> marks = List.of(one, two, three);
    for (int i = 0; i < marks.size(); i++) {
      marks.get(i).pseudoClassStateChanged(NOW, i + 1 == now.number());
      marks.get(i).pseudoClassStateChanged(DONE, i + 1 < now.number());
    }
    shut();
    if (now == AccountStep.ACCOUNT) {
      title.setText(texts.of("new.title"));
      name.requestFocus();
    }
  }

  private void shut() {
    importing.setSelected(false);
    here.setSelected(false);
    typedName.clear();
  }

  private void choose(@Nullable AccountLine line) {
    shut();
    if (line == null) {
      return;
    }
    title.setText(texts.title(line));
    keyText.setText(texts.key(line));
    approvalText.setText(texts.approval(line));
    agent.setText(line.agent());
    how.setText(texts.how(line));
    String confirm = texts.of("here.name", line.name());
    typedNameLabel.setText(confirm);
    typedName.setAccessibleText(confirm);
    proofText.setText(texts.proof(line, viewModel.zone()));
  }

  private void fill() {
    rows.getChildren()
        .setAll(
            viewModel.lines().stream()
                .map(line ->
                    new AccountPane(
                        line, texts, viewModel.zone(), viewModel::open, viewModel::remove))
                .toList());
  }

  // A button that goes off hands the focus to whatever comes next, so that the rest of a secret
  // would be typed there: it goes to the field the button belongs to.
  @FXML
  private void unlock() {
    passphrase.requestFocus();
    viewModel.getGate().unlock(passphrase.take());
  }

  @FXML
  private void makeVault() {
    viewModel.getGate().make();
  }

  @FXML
  private void startConnecting() {
    viewModel.startConnecting();
  }

  @FXML
  private void leave() {
    viewModel.leave();
  }

  @FXML
  private void watch() {
    viewModel.watch();
    if (steps.stepProperty().get() == AccountStep.ACCOUNT) {
      boolean nameIsWrong = !viewModel.getForm().getNameProblem().isEmpty();
      (nameIsWrong ? name : master).requestFocus();
    }
  }

  @FXML
  private void makeAgent() {
    viewModel.makeAgent();
  }

  @FXML
  private void importAgent() {
    agentKey.requestFocus();
    viewModel.importAgent(agentKey.take());
  }

  @FXML
  private void approve() {
    masterKey.requestFocus();
    viewModel.approve(masterKey.take());
  }

  @FXML
  private void prove() {
    viewModel.prove();
  }

  @FXML
  private void copyAgent() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, agent.getText()));
    viewModel.copied();
  }
}
