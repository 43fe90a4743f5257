package app.wheelhouse.venue.hyperliquid.order;

import okhttp3.Call;
import okhttp3.EventListener;

/// Marks a call once the first byte of its request may have left: before that a failure is certain.
final class SentWatch extends EventListener {
  private volatile boolean begun;

  @Override
  public void requestHeadersStart(Call call) {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }
}
