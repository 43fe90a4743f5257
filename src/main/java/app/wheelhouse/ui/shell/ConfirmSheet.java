package app.wheelhouse.ui.shell;

import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.ui.control.OverlayPane;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.FrameListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Asks in a sheet over the desk, one question at a time; others wait in line.
///
/// A question that is already asked, or waits, is not asked twice; the answer goes to who asked
/// last.
public final class ConfirmSheet implements Confirmation, FrameListener {
  private final OverlayPane overlay;
  private final ResourceBundle texts;
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private @Nullable Asked open;
  private @Nullable ConfirmCard card;

  private record Asked(Question question, Runnable yes) {}

  public ConfirmSheet(OverlayPane overlay, ResourceBundle texts) {
    this.overlay = overlay;
    this.texts = texts;
  }

  @Override
  public void ask(Question question, Runnable yes) {
    Asked asked = new Asked(question, yes);
    if (open != null && open.question().equals(question)) {
      open = asked;
    } else {
      waiting.removeIf(known -> known.question().equals(question));
      waiting.add(asked);
      next();
    }
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    // A question stays as it was asked.
  }

  /// Another session begins: nothing that was asked in the last one is done any more.
  @Override
  public void reset() {
    waiting.clear();
    cancel();
  }

  private void next() {
    Asked asked = open == null ? waiting.poll() : null;
    if (asked == null) {
      return;
    }
    open = asked;
    ConfirmCard shown = new ConfirmCard(asked.question(), texts, this::cancel, this::act);
    card = shown;
    overlay.show(shown, new OverlayPane.Manner(shown.first(), true, this::closed));
  }

  private void act() {
    Asked answered = open;
    if (answered == null) {
      return;
    }
    // Forgotten before it is done: what it does may ask again, and a second click finds nothing.
    open = null;
    hide();
    answered.yes().run();
    next();
  }

  private void cancel() {
    open = null;
    hide();
  }

  private void hide() {
    ConfirmCard shown = card;
    card = null;
    if (shown != null) {
      overlay.hide(shown);
    }
  }

  private void closed() {
    card = null;
    open = null;
    next();
  }
}
