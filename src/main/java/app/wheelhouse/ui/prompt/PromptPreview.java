package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.prompt.PromptSettings;
import app.wheelhouse.ai.prompt.PromptWriter;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.FrameListener;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.PanelStatus;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes the whole prompt for a market, away from the JavaFX thread and one at a time: whatever is
/// asked meanwhile is written once, afterwards.
///
/// It stands still until the trader asks: a text that changes with every price cannot be read.
final class PromptPreview implements FrameListener {
  private final Background background;
  private final PromptWords words;
  private final Supplier<PromptSettings> settings;
  private final Consumer<SortedMap<String, Integer>> costs;
  private final PromptShown shown;
  private final PromptMarkets markets = new PromptMarkets(this::renew);
  private final PanelStatus status = new PanelStatus();
  private @Nullable DeskSnapshot newest;
  private @Nullable PromptMoment moment;
  private boolean open;
  private boolean wantsNewest;
  private boolean writing;
  private boolean again;
  private int session;

  private record Written(PromptMoment moment, PromptSettings settings, Prompt prompt) {}

  /// @param settings as they would be used now
  /// @param costs is told what each section costs, by its id
  PromptPreview(
      Background background,
      PromptWords words,
      PromptShown shown,
      Supplier<PromptSettings> settings,
      Consumer<SortedMap<String, Integer>> costs) {
    this.background = background;
    this.words = words;
    this.shown = shown;
    this.settings = settings;
    this.costs = costs;
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    newest = snapshot;
    markets.offer(snapshot);
    if (snapshot.instruments().isEmpty()) {
      status.set(PanelState.EMPTY);
    } else if (moment == null) {
      renew();
    } else if (status.get() == PanelState.STALE) {
      status.set(PanelState.LIVE);
    }
  }

  /// Seen or not: what nobody sees is not worked out.
  void open(boolean seen) {
    open = seen;
    renew();
  }

  /// With the market as it is now.
  void renew() {
    wantsNewest = true;
    write();
  }

  /// With the texts as they are now, of the same moment.
  void rewrite() {
    write();
  }

  private void write() {
    DeskSnapshot desk = newest;
    InstrumentId market = markets.chosenProperty().get();
    if (!open || desk == null || market == null) {
      return;
    }
    if (writing) {
      again = true;
      return;
    }
    writing = true;
    PromptMoment old = wantsNewest ? null : moment;
    wantsNewest = false;
    PromptSettings now = settings.get();
    int of = session;
    background.ask(
        "prompt-preview",
        () -> {
          PromptMoment seen = old == null ? PromptMoment.of(desk, market) : old;
          return new Written(seen, now, PromptWriter.write(seen.snapshot(), now));
        },
        written -> done(of, () -> show(written)),
        why -> done(of, () -> status.failed(words.filled("failed", why.getMessage()))));
  }

  private void done(int of, Runnable answer) {
    writing = false;
    if (of == session) {
      answer.run();
    }
    if (again) {
      again = false;
      write();
    }
  }

  private void show(Written written) {
    moment = written.moment();
    costs.accept(written.moment().costs());
    shown.show(written.moment().snapshot(), written.prompt(), written.settings().budgetTokens());
    // Written anew it is as old as before.
    if (status.get() != PanelState.STALE) {
      status.set(PanelState.LIVE);
    }
  }

  @Override
  public void silent(long millis) {
    status.silent(millis);
  }

  @Override
  public void reset() {
    forget();
    status.set(PanelState.LOADING);
  }

  @Override
  public void failed(String reason) {
    forget();
    status.failed(reason);
  }

  @Override
  public void sessionFailed(String reason, String brief) {
    failed(words.get("nosession"));
  }

  /// What was asked of another session is not shown.
  private void forget() {
    session++;
    newest = null;
    moment = null;
    shown.clear();
    costs.accept(new TreeMap<>());
  }

  PromptMarkets markets() {
    return markets;
  }

  PanelStatus status() {
    return status;
  }
}
