package app.wheelhouse.ui.skill;

import app.wheelhouse.ai.calibration.CalibrationBook;
import app.wheelhouse.ai.calibration.CalibrationKey;
import app.wheelhouse.ai.calibration.CalibrationSettings;
import app.wheelhouse.ai.calibration.CalibrationState;
import app.wheelhouse.domain.decision.AiStatus;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import app.wheelhouse.ui.fx.RecordReader;
import app.wheelhouse.ui.fx.Sessions;
import java.time.ZoneId;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What the confidence of a proposer has been worth, and whether the desk pays for its models.
public final class SkillViewModel implements FrameListener {
  private final Settings settings;
  private final RecordReader reader;
  private final SkillTexts words;
  private final SkillChoice choice;
  private final PanelStatus status = new PanelStatus();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<@Nullable SkillPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<BreakEven> even = new ReadOnlyObjectWrapper<>(BreakEven.NONE);
  private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private CalibrationBook book;
  private SkillRecord known = SkillRecord.NONE;
  private @Nullable DeskSnapshot newest;
  private boolean read;

  /// @param sessions the open one has the record
  public SkillViewModel(
      Sessions sessions, Settings settings, Background background, ResourceBundle texts) {
    this.settings = settings;
    this.reader = new RecordReader(sessions, background, "skill");
    this.words = new SkillTexts(texts);
    this.choice = new SkillChoice(words, known.state(), this::choose);
    this.book = book();
    settings.follow(AppearanceSettings.ZONE, name -> zone.set(ZoneId.of(name)));
    shown.subscribe(() -> {
      tell();
      refresh();
    });
  }

  private CalibrationBook book() {
    CalibrationSettings usual = CalibrationSettings.DEFAULT;
    double cap = settings.get(AiSettings.CONFIDENCE_CAP).movePointLeft(2).doubleValue();
    return new CalibrationBook(
        new CalibrationSettings(usual.minimum(), cap, usual.shrink(), usual.method()));
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    boolean first = newest == null;
    newest = snapshot;
    tell();
    if (first) {
      refresh();
    }
  }

  private void tell() {
    DeskSnapshot snapshot = newest;
    if (snapshot == null || !shown.get()) {
      return;
    }
    if (!even.get().holds(snapshot)) {
      even.set(BreakEven.of(snapshot));
    }
    if (read || !reader.isKept()) {
      status.set(state());
    }
  }

  private PanelState state() {
    if (!reader.isKept()) {
      return PanelState.OFF;
    }
    return known.outcomes().isEmpty() ? PanelState.EMPTY : PanelState.LIVE;
  }

  /// Reads the record again; the view asks every few seconds while it is seen.
  public void refresh() {
    if (newest != null && shown.get()) {
      CalibrationBook into = book;
      reader.ask(thoughts -> SkillRecord.read(thoughts, into), this::took, this::unread);
    }
  }

  private void took(SkillRecord now) {
    read = true;
    if (!now.holds(known)) {
      known = now;
      DeskSnapshot snapshot = newest;
      AiStatus model = snapshot == null ? null : snapshot.ai().status();
      choice.offer(now.state(), model == null ? "" : "model:" + model.model());
      choose();
    }
    status.set(state());
  }

  private void unread(Exception problem) {
    read = false;
    status.failed(words.of("failed", problem.getClass().getSimpleName()));
  }

  private void choose() {
    CalibrationKey key = choice.key().orElse(null);
    CalibrationState.Entry entry = key == null ? null : known.state().entries().get(key);
    if (key == null || entry == null) {
      page.set(null);
      verdict.set("");
      return;
    }
    page.set(SkillPage.of(key, entry, known.outcomes()));
    verdict.set(entry.report().verdict().sentence());
  }

  @Override
  public void silent(long millis) {
    status.silent(millis);
  }

  @Override
  public void reset() {
    newest = null;
    read = false;
    known = SkillRecord.NONE;
    book = book();
    choice.clear();
    choose();
    even.set(BreakEven.NONE);
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String why) {
    reset();
    status.failed(why);
  }

  SkillTexts words() {
    return words;
  }

  SkillChoice choice() {
    return choice;
  }

  /// The record that is chosen; null before there is any.
  ReadOnlyObjectProperty<@Nullable SkillPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<BreakEven> evenProperty() {
    return even.getReadOnlyProperty();
  }

  /// That times are shown in.
  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /// Whether anybody sees the panel: while not, nothing is read. The host sets it.
  public BooleanProperty shownProperty() {
    return shown;
  }

  /// Whether the confidence says anything, in a sentence; empty before there is a record.
  public ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  public String getVerdict() {
    return verdict.get();
  }

  /// Why nothing can be shown; empty unless the state is ERROR.
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
