package app.wheelhouse.execution;

import app.wheelhouse.risk.ApprovedAction;
import java.util.Optional;

/// The last look before something that adds exposure leaves: the world may have moved since
/// approval.
@FunctionalInterface
public interface SendGuard {
  /// Lets everything pass.
  SendGuard NONE = _ -> Optional.empty();

  /// Why it must not be sent now (halted meanwhile, price out of the approved band …); empty when
  /// it may.
  Optional<String> refusal(ApprovedAction action);

  /// The venue answered a request, whatever it said.
  default void answered(ApprovedAction action, boolean addsExposure) {}

  /// It is not known whether a request reached the venue.
  default void failed(ApprovedAction action, boolean addsExposure) {}
}
