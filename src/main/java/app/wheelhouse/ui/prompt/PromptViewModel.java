package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.FxThread;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.Route;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The texts of the prompt as they are typed, what the model is shown, and the whole prompt of a
/// market of the open session. Its state is that of the whole prompt: texts can always be written.
public final class PromptViewModel implements FrameListener {
  private final Settings settings;
  private final Consumer<Route> navigate;
  private final List<PromptDraft> drafts;
  private final SectionSwitches sections;
  private final PromptShown shown;
  private final PromptPreview preview;
  private final List<Runnable> unfollow;
  private final ObjectProperty<PromptPart> part =
      new SimpleObjectProperty<>(this, "part", PromptPart.ROLE);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
  private final ReadOnlyStringWrapper always = new ReadOnlyStringWrapper(this, "always", "");

  /// @param navigate is told when the trader asks for the setting of the budget
  public PromptViewModel(
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      Consumer<Route> navigate) {
    this(settings, texts, confirmation, navigate, FxThread::ask);
  }

  PromptViewModel(
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      Consumer<Route> navigate,
      Background background) {
    this.settings = settings;
    this.navigate = navigate;
    PromptWords words = new PromptWords(texts);
    drafts =
        EnumSet.allOf(PromptPart.class).stream()
            .map(each -> new PromptDraft(each, settings, words, confirmation))
            .toList();
    sections = new SectionSwitches(settings, words);
    shown = new PromptShown(words, () -> ZoneId.of(settings.get(AppearanceSettings.ZONE)));
    preview = new PromptPreview(background, words, shown, this::asTyped, sections::costs);
    always.set(words.filled("always", SectionSwitches.always()));
    drafts.forEach(draft -> draft.textProperty().subscribe((_, _) -> preview.rewrite()));
    sections.all().forEach(each -> each.onProperty().subscribe((_, _) -> preview.rewrite()));
    unfollow =
        List.of(
            settings.follow(AiSettings.PROMPT_TOKENS, _ -> preview.rewrite()),
            settings.follow(
                AiSettings.BACK_END,
                backEnd -> note.set(backEnd.equals(AiSettings.NONE) ? words.get("nomodel") : "")));
  }

  /// The prompt as it would be with everything that is typed, kept or not.
  private PromptSettings asTyped() {
    PromptSettings typed =
        PromptSettings.defaults()
            .withBudget(settings.get(AiSettings.PROMPT_TOKENS))
            .without(sections.off());
    for (PromptDraft draft : drafts) {
      typed = draft.part().in(typed, draft.textProperty().get());
    }
    return typed;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    preview.show(snapshot);
  }

  @Override
  public void silent(long millis) {
    preview.silent(millis);
  }

  @Override
  public void reset() {
    preview.reset();
  }

  @Override
  public void failed(String reason) {
    preview.failed(reason);
  }

  @Override
  public void sessionFailed(String reason, String brief) {
    preview.sessionFailed(reason, brief);
  }

  /// Whether the page can be seen.
  void open(boolean seen) {
    preview.open(seen);
  }

  /// Writes the whole prompt anew, with the market as it is now.
  public void renew() {
    preview.renew();
  }

  /// Takes the trader to the setting of the longest prompt.
  public void showBudget() {
    navigate.accept(new Route.ShowSettings(AiSettings.PROMPT_TOKENS.id()));
  }

  /// Follows the settings no longer.
  public void close() {
    drafts.forEach(PromptDraft::close);
    sections.close();
    unfollow.forEach(Runnable::run);
  }

  /// One for each text, in the order of the prompt.
  List<PromptDraft> drafts() {
    return drafts;
  }

  SectionSwitches sections() {
    return sections;
  }

  PromptMarkets markets() {
    return preview.markets();
  }

  /// The text that is being written; set it to choose.
  ObjectProperty<PromptPart> partProperty() {
    return part;
  }

  /// The whole prompt.
  public PromptShown getShown() {
    return shown;
  }

  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// That no model is asked, and where to choose one; empty when one is.
  public String getNote() {
    return note.get();
  }

  public ReadOnlyStringProperty alwaysProperty() {
    return always.getReadOnlyProperty();
  }

  /// What cannot be switched off.
  public String getAlways() {
    return always.get();
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return preview.status().stateProperty();
  }

  public PanelState getState() {
    return preview.status().get();
  }

  public ReadOnlyStringProperty errorProperty() {
    return preview.status().reasonProperty();
  }

  /// Why no prompt can be shown; empty otherwise.
  public String getError() {
    return preview.status().reasonProperty().get();
  }
}
