package app.wheelhouse.ui.opening;

import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.AccountProblem;
import app.wheelhouse.ui.fx.Worker;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which account a shadow, testnet or live session is opened for. Opening one never arms it.
public final class OpeningViewModel {
  private static final List<ModeFrame> MODES =
      List.of(ModeFrame.SHADOW, ModeFrame.TESTNET, ModeFrame.LIVE);

  private final @Nullable Signers signers;
  private final Consumer<SessionChoice> opener;
  private final Consumer<Route> routes;
  private final ResourceBundle texts;
  private final Candidates candidates;
  private final Worker<String> work;
  private final List<Command> commands;
  private final PanelStatus status = new PanelStatus();
  private final ObservableList<Candidate> list = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Candidate> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper act = new ReadOnlyStringWrapper("");
  private ModeFrame mode = ModeFrame.SHADOW;

  private record Found(List<AccountLine> accounts, boolean unlocked) {}

  /// @param signers null for a desk without accounts
  /// @param opener leaves the open session, asking where something hangs on it, and opens another
  public OpeningViewModel(
      @Nullable Signers signers,
      Consumer<SessionChoice> opener,
      Consumer<Route> routes,
      Background background,
      ResourceBundle texts) {
    this.signers = signers;
    this.opener = opener;
    this.routes = routes;
    this.texts = texts;
    this.candidates = new Candidates(texts);
    this.work = new Worker<>(background, "opening", what -> text("busy." + what), this::problem);
    this.commands =
        MODES.stream()
            .map(each ->
                new Command("session." + each.key(), texts, () -> ask(each)).icon(icon(each)))
            .toList();
    chosen.subscribe(this::judge);
  }

  private static String icon(ModeFrame mode) {
    return switch (mode) {
      case SHADOW -> "fth-copy";
      case TESTNET -> "fth-check-circle";
      case LIVE -> "fth-zap";
      case DEMO, REPLAY, PAPER -> "fth-radio";
    };
  }

  /// `session.shadow`, `session.testnet`, `session.live`.
  public List<Command> commands() {
    return commands;
  }

  /// Opens the sheet for this mode and looks which accounts there are.
  private void ask(ModeFrame wanted) {
    mode = wanted;
    chosen.set(null);
    list.clear();
    locked.set(false);
    title.set(text("title." + wanted.key()));
    note.set(text("note." + wanted.key()));
    act.set(text("act." + wanted.key()));
    open.set(true);
    status.set(PanelState.LOADING);
    Signers known = signers;
    if (known == null) {
      show(new Found(List.of(), true));
      return;
    }
    work.look(
        () -> new Found(known.accounts().list(), known.unlocked().getAsBoolean()),
        this::show,
        status::failed);
  }

  private void show(Found found) {
    list.setAll(candidates.of(mode, found.accounts()));
    locked.set(mode.isReal() && !found.unlocked());
    list.stream().filter(Candidate::usable).findFirst().ifPresent(chosen::set);
    boolean any = list.stream().anyMatch(Candidate::usable);
    status.set(
        signers == null && !any
            ? PanelState.OFF
            : list.isEmpty() ? PanelState.EMPTY : PanelState.LIVE);
    judge();
  }

  private void judge() {
    Candidate now = chosen.get();
    ready.set(now != null && now.usable() && !locked.get());
  }

  /// Opens the session for the chosen account; a second click finds a closed sheet.
  void open() {
    Candidate now = chosen.get();
    if (open.get() && ready.get() && now != null) {
      open.set(false);
      opener.accept(new SessionChoice(mode, now.name()));
    }
  }

  /// Goes to where accounts are connected.
  void showAccounts() {
    open.set(false);
    routes.accept(new Route.ShowSettings("accounts"));
  }

  /// Goes to where the vault is unlocked.
  void unlock() {
    open.set(false);
    routes.accept(new Route.ShowSettings("vault"));
  }

  private String problem(Exception problem) {
    return problem instanceof AccountProblem
        ? String.valueOf(problem.getMessage())
        : text("unexpected", problem.getClass().getSimpleName());
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString("opening." + key), Locale.ENGLISH).format(values);
  }

  ModeFrame mode() {
    return mode;
  }

  /// What may be chosen; those that cannot be used say why.
  ObservableList<Candidate> list() {
    return list;
  }

  ObjectProperty<@Nullable Candidate> chosenProperty() {
    return chosen;
  }

  /// Whether the sheet is wanted.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Whether the session can be opened now.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /// Whether the vault has to be unlocked first.
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  public boolean isLocked() {
    return locked.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /// What the mode means.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  public String getNote() {
    return note.get();
  }

  /// What the button does.
  public ReadOnlyStringProperty actProperty() {
    return act.getReadOnlyProperty();
  }

  public String getAct() {
    return act.get();
  }

  public ReadOnlyStringProperty reasonProperty() {
    return status.reasonProperty();
  }

  public String getReason() {
    return status.reasonProperty().get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return status.stateProperty();
  }

  public PanelState getState() {
    return status.get();
  }
}
