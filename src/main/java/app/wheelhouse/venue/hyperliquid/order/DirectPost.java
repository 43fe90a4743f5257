package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.execution.RateGovernor;
import app.wheelhouse.execution.RequestPriority;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.venue.hyperliquid.RequestWeight;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import java.io.IOException;

/// Sends what is about no single order, each once: the dead-man switch, and the burning of a nonce.
final class DirectPost {
  private static final long MOST_WAIT_MILLIS = 5_000;

  private final RequestMaker maker;
  private final ExchangeCall exchange;
  private final RateGovernor governor;

  DirectPost(RequestMaker maker, HyperliquidExecutionClient.Wire wire, RateGovernor governor) {
    this.maker = maker;
    this.exchange = new ExchangeCall(wire.client(), wire.endpoint());
    this.governor = governor;
  }

  /// With a nonce of its own.
  ExchangeReply send(HyperliquidAction action) throws SendFailure {
    return post(maker.sign(action));
  }

  /// With a nonce that was used before, or may have been.
  ExchangeReply sendAgain(HyperliquidAction action, long nonce) throws SendFailure {
    return post(maker.sign(action, nonce));
  }

  /// @throws SendFailure when it is not known whether the venue took it
  /// @throws RequestRefused when it certainly did not come to the venue
  private ExchangeReply post(String body) throws SendFailure {
    try {
      if (!governor.take(RequestWeight.ofAction(1), RequestPriority.CANCEL, MOST_WAIT_MILLIS)) {
        throw new RequestRefused("the venue's rate limit is used up; try again in some seconds");
      }
      ExchangeCall.Answer answer = exchange.post(body);
      if (answer.code() == 429) {
        governor.refused(Math.max(1_000, answer.retryAfterMillis()));
        throw new RequestRefused("the venue's rate limit is used up (429); try again later");
      }
      if (answer.code() != 200) {
        throw new SendFailure(
            "The venue answered with HTTP " + answer.code(),
            new IOException("HTTP " + answer.code()));
      }
      return ReplyReader.read(answer.body());
    } catch (ExchangeCall.NotSent failure) {
      throw new RequestRefused("nothing was sent, since " + failure.getMessage(), failure);
    } catch (UnreadableReply | IOException lost) {
      throw new SendFailure("The venue's answer was lost: " + lost.getMessage(), lost);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new RequestRefused("the desk is closing");
    }
  }
}
