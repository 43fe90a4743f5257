package app.wheelhouse.ai.chat;

import org.jspecify.annotations.Nullable;

/// Ends a call from another thread; once cancelled it stays so.
public final class Cancellation {
  private boolean cancelled;
  private @Nullable Runnable action;

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /// Runs what the current call has registered, if any.
  public void cancel() {
    Runnable run;
    synchronized (this) {
      cancelled = true;
      run = action;
      action = null;
    }
    if (run != null) {
      run.run();
    }
  }

  /// What ends the present call; replaces the one before and is run at once when cancelled already.
  public void onCancel(Runnable end) {
    boolean now;
    synchronized (this) {
      now = cancelled;
      action = now ? null : end;
    }
    if (now) {
      end.run();
    }
  }
}
