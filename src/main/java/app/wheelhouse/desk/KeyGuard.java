package app.wheelhouse.desk;

import app.wheelhouse.execution.SendGuard;
import app.wheelhouse.risk.ApprovedAction;
import java.util.Optional;

/// Holds back what adds exposure while the trader does not want the key used for it.
///
/// @param inner asked first
record KeyGuard(AgentKey key, SendGuard inner) implements SendGuard {
  @Override
  public Optional<String> refusal(ApprovedAction action) {
    Optional<String> refusal = inner.refusal(action);
    return refusal.isPresent() ? refusal : key.holdsBack();
  }

  @Override
  public void answered(ApprovedAction action, boolean addsExposure) {
    inner.answered(action, addsExposure);
  }

  @Override
  public void failed(ApprovedAction action, boolean addsExposure) {
    inner.failed(action, addsExposure);
  }
}
