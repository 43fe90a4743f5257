package app.wheelhouse.ui.replay;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.setting.AppearanceSettings;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.DeskSession;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ReplayControls;
import app.wheelhouse.ui.fx.Sessions;
import java.time.ZoneId;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A replay's player: where the tape stands and what can be asked of it.
public final class ReplayViewModel implements FrameListener {
  private static final long NOTHING = Long.MIN_VALUE;

  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(PanelState.OFF);
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.ALL.getFirst());
  private final TapeSlider slider = new TapeSlider(this::slid);
  private final TimeEntry entry;
  private final Settings settings;
  private final Confirmation confirmation;
  private final ResourceBundle texts;
  private final ReplayNote words;
  private final ReplayCommands commands;
  private @Nullable ReplayControls controls;
  private boolean following;
  private boolean back;
  private boolean byHand;
  private long sought = NOTHING;
  private String failure = "";

  public ReplayViewModel(
      Sessions sessions, Settings settings, Confirmation confirmation, ResourceBundle texts) {
    this.settings = settings;
    this.confirmation = confirmation;
    this.texts = texts;
    this.words = new ReplayNote(texts);
    this.entry = new TimeEntry(texts);
    this.commands = new ReplayCommands(this, texts);
    sessions.currentProperty().subscribe(this::opened);
    entry.refusalProperty().subscribe(_ -> poll(0));
    settings.follow(AppearanceSettings.ZONE, _ -> poll(0));
    speed.subscribe(chosen -> {
      if (!following) {
        ask(replay -> replay.speed(chosen.factor()));
      }
    });
  }

  private void opened(@Nullable DeskSession now) {
    controls = now == null ? null : now.replay();
    sought = NOTHING;
    failure = "";
    slider.hold(false);
    entry.clear();
    poll(0);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    byHand =
        snapshot.judgements().stream()
            .anyMatch(judged -> judged.decision() == 0 && judged.verdict().isApproved());
    poll(0);
  }

  @Override
  public void silent(long millis) {
    poll(millis);
  }

  @Override
  public void reset() {
    byHand = false;
    poll(0);
  }

  @Override
  public void failed(String reason) {
    failure = controls == null ? "" : reason;
    poll(0);
  }

  /// For menus, keys and the palette.
  public List<Command> commands() {
    return commands.all();
  }

  ReplayCommands keys() {
    return commands;
  }

  /// Plays or pauses; after the end of the tape it plays again from the beginning.
  void playOrPause() {
    ask(replay -> {
      ReplayControls.Progress now = replay.progress();
      if (now.playing()) {
        // Pausing ends a seek under way.
        sought = NOTHING;
        replay.pause();
      } else {
        if (now.ended()) {
          seek(now.firstTime(), replay::play);
        } else {
          replay.play();
        }
      }
    });
  }

  void step() {
    ask(ReplayControls::step);
  }

  void stepBar() {
    ask(ReplayControls::stepBar);
  }

  void faster() {
    speed.set(speed.get().faster());
  }

  void slower() {
    speed.set(speed.get().slower());
  }

  /// The slider is held: the tape plays on, the slider waits for [#release].
  void grab() {
    slider.hold(true);
  }

  /// The slider is let go: seeks where it stands.
  void release() {
    if (slider.isHeld()) {
      slider.hold(false);
      slid();
    }
  }

  /// Seeks the time that was typed, or says what to type instead.
  void go() {
    ask(replay -> entry.read(replay.progress(), zone()).ifPresent(this::seek));
  }

  private void slid() {
    if (slider.isHeld()) {
      poll(0);
    } else {
      ask(replay -> seek(slider.time(replay.progress())));
    }
  }

  private void seek(long target) {
    seek(target, () -> {});
  }

  /// Asks first where orders by hand would be lost.
  private void seek(long target, Runnable then) {
    ask(replay -> {
      if (byHand && target < replay.progress().time()) {
        confirmation.ask(
            new Confirmation.Question(
                texts.getString("replay.back.question"),
                texts.getString("replay.back.text"),
                texts.getString("replay.back.act"),
                true),
            () -> go(target, then));
      } else {
        go(target, then);
      }
    });
  }

  private void go(long target, Runnable then) {
    ask(replay -> {
      back = target < replay.progress().time();
      sought = target;
      replay.seek(target);
      then.run();
    });
  }

  private void ask(Consumer<ReplayControls> what) {
    ReplayControls replay = controls;
    if (replay != null && failure.isEmpty()) {
      what.accept(replay);
      poll(0);
    }
  }

  /// @param silence milliseconds since the player was last heard of
  private void poll(long silence) {
    ReplayControls replay = controls;
    shown.set(replay != null);
    if (replay == null) {
      state.set(PanelState.OFF);
      commands.enable(false, false);
      playing.set(false);
      return;
    }
    ReplayControls.Progress now = replay.progress();
    if (now.time() >= sought) {
      sought = NOTHING;
    }
    state.set(state(now, silence));
    commands.enable(failure.isEmpty(), !now.ended());
    playing.set(now.playing());
    follow(now);
    note.set(note(now));
  }

  private PanelState state(ReplayControls.Progress now, long silence) {
    if (!failure.isEmpty()) {
      return PanelState.ERROR;
    }
    if (sought != NOTHING) {
      return PanelState.LOADING;
    }
    if (now.ended()) {
      return PanelState.EMPTY;
    }
    return silence > PanelState.STALE_MILLIS ? PanelState.STALE : PanelState.LIVE;
  }

  private void follow(ReplayControls.Progress now) {
    following = true;
    speed.set(Speed.of(now.speed()));
    following = false;
    // While it seeks the slider stays where it was put.
    slider.follow(now, sought == NOTHING ? now.time() : sought);
    long at = slider.isHeld() ? slider.time(now) : now.time();
    time.set(TapeTime.format(at, zone()) + " " + zone().getId());
  }

  /// What is wrong comes before what there is.
  private String note(ReplayControls.Progress now) {
    if (!failure.isEmpty()) {
      return failure;
    }
    String refusal = entry.refusalProperty().get();
    return refusal.isEmpty() ? words.of(state.get(), now, back) : refusal;
  }

  private ZoneId zone() {
    return ZoneId.of(settings.get(AppearanceSettings.ZONE));
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState getState() {
    return state.get();
  }

  /// True in a replay: the bar takes room only then.
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get();
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /// Tape time with its zone; while the slider is held, that under the slider.
  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  public String getTime() {
    return time.get();
  }

  /// How much of the tape has been played, or what there is to say.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  public String getNote() {
    return note.get();
  }

  ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  TapeSlider slider() {
    return slider;
  }

  TimeEntry entry() {
    return entry;
  }
}
