package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;

/// Uses up the nonce of a request whose fate is not known, with a `noop`: each nonce is good for
/// one request only, so after this the lost one can no longer be carried out.
public final class NonceBurn {
  private final DirectPost post;

  public NonceBurn(
      RequestMaker maker, HyperliquidExecutionClient.Wire wire, RateGovernor governor) {
    this.post = new DirectPost(maker, wire, governor);
  }

  /// What came of it.
  public enum Outcome {
    /// The lost request never came to the venue and never will.
    BURNED,
    /// The venue had the nonce already: the lost request was there, carried out or refused.
    USED_BEFORE,
    /// Refused for another reason, so nothing is proven.
    REFUSED
  }

  /// @param nonce of the request that was lost
  /// @throws SendFailure when nothing is proven, since this answer was lost as well
  /// @throws app.wheelhouse.execution.RequestRefused when it could not be sent
  public Outcome burn(long nonce) throws SendFailure {
    return switch (post.sendAgain(new HyperliquidAction.Noop(), nonce)) {
      case ExchangeReply.Done _ -> Outcome.BURNED;
      case ExchangeReply.Refused(VenueRefusal refusal) ->
          refusal.kind() == RefusalKind.NONCE ? Outcome.USED_BEFORE : Outcome.REFUSED;
      case ExchangeReply.Answers _ -> Outcome.REFUSED;
    };
  }
}
