package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.action.SignedAction;
import java.io.IOException;
import java.util.Optional;
import okhttp3.OkHttpClient;

/// Sends what a wallet signed itself, such as the approval of an agent; each at most once.
public final class WalletPost implements AutoCloseable {
  private final OkHttpClient client = new OkHttpClient();
  private final ExchangeCall exchange;

  public WalletPost(HyperliquidEndpoint endpoint) {
    this.exchange = new ExchangeCall(client, endpoint);
  }

  /// @return why the venue did not take it; empty when it did
  /// @throws IOException when it is not known whether it did; the message is the end of a sentence
  public Optional<String> send(SignedAction signed) throws IOException {
    try {
      ExchangeCall.Answer answer = exchange.post(signed.envelope());
      if (answer.code() >= 500) {
        // Whoever answers in the venue's place does not say what became of the request.
        throw new IOException("the venue answered with HTTP " + answer.code());
      }
      if (answer.code() != 200) {
        return Optional.of("the venue answered with HTTP " + answer.code());
      }
      return switch (ReplyReader.read(answer.body())) {
        case ExchangeReply.Done _ -> Optional.empty();
        case ExchangeReply.Refused(VenueRefusal refusal) -> Optional.of(refusal.reason());
        case ExchangeReply.Answers _ ->
            throw new IOException("the venue answered as to an order; look it up on its page");
      };
    } catch (ExchangeCall.NotSent failure) {
      return Optional.of("nothing was sent, since " + failure.getMessage());
    } catch (UnreadableReply strange) {
      throw new IOException(
          "the venue's answer could not be read: " + strange.getMessage(), strange);
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
