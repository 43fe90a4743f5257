package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.execution.ScheduledCancel;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import org.jspecify.annotations.Nullable;

/// The venue's own dead-man switch: `scheduleCancel`. It takes every order of the account, stops as
/// well, at least five seconds ahead and ten times a day; whoever calls this sees to that.
public final class HyperliquidScheduledCancel implements ScheduledCancel {
  private final DirectPost post;

  public HyperliquidScheduledCancel(
      RequestMaker maker, HyperliquidExecutionClient.Wire wire, RateGovernor governor) {
    this.post = new DirectPost(maker, wire, governor);
  }

  @Override
  public void at(long time) throws SendFailure {
    settle(time);
  }

  @Override
  public void clear() throws SendFailure {
    settle(null);
  }

  private void settle(@Nullable Long time) throws SendFailure {
    switch (post.send(new HyperliquidAction.ScheduleCancel(time))) {
      case ExchangeReply.Done _ -> {}
      case ExchangeReply.Refused(VenueRefusal refusal) ->
          throw new RequestRefused(
              "The dead-man switch was not "
                  + (time == null ? "taken back: " : "set: ")
                  + refusal.reason());
      case ExchangeReply.Answers _ ->
          throw new SendFailure(
              "The venue answered as to an order", new UnreadableReply("statuses"));
    }
  }
}
