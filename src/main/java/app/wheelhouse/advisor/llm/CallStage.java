package app.wheelhouse.advisor.llm;

import okhttp3.Call;
import okhttp3.EventListener;

/// How far a call got: before its first byte left, nothing was asked and nothing is paid.
final class CallStage extends EventListener {
  private volatile boolean sent;

  @Override
  public void requestHeadersStart(Call call) {
    sent = true;
  }

  boolean isSent() {
    return sent;
  }
}
